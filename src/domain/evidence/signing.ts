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
