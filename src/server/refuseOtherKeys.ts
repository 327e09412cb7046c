import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import type { Env } from '../env.ts'
import { readKeys } from '../register/heads/keyFile.ts'
import { signersOfLatestHeads } from '../register/heads/signers.ts'
import { StartFailure } from './startFailure.ts'

/** What an operator says once, at a start that would be refused. */
export const ACCEPT = { secret: '--accept-new-secret', key: '--accept-new-key' } as const

/** Where the store keeps what it was written with. Never the secret: what it makes of a fixed label. */
const KEPT = { secret: 'communique:secret', lostKeys: 'communique:lost-register-keys' } as const

type Keys = Pick<Env, 'secret' | 'registerKeyFile'>

/**
 * Refuses a store that was written with another secret, or whose heads were signed by a key that is not there, as after a
 * restore with half of what belongs to it (THREATS 49): what is encrypted could not be read, and the next heads would be
 * signed by a key that nobody knows. Asked before anything of the newsroom runs, so that no key is made in its place.
 *
 * @param given the arguments of the command.
 * @throws StartFailure that says which and what to do.
 */
export const refuseOtherKeys = async (
  payload: Payload,
  keys: Keys,
  given: readonly string[] = process.argv,
): Promise<void> => {
  await refuseOtherSecret(payload, keys, given.includes(ACCEPT.secret))
  await refuseOtherKey(payload, keys, given.includes(ACCEPT.key))
}

const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('communique fingerprint of the secret 1').digest('hex')

const refuseOtherSecret = async ({ kv }: Payload, { secret }: Keys, isAccepted: boolean): Promise<void> => {
  const fingerprint = fingerprintOf(secret)
  const kept = await kv.get<{ fingerprint: string }>(KEPT.secret)
  if (kept?.fingerprint === fingerprint) return
  if (kept && !isAccepted)
    throw new StartFailure(
      `The database was written with another PAYLOAD_SECRET than the present one: put back the one that it was written with, or start once with ${ACCEPT.secret}; then everybody has to log in again, and second factors and the secrets of webhooks have to be set up anew.`,
    )
  await kv.set(KEPT.secret, { fingerprint })
}

const refuseOtherKey = async (
  payload: Payload,
  { registerKeyFile: file }: Keys,
  isAccepted: boolean,
): Promise<void> => {
  const known = existsSync(file) ? readKeys(file).keys.map(({ key }) => key) : []
  const { keys: lost } = (await payload.kv.get<{ keys: string[] }>(KEPT.lostKeys)) ?? { keys: [] }
  const signers = await signersOfLatestHeads(payload, DEFAULT_SLUGS)
  const missing = signers.filter((key) => !known.includes(key) && !lost.includes(key))
  if (missing.length === 0) return
  if (!isAccepted)
    throw new StartFailure(
      `The register’s heads were signed with the key ${missing[0]}, which is not in ${file}: put back the file that was kept (REGISTER_KEY_FILE), or start once with ${ACCEPT.key} and tell the organisations that another key signs from now on.`,
    )
  await payload.kv.set(KEPT.lostKeys, { keys: [...lost, ...missing] })
}
