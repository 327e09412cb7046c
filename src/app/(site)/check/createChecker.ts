import { askNewsroom } from '../../../domain/checking/askNewsroom.ts'
import type { CarriedText } from '../../../domain/checking/digested.ts'
import type { PdfReader } from '../../../domain/checking/files/pdf.ts'
import { readFile, readWords } from '../../../domain/checking/files/readFile.ts'
import { judge, type KnownEdition, type Seen, type Verdict } from '../../../domain/checking/judge.ts'
import type { Newsroom } from '../../../domain/checking/readEditions.ts'
import { hashOfBytes, hashOfText, Unreachable } from './newsroomAt.ts'

export const MOST_MEGABYTES = 40

export type Outcome =
  | { is: 'judged'; verdict: Verdict; seen: Seen; sha256: string | null; isOffline: boolean }
  | { is: 'otherKind' | 'broken' | 'tooLarge' | 'unreachable' | 'unproved' }

export type Checker = {
  words: (typed: string) => Promise<Outcome>
  file: (file: File) => Promise<Outcome>
}

type Deps = {
  newsroom: Newsroom
  loadPdf: () => Promise<PdfReader>
  /** What a file proves while the newsroom cannot be asked; left out where that is no use. */
  prove?: (carried: CarriedText) => Promise<KnownEdition[]>
}

const UNREAD: Seen = { kind: 'words', text: '', printed: [], attached: null }

/** Null where the newsroom cannot be asked. */
const orNull = (error: unknown): null => {
  if (error instanceof Unreachable) return null
  throw error
}

/** Reads and judges here; nothing that is in hand is sent anywhere. */
export const createChecker = ({ newsroom, loadPdf, prove }: Deps): Checker => {
  const judged = async (seen: Seen, sha256: string | null): Promise<Outcome> => {
    const known = await askNewsroom({ seen, sha256 }, newsroom)
    return { is: 'judged', verdict: judge(seen, known), seen, sha256, isOffline: false }
  }

  const alone = async (seen: Seen, { carried, sha256 }: Read): Promise<Outcome> => {
    if (!prove) return { is: 'unreachable' }
    const editions = carried ? await prove(carried) : []
    if (editions.length === 0) return { is: 'unproved' }
    const verdict = judge(seen, { file: null, editions, gone: [], isOffline: true })
    return { is: 'judged', verdict, seen, sha256, isOffline: true }
  }

  return {
    words: async (typed) => (await judged(readWords(typed), null).catch(orNull)) ?? { is: 'unreachable' },
    // Its hash first: of the very file nothing has to be read.
    file: async (file) => {
      if (file.size > MOST_MEGABYTES * 1024 * 1024) return { is: 'tooLarge' }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const sha256 = hashOfBytes(bytes)
      const byHash = await judged(UNREAD, sha256).catch(orNull)
      if (byHash?.is === 'judged' && byHash.verdict.is !== 'unknown') return byHash
      if (!byHash && !prove) return { is: 'unreachable' }
      const seen = await readFile(bytes, { name: file.name, pdf: loadPdf, hash: hashOfText }).catch(
        () => 'broken' as const,
      )
      if (seen === 'broken') return { is: 'broken' }
      if (!seen) return { is: 'otherKind' }
      const found = byHash && (await judged(seen, null).catch(orNull))
      return found ? { ...found, sha256 } : alone(seen, { carried: seen.carried, sha256 })
    },
  }
}

type Read = { carried: CarriedText | null; sha256: string }
