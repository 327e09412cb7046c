import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import type { KeptSecrets } from '../../domain/secrets.ts'

type At = Pick<Payload, 'kv'>

/** Where the store keeps what it was written with. Never the secret: what it makes of a fixed label. */
const KEY = 'communique:secret'

/** What the store knows of secrets; null before the first start. */
export const readKeptSecrets = ({ kv }: At): Promise<KeptSecrets | null> => kv.get<KeptSecrets>(KEY)

export const keepSecrets = ({ kv }: At, kept: KeptSecrets): Promise<void> => kv.set(KEY, kept)

export const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('communique fingerprint of the secret 1').digest('hex')

/** That everything is sealed with this secret; nothing where another one has replaced it meanwhile. */
export const noteWhole = async (at: At, secret: string): Promise<void> => {
  const kept = await readKeptSecrets(at)
  if (kept?.isUnfinished && kept.fingerprint === fingerprintOf(secret))
    await keepSecrets(at, { ...kept, isUnfinished: false })
}
