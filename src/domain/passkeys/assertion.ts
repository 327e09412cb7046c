import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto'
import { parseJson } from '../evidence/parseJson.ts'
import type { Proof } from './proof.ts'

/** Signatures of COSE that a passkey may make: ECDSA on P-256, Ed25519, RSA with PKCS #1. */
export const ALGORITHMS = [-7, -8, -257] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A public key as `SubjectPublicKeyInfo`, in base64url. */
export type PublicKey = { publicKey: string; algorithm: Algorithm }

export type Expected = PublicKey & {
  /** 32 bytes in lower hex. */
  challenge: string
  origin: string
  rpId: string
}

/** `count`: of the authenticator, 0 where it does not count. */
export type Assertion = { fault: string } | { fault: null; count: number }

/** The bytes, or null where it is not the one spelling of them. */
export const bytesOf = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}

export const toBase64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

const PRESENT = 0x01
const VERIFIED = 0x04
/** Hash of the relying party's id, flags, counter. */
const LEAST_BYTES = 37

const faultOfClient = (clientData: Buffer, { challenge, origin }: Expected): string | null => {
  let said: Record<string, unknown>
  try {
    said = parseJson(clientData) as Record<string, unknown>
  } catch {
    return 'what the browser says cannot be read in one way'
  }
  if (typeof said !== 'object' || said === null) return 'what the browser says cannot be read in one way'
  if (said.type !== 'webauthn.get') return 'it is no signature of a passkey'
  if (said.challenge !== toBase64url(challenge)) return 'its key signed something else'
  if (said.origin !== origin) return 'its key signed at another address'
  return said.crossOrigin === true || said.topOrigin !== undefined
    ? 'its key signed inside the page of another site'
    : null
}

const faultOfAuthenticator = (data: Buffer, { rpId }: Expected): string | null => {
  if (data.length < LEAST_BYTES) return 'what the authenticator says is too short'
  const own = createHash('sha256').update(rpId).digest()
  if (!timingSafeEqual(data.subarray(0, 32), own)) return 'its key signed for another newsroom'
  const flags = data[32] ?? 0
  if ((flags & PRESENT) === 0) return 'nobody was present'
  return (flags & VERIFIED) === 0 ? 'the authenticator did not make sure who was there' : null
}

const DIGESTS: Record<Algorithm, string | null> = { [-7]: 'sha256', [-8]: null, [-257]: 'sha256' }
const KINDS: Record<Algorithm, string> = { [-7]: 'ec', [-8]: 'ed25519', [-257]: 'rsa' }
const LEAST_RSA_BITS = 2048

/** A key of the kind that its algorithm asks for; null for any other. */
export const readPublicKey = ({ publicKey, algorithm }: PublicKey) => {
  const der = bytesOf(publicKey)
  if (!der) return null
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
    const isOther = key.asymmetricKeyType !== KINDS[algorithm]
    const isWeak = algorithm === -257 && modulusLength < LEAST_RSA_BITS
    if (isOther || isWeak || (algorithm === -7 && namedCurve !== 'prime256v1')) return null
    // Of two spellings of one key one counts.
    return key.export({ format: 'der', type: 'spki' }).equals(der) ? key : null
  } catch {
    return null
  }
}

/** Whether the key signed exactly this, with somebody there whom the authenticator knows. */
export const checkAssertion = (proof: Proof, expected: Expected): Assertion => {
  const [clientData, data, signature] = [proof.clientData, proof.authenticatorData, proof.signature].map(
    bytesOf,
  )
  if (!clientData || !data || !signature) return { fault: 'its bytes are not written in the one way' }
  const fault = faultOfClient(clientData, expected) ?? faultOfAuthenticator(data, expected)
  if (fault !== null) return { fault }
  const key = readPublicKey(expected)
  if (!key) return { fault: 'the ledger’s key is none' }
  const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
  return isSignature(() => verify(DIGESTS[expected.algorithm], signed, key, signature))
    ? { fault: null, count: data.readUInt32BE(33) }
    : { fault: 'its signature is not of the key that the ledger names' }
}

/** What has not even the form of a signature is none. */
const isSignature = (judge: () => boolean): boolean => {
  try {
    return judge()
  } catch {
    return false
  }
}

/** Two devices that hold one key count apart, and then one of them goes back. 0: it does not count. */
export const isCloned = (count: number, last: number): boolean => (count > 0 || last > 0) && count <= last
