import { randomUUID } from 'node:crypto'
import { type Payload, getPayload } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import type { Env } from '../env.ts'
import { refuseOtherKey, refuseOtherSecret, type Starter } from '../plugins/refuseOtherKeys.ts'
import { writesDone } from '../database.ts'
import { addServices, stopServices } from '../services.ts'
import { refuseRestored } from './backup/restored.ts'
import { applyLost } from './backup/takeOver.ts'

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
const refuseOtherKeys = async (
  payload: Payload,
  {
    secret,
    acceptedSecrets: accepted,
    registerKeyFile: file,
  }: Pick<Env, 'secret' | 'acceptedSecrets' | 'registerKeyFile'>,
): Promise<void> => {
  await refuseOtherSecret(payload, { secret, accepted }, { starter: APPLICATION })
  await refuseOtherKey(payload, { file, slugs: DEFAULT_SLUGS }, { starter: APPLICATION })
}

/**
 * The newsroom without a server. Imported late, so that whoever opens it can still prepare the environment; the
 * production mode must be set before Payload and React are loaded.
 *
 * @throws Error before anything of it runs, where the store was written with other keys.
 */
export const openPayload = async (env: Env): Promise<Payload> => {
  const payload = await openStore(env)
  await beginWork(payload)
  return payload
}

/**
 * Lets an opened store run by itself. One that was restored is taken over first, where that is said.
 *
 * @param given the arguments of the command. @throws Error where it is a restored copy that nobody takes over.
 */
export const beginWork = async (payload: Payload, given: readonly string[] = process.argv): Promise<void> => {
  try {
    await refuseRestored(payload, { now: new Date(), given })
  } catch (error) {
    await payload.destroy()
    throw error
  }
  addServices(payload, { beforeStart: () => applyLost(payload) })
  await payload.config.onInit?.(payload)
}

/** The store alone, with what it was written with looked at, and nothing that runs by itself. @throws as above. */
export const openStore = async (env: Env): Promise<Payload> => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: config } = await import('../payload.config.ts')
  return refusingOtherKeys(await getPayload({ config, disableOnInit: true }), env)
}

/** The same of another store than the one that the environment names. @throws as above. */
export const openOtherStore = async (env: Env): Promise<Payload> => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { createConfig } = await import('../createConfig.ts')
  const config = createConfig(env)
  return refusingOtherKeys(await getPayload({ config, disableOnInit: true, key: randomUUID() }), env)
}

const refusingOtherKeys = async (payload: Payload, env: Env): Promise<Payload> => {
  try {
    await refuseOtherKeys(payload, env)
  } catch (error) {
    await payload.destroy()
    throw error
  }
  return payload
}

/** Ends what runs by itself first: it would find the store closed under it, and complain. */
export const closePayload = async (payload: Payload): Promise<void> => {
  await stopServices(payload)
  await writesDone(payload.db)
  await payload.destroy()
}
