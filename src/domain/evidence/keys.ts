import type { KeyObject } from 'node:crypto'
import { isSignatureOf, keyId, publicKeyOf, signatureOf } from './signing.ts'

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
