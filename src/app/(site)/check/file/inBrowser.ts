import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { IsSigned } from '../../../../domain/checking/offline.ts'
import type { PdfReader } from '../../../../domain/checking/files/pdf.ts'

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

/** A script that stands in the page as text, run now. */
const load = async (id: string): Promise<unknown> => {
  const text = document.getElementById(id)?.textContent ?? ''
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  try {
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** pdf.js, which finds its worker where that has left itself: a page from a disk may start none. */
export const loadPdf = async (): Promise<PdfReader> => {
  await load('pdf-worker')
  return (await load('pdf')) as PdfReader // its own types are wider
}
