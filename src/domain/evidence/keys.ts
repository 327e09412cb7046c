import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { hashOf, jcs } from '../digests.ts'

/** The fingerprint of an Ed25519 key (the thumbprint of RFC 7638, in lower hex). @param publicKey its 32 bytes in lower hex. */
export const keyId = (publicKey: string): string => hashOf(jwkOf(publicKey))

/** The Ed25519 signature over the JCS form, in lower hex. */
export const signatureOf = (value: unknown, privateKey: KeyObject): string =>
  sign(null, Buffer.from(jcs(value)), privateKey).toString('hex')

export const isSignatureOf = (value: unknown, signature: string, publicKey: string): boolean => {
  try {
    const key = createPublicKey({ key: jwkOf(publicKey), format: 'jwk' })
    return verify(null, Buffer.from(jcs(value)), key, Buffer.from(signature, 'hex'))
  } catch {
    // Not every 32 bytes are a key.
    return false
  }
}

/** The 32 bytes of a public key, in lower hex. */
export const publicKeyOf = (key: KeyObject): string =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')

const jwkOf = (publicKey: string) => ({
  crv: 'Ed25519',
  kty: 'OKP',
  x: Buffer.from(publicKey, 'hex').toString('base64url'),
})

/**
 * That this key signs from then on: said by the key before it, or, of the first one, by itself. All of them in their order
 * are what a rotation leaves behind, so that a head of an older key can still be checked.
 */
export type KeyStatement = {
  format: 1
  /** Its fingerprint. */
  key: string
  /** 32 bytes in lower hex. */
  publicKey: string
  /** ISO 8601, UTC, milliseconds. */
  since: string
  /** Fingerprint of the key that says so. */
  by: string
  signature: string
}

type Introduction = { key: KeyObject; since: string; signer: KeyObject }

/** The statement that introduces a key. @param signer the private key before it, or its own. */
export const introduce = ({ key, since, signer }: Introduction): KeyStatement => {
  const publicKey = publicKeyOf(key)
  const said = { format: 1 as const, key: keyId(publicKey), publicKey, since, by: keyId(publicKeyOf(signer)) }
  return { ...said, signature: signatureOf(said, signer) }
}

/** What is wrong with the keys, one sentence; null when each is introduced by the one before it. */
export const faultOfKeys = (keys: readonly KeyStatement[]): string | null => {
  for (const [index, statement] of keys.entries()) {
    const { signature, ...said } = statement
    const signer = keys[index - 1] ?? statement
    if (said.key !== keyId(said.publicKey)) return `The key ${said.key} is not the one that it is called.`
    if (said.by !== signer.key || !isSignatureOf(said, signature, signer.publicKey))
      return `The key ${said.key} is not introduced by the key before it.`
  }
  return null
}
