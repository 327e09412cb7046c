import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { IsSigned } from '../../../../domain/checking/offline.ts'

/** By the browser itself; one that does not know Ed25519 proves nothing. */
export const isSigned: IsSigned = async ({ words, signature, publicKey }) => {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), Uint8Array.from(utf8ToBytes(words)))
  } catch {
    return false
  }
}

const bytesOf = (hex: string) => Uint8Array.from(hexToBytes(hex))
