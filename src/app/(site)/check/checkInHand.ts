import { askNewsroom } from '../../../domain/checking/askNewsroom.ts'
import type { PdfReader } from '../../../domain/checking/files/pdf.ts'
import { readFile, readWords } from '../../../domain/checking/files/readFile.ts'
import { judge, type Seen, type Verdict } from '../../../domain/checking/judge.ts'
import { askOwnNewsroom, hashOfBytes, hashOfText, type Segments, Unreachable } from './askOwnNewsroom.ts'

export const MOST_MEGABYTES = 40

export type Outcome =
  | { is: 'judged'; verdict: Verdict; seen: Seen; sha256: string | null }
  | { is: 'otherKind' | 'broken' | 'tooLarge' | 'unreachable' }

const loadPdf = async (): Promise<PdfReader> => {
  const pdf = await import('pdfjs-dist')
  pdf.GlobalWorkerOptions.workerPort ??= new Worker(
    new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url),
    { type: 'module' },
  )
  return pdf // its own types are wider
}

const judged = async (seen: Seen, sha256: string | null, segments: Segments): Promise<Outcome> => {
  const known = await askNewsroom({ seen, sha256 }, askOwnNewsroom(segments))
  return { is: 'judged', verdict: judge(seen, known), seen, sha256 }
}

const orUnreachable = (error: unknown): Outcome => {
  if (error instanceof Unreachable) return { is: 'unreachable' }
  throw error
}

export const checkWords = (typed: string, segments: Segments): Promise<Outcome> =>
  judged(readWords(typed), null, segments).catch(orUnreachable)

const UNREAD: Seen = { kind: 'words', text: '', printed: [], attached: null }

/** Its hash first: of the very file nothing has to be read. */
export const checkFile = async (file: File, segments: Segments): Promise<Outcome> => {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) return { is: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = hashOfBytes(bytes)
  try {
    const byHash = await judged(UNREAD, sha256, segments)
    if (byHash.is === 'judged' && byHash.verdict.is !== 'unknown') return byHash
    const seen = await readFile(bytes, { name: file.name, pdf: loadPdf, hash: hashOfText }).catch(() => 'broken' as const)
    if (seen === 'broken') return { is: 'broken' }
    return seen
      ? await judged(seen, null, segments).then((found) => ({ ...found, sha256 }))
      : { is: 'otherKind' }
  } catch (error) {
    return orUnreachable(error)
  }
}
