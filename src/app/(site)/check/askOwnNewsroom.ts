import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Newsroom } from '../../../domain/checking/readEditions.ts'
import type { EntryType } from '../../../domain/entries.ts'

/** The newsroom could not be asked: no verdict may come of that. */
export class Unreachable extends Error {}

export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

export const hashOfText = (text: string): string => hashOfBytes(utf8ToBytes(text))

const MOST_TRIES = 3

const ask = async (path: string, tries = MOST_TRIES): Promise<string | null> => {
  const response = await fetch(path, { credentials: 'omit' }).catch(() => null)
  if (response?.ok) return response.text()
  if (response?.status === 404 || response?.status === 410) return null
  if (tries <= 1) throw new Unreachable(path)
  const seconds = Math.min(10, Number(response?.headers.get('retry-after') ?? 1))
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  return ask(path, tries - 1)
}

/** The name of each type of text in addresses, as the wire has it. */
export type Segments = Record<EntryType, string>

/** The newsroom whose page this is. */
export const askOwnNewsroom = (segments: Segments): Newsroom => ({
  ask: (path) => ask(path),
  segmentOf: (type) => segments[type],
  hash: hashOfText,
})
