import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Algorithm, ALGORITHMS, readPublicKey } from '../../domain/passkeys/assertion.ts'
import type { Passkey } from '../../domain/passkeys/ledger.ts'
import { say } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import type { Beginning } from '../../register/passkeys/readPasskeys.ts'

/** What `navigator.credentials.create` is asked for. */
export const creationOptions = (
  { challenge, rpId, credentials }: Beginning,
  { name, newsroom }: { name: string; newsroom: string },
  handle: string,
) => ({
  challenge,
  rp: { id: rpId, name: newsroom },
  user: { id: Buffer.from(handle).toString('base64url'), name, displayName: name },
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })),
  timeout: 300_000,
  attestation: 'none' as const,
  excludeCredentials: credentials.map((id) => ({ type: 'public-key' as const, id })),
  authenticatorSelection: { residentKey: 'required' as const, userVerification: 'required' as const },
})

type Cose = ReadonlyMap<number, unknown>
const text = (cose: Cose, label: number): string =>
  Buffer.from(cose.get(label) as Uint8Array).toString('base64url')

const CURVE = { [-7]: 'P-256', [-8]: 'Ed25519' } as const

/** A key as COSE has it, in the form that Node reads. */
const toJwk = (cose: Cose, algorithm: Algorithm): JsonWebKey => {
  if (algorithm === -257) return { kty: 'RSA', n: text(cose, -1), e: text(cose, -2) }
  if (algorithm === -8) return { kty: 'OKP', crv: CURVE[-8], x: text(cose, -2) }
  return { kty: 'EC', crv: CURVE[-7], x: text(cose, -2), y: text(cose, -3) }
}

const isAlgorithm = (alg: unknown): alg is Algorithm => ALGORITHMS.some((one) => one === alg)

/** `SubjectPublicKeyInfo`; null for a key of a kind that is not asked for. */
const toPublicKey = async (bytes: Uint8Array): Promise<Pick<Passkey, 'publicKey' | 'algorithm'> | null> => {
  const { decodeCredentialPublicKey } = await import('@simplewebauthn/server/helpers')
  const cose = decodeCredentialPublicKey(bytes as Uint8Array<ArrayBuffer>) as unknown as Cose
  const algorithm = cose.get(3)
  if (!isAlgorithm(algorithm)) return null
  const publicKey = exported(cose, algorithm)
  return publicKey !== null && readPublicKey({ publicKey, algorithm }) ? { publicKey, algorithm } : null
}

/** Null for a key that Node cannot read: a made-up one may lack a part. */
const exported = (cose: Cose, algorithm: Algorithm): string | null => {
  try {
    const key = createPublicKey({ key: toJwk(cose, algorithm), format: 'jwk' })
    return key.export({ format: 'der', type: 'spki' }).toString('base64url')
  } catch {
    return null
  }
}

/** What a browser has made for what was begun. @throws Refusal `proof-refused` */
export const readRegistration = async (
  response: unknown,
  { challenge, origin, rpId }: Beginning,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'algorithm' | 'count'>> => {
  // Needed once in a while, and slow to load.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON, // judged by the library
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...ALGORITHMS],
  }).catch((error: unknown) => {
    throw refused((error as Error).message)
  })
  const { credential } = verified.registrationInfo ?? {}
  const key = credential ? await toPublicKey(credential.publicKey) : null
  if (!verified.verified || !credential || !key) throw refused('its key is of another kind')
  return { credential: credential.id, count: credential.counter, ...key }
}

const refused = (why: string): Refusal =>
  new Refusal('proof-refused', say('passkeys.notHeld', { why: why.replace(/\.$/, '') }))
