import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Newsroom } from '../../../domain/checking/readEditions.ts'
import type { EntryType } from '../../../domain/entries.ts'

/** The newsroom could not be asked: no verdict may come of that. */
export class Unreachable extends Error {}

export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
export const hashOfText = (text: string): string => hashOfBytes(utf8ToBytes(text))

const MOST_TRIES = 3
const LONGEST_MS = 20_000

const ask = async (address: string, tries = MOST_TRIES): Promise<string | null> => {
  const signal = AbortSignal.timeout(LONGEST_MS)
  const response = await fetch(address, { credentials: 'omit', signal }).catch(() => null)
  if (response?.ok) return response.text()
  if (response?.status === 404 || response?.status === 410) return null
  if (tries <= 1) throw new Unreachable(address)
  const seconds = Math.min(10, Number(response?.headers.get('retry-after') ?? 1))
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  return ask(address, tries - 1)
}

/** The name of each type of text in addresses, as the wire has it. */
export type Segments = Record<EntryType, string>

/** @param origin empty for the newsroom whose page this is; of another one only what it lets every page read is asked. */
export const newsroomAt = (origin: string, segments: Segments): Newsroom => ({
  ask: async (path) => (origin === '' || path.startsWith('/v1/') ? ask(origin + path) : null),
  segmentOf: (type) => segments[type],
  hash: hashOfText,
})
