import { LRUCache } from 'lru-cache'
import { isSameAs, notFound, publicAnswer, refusal, type WireAnswer, type WireRequest } from './answers.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { FrozenFile } from '../../domain/canonical.ts'
import type { PublicationSummary } from '../rows.ts'
import type { Instant } from '../read/visibility.ts'

/** How many bytes a frozen file has; null for one that is not there. */
export type LengthOf = (sha256: string) => Promise<number | null>

const MOST_FILE_LENGTHS = 10_000

/** Its bytes never change, so it is measured once. */
export const createFileLengths = (readFile: (sha256: string) => Promise<Buffer | null>): LengthOf => {
  const known = new LRUCache<string, number>({ max: MOST_FILE_LENGTHS })
  return async (sha256) => {
    const found = known.get(sha256)
    if (found !== undefined) return found
    const bytes = await readFile(sha256)
    if (bytes) known.set(sha256, bytes.length)
    return bytes?.length ?? null
  }
}

type Deps = {
  publications: PublicationStore
  places: PublicationIndex
  readFile: (sha256: string) => Promise<Buffer | null>
  now: Instant
}

type Shown = { mimeType: string; filename: string }

/** What browsers may show in place; everything else is handed over to be saved. */
const SHOWN_IN_PLACE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

const LOGO_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

/** A frozen file, while a publication that is out names it. */
export const answerFile = async (name: string, request: WireRequest, deps: Deps): Promise<WireAnswer> => {
  const [sha256 = '', ext = ''] = name.split('.')
  if (!/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/.test(name)) return notFound()
  const [place] = await deps.places.find({ now: deps.now, order: 'availableAt', file: name, limit: 1 })
  const [row] = place ? await deps.publications.find({ where: { id: { equals: place.id } } }) : []
  const bytes = row ? await deps.readFile(sha256) : null
  if (!row || !bytes) return notFound()
  return inRange(bytes, { etag: `"${sha256}"`, headers: headersOf(describe(row, { sha256, ext })), request })
}

const describe = ({ card }: PublicationSummary, file: Pick<FrozenFile, 'sha256' | 'ext'>): Shown =>
  card.files.find(({ sha256, ext }) => sha256 === file.sha256 && ext === file.ext) ?? {
    mimeType: LOGO_TYPES[file.ext] ?? 'application/octet-stream',
    filename: `${file.sha256.slice(0, 12)}.${file.ext}`,
  }

/** Whatever the bytes are, opened on their own they may run nothing and reach nothing of this site. */
const headersOf = ({ mimeType, filename }: Shown) => ({
  type: /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream',
  'Content-Disposition': `${SHOWN_IN_PLACE.has(mimeType) ? 'inline' : 'attachment'}; filename="${filename.replace(/[^\w.-]/g, '_')}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Accept-Ranges': 'bytes',
})

type Ranged = {
  etag: string
  headers: ReturnType<typeof headersOf>
  request: Pick<WireRequest, 'method' | 'headers'>
}

/**
 * One range is served; several, or one that nobody understands, are answered with the whole. So is whoever has the file
 * already, which is looked at before any range (RFC 9110, 13.2.2): `conclude` makes a 304 of it.
 */
export const inRange = (
  bytes: Buffer,
  { etag, headers: { type, ...headers }, request }: Ranged,
): WireAnswer => {
  const { 'if-none-match': known, 'if-range': condition, range: asked } = request.headers
  const isKnown = known !== undefined && isSameAs(known, etag)
  const isFresh = condition === undefined || condition === etag
  const isPart = isFresh && !isKnown && request.method === 'GET'
  const range = isPart ? toRange(asked, bytes.length) : null
  if (range === null) return publicAnswer({ body: bytes, type, headers: { ...headers, ETag: etag } })
  if (range === 'unsatisfiable') {
    return refusal(416, `This file has ${bytes.length} bytes: ask for some of them.`, 'invalid', {
      'Content-Range': `bytes */${bytes.length}`,
    })
  }
  return publicAnswer({
    status: 206,
    body: bytes.subarray(range.start, range.end + 1),
    type,
    headers: { ...headers, ETag: etag, 'Content-Range': `bytes ${range.start}-${range.end}/${bytes.length}` },
  })
}

type Range = { start: number; end: number }

export const toRange = (header: string | undefined, length: number): Range | 'unsatisfiable' | null => {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return start > end ? 'unsatisfiable' : { start, end }
}
