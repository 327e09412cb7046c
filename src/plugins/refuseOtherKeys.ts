import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import { fingerprintOf, keepSecrets, readKeptSecrets } from '../desk/rotation/keptSecrets.ts'
import { judgeSecrets } from '../domain/secrets.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { readKeys, signersOfLatestHeads, openKeys } from '../register/heads/keys.ts'
import type { Clock } from '../clock.ts'

/** What an operator says once, at a start that would be refused. */
export const ACCEPT = { secret: '--accept-new-secret', key: '--accept-new-key' } as const

/** Where the store keeps which keys of the register are lost. */
const LOST_KEYS = 'communique:lost-register-keys'

/** Who starts, and so what they are told to do. */
export type Starter = {
  /** What a sentence begins with. */
  says: string
  /** How the file of the key is named to the newsroom. */
  keyOption: string
  /** How a start is made with this argument. */
  once: (argument: string) => string
}

/** An application of somebody else's: its server takes no arguments of ours, and its scripts do. */
const HOST: Starter = {
  says: '[newsroomPlugin] ',
  keyOption: 'the option `registerKeyFile`',
  once: (argument) =>
    `run a script with \`payload run\` once with \`-- ${argument}\` behind it (docs/plugins.md of the package communique)`,
}

type Asked = {
  starter: Starter
  /** The arguments of the command. */
  given?: readonly string[]
}
/** The secret that seals, and those that only open, as an operator gives them. */
export type GivenSecrets = { secret: string; accepted?: readonly string[] }
/** `isFree`: whether nothing is lost by another secret; asked only where it is another one. */
type SecretAsked = Asked & { isFree?: () => Promise<boolean> }

/**
 * Refuses a store that was written with another secret, as after a restore with half of what belongs to it
 * (docs/threats.md 49): what is encrypted could not be read. @throws Error that says so, and what to do.
 */
export const refuseOtherSecret = async (
  payload: Payload,
  { secret, accepted = [] }: GivenSecrets,
  { starter, given = process.argv, isFree = async () => false }: SecretAsked,
): Promise<void> => {
  const present = fingerprintOf(secret)
  const kept = await readKeptSecrets(payload)
  const verdict = judgeSecrets({ present, accepted: accepted.map(fingerprintOf), kept, now: new Date() })
  if (verdict.is === 'same') return
  if (verdict.is === 'behind') return void payload.logger.warn(BEHIND)
  if ('keep' in verdict) return keepSecrets(payload, verdict.keep)
  if (!given.includes(ACCEPT.secret) && !(await isFree()))
    throw new Error(
      `${starter.says}${WHY[verdict.is]}, or ${starter.once(ACCEPT.secret)}; then everybody has to log in again, and second factors and the secrets of webhooks have to be set up anew.`,
    )
  await keepSecrets(payload, { fingerprint: present })
}

const WHY = {
  other:
    'The database was written with another PAYLOAD_SECRET than the present one: put back the one that it was written with',
  unfinished:
    'Not everything is encrypted with the present PAYLOAD_SECRET yet: put the one before it back into ACCEPTED_SECRETS, until the page on health says that it can go',
} as const

const BEHIND =
  'PAYLOAD_SECRET was replaced by one of ACCEPTED_SECRETS, and this server still encrypts with it: give it the new one, and accept the old one beside (docs/rotation.md).'

/**
 * The same in an application of somebody else's, which may change its secret as it likes where nothing of the newsroom's
 * is lost by it.
 */
export const refuseOtherSecretOfHost = (
  payload: Payload,
  { slugs, accepted }: { slugs: Slugs; accepted?: readonly string[] },
): Promise<void> =>
  refuseOtherSecret(
    payload,
    { secret: payload.config.secret, accepted },
    { starter: HOST, isFree: async () => !(await holdsEncrypted(payload, slugs)) },
  )

/** Second factors, and the secrets of webhooks. */
const holdsEncrypted = async ({ db, collections }: Payload, slugs: Slugs): Promise<boolean> => {
  const one = { limit: 1, pagination: false } as const
  const people = await db.find({
    ...{ ...one, collection: peopleOf(slugs) },
    where: { hasSecondFactor: { equals: true } },
  })
  if (people.docs.length > 0) return true
  // Where there is a wire.
  if (!collections[slugs.webhookReceivers]) return false
  return (await db.find({ ...one, collection: slugs.webhookReceivers })).docs.length > 0
}

type KeyFile = { file: string; slugs: Slugs }

/**
 * Refuses a store whose heads were signed by a key that is not in the file: the next ones would be signed by a key that
 * nobody knows. Asked before anything of the register runs, so that no key is made in its place.
 *
 * @throws Error that says which key, and what to do.
 */
export const refuseOtherKey = async (
  payload: Payload,
  { file, slugs }: KeyFile,
  { starter, given = process.argv }: Asked,
): Promise<void> => {
  const known = existsSync(file) ? readKeys(file).keys.map(({ key }) => key) : []
  const { keys: lost } = (await payload.kv.get<{ keys: string[] }>(LOST_KEYS)) ?? { keys: [] }
  const signers = await signersOfLatestHeads(payload, slugs)
  const missing = signers.filter((key) => !known.includes(key) && !lost.includes(key))
  if (missing.length === 0) return
  if (!given.includes(ACCEPT.key))
    throw new Error(
      `${starter.says}The register’s heads were signed with the key ${missing[0]}, which is not in ${file}: put back the file that was kept (${starter.keyOption}), or ${starter.once(ACCEPT.key)} and tell the organisations that another key signs from now on.`,
    )
  await payload.kv.set(LOST_KEYS, { keys: [...lost, ...missing] })
}

type Parts = { keyFile?: string; slugs: Slugs; clock: Clock }

/** Makes the key that signs heads at the first start, and says once where there is to be none. @throws one sentence. */
export const openHeadKey = async (payload: Payload, { keyFile, slugs, clock }: Parts): Promise<void> => {
  if (keyFile) {
    await refuseOtherKey(payload, { file: keyFile, slugs }, { starter: HOST })
    openKeys(keyFile, clock.now())
    return
  }
  const hadHeads = (await signersOfLatestHeads(payload, slugs)).length > 0
  payload.logger[hadHeads ? 'warn' : 'info'](
    `[newsroomPlugin] ${hadHeads ? 'No heads of the register are signed any more' : 'No heads of the register are signed'}, since the option \`registerKeyFile\` is not given: organisations cannot tell a log whose end was cut off from a whole one. docs/evidence.md says what heads prove.`,
  )
}
