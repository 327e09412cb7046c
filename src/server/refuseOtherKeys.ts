import type { Payload } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import type { Env } from '../env.ts'
import { refuseOtherKey, refuseOtherSecret, type Starter } from '../plugins/refuseOtherKeys.ts'

const APPLICATION: Starter = {
  says: '',
  keyOption: 'REGISTER_KEY_FILE',
  once: (argument) => `start once with ${argument}`,
}

/**
 * What the plugins ask of every host, asked before they run, and of commands in which they do not run; of the secret even
 * where nothing is encrypted yet, since the store is the newsroom's alone.
 *
 * @throws Error that says which and what to do.
 */
export const refuseOtherKeys = async (
  payload: Payload,
  { secret, registerKeyFile: file }: Pick<Env, 'secret' | 'registerKeyFile'>,
): Promise<void> => {
  await refuseOtherSecret(payload, secret, { starter: APPLICATION })
  await refuseOtherKey(payload, { file, slugs: DEFAULT_SLUGS }, { starter: APPLICATION })
}
