import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The RFC 8785 (JCS) form, of which every digest is made. @throws for what JSON cannot hold. */
export const jcs = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('There is no canonical form of what JSON cannot hold.')
  return text
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Lower hex SHA-256 over the JCS form. */
export const hashOf = (value: unknown): string => sha256(jcs(value))

/**
 * What can hold personal data is bound by the hash of `{salt, value}`, and both are kept beside: erased there, the
 * digest and the chain stand, and nobody can find the value by trying.
 */
export type Salted<Value = unknown> = { salt: string; value: Value }

export const saltedHash = ({ salt, value }: Salted): string => hashOf({ salt, value })
