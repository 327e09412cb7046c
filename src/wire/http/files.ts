import { LRUCache } from 'lru-cache'
import {
  elsewhere,
  IMMUTABLE,
  isSameAs,
  notFound,
  publicAnswer,
  refusal,
  type WireAnswer,
  type WireRequest,
} from './answers.ts'
import { fileUrl } from './routes.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { FrozenFile } from '../../domain/canonical.ts'
import { sha256 as sha256Of } from '../../domain/digests.ts'
import {
  findRendition,
  logoTypeOf,
  RENDITION_TYPES,
  renditionName,
} from '../../domain/pictures/renditions.ts'
import type { Renditions } from '../renditions/createRenditions.ts'
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

type Named = { sha256: string; ext: string }

const readName = (name: string): Named | null => {
  const [sha256 = '', ext = ''] = name.split('.')
  return /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/.test(name) ? { sha256, ext } : null
}

/** A publication that is out at this instant and names the file. */
const findNaming = async (
  { sha256, ext }: Named,
  { places, publications, now }: Pick<Deps, 'places' | 'publications' | 'now'>,
): Promise<PublicationSummary | null> => {
  const [place] = await places.find({ now, order: 'availableAt', file: `${sha256}.${ext}`, limit: 1 })
  const [row] = place ? await publications.find({ where: { id: { equals: place.id } } }) : []
  return row ?? null
}

/** A frozen file, while a publication that is out names it. */
export const answerFile = async (name: string, request: WireRequest, deps: Deps): Promise<WireAnswer> => {
  const named = readName(name)
  const row = named && (await findNaming(named, deps))
  const bytes = row && (await deps.readFile(named.sha256))
  if (!bytes) return notFound()
  return inRange(bytes, { etag: `"${named.sha256}"`, headers: headersOf(describe(row, named)), request })
}

type RenditionDeps = Omit<Deps, 'readFile' | 'now'> & {
  renditions: Pick<Renditions, 'kept' | 'make'>
  refresh: () => Promise<Instant>
  publicUrl: () => string
}

/**
 * A smaller form of a picture or logo, for as long as the original is on the wire. While too many others are being made, the
 * reader is sent to the original.
 */
export const answerRendition = async (
  { name, form }: { name: string; form: string },
  request: WireRequest,
  { renditions, refresh, publicUrl, ...deps }: RenditionDeps,
): Promise<WireAnswer> => {
  const named = readName(name)
  const find = async (file: Named) => {
    const row = await findNaming(file, { ...deps, now: await refresh() })
    return row && findRendition({ files: row.card.files, organisations: row.snapshots }, file, form)
  }
  const rendition = named && (await find(named))
  if (!rendition) return notFound()
  const kept = await renditions.kept(named, rendition)
  const bytes = kept ?? (await renditions.make(named, rendition))
  // It takes its time, in which the text can have been taken off the wire.
  if (!kept && !(await find(named))) return notFound()
  if (!bytes) return elsewhere(fileUrl(publicUrl(), named))
  const headers = headersOf({
    mimeType: RENDITION_TYPES[rendition.form],
    filename: `${named.sha256.slice(0, 12)}-${renditionName(rendition)}`,
  })
  const etag = `"${sha256Of(bytes)}"`
  return inRange(bytes, { etag, headers, request })
}

const describe = ({ card }: PublicationSummary, file: Pick<FrozenFile, 'sha256' | 'ext'>): Shown =>
  card.files.find(({ sha256, ext }) => sha256 === file.sha256 && ext === file.ext) ?? {
    mimeType: logoTypeOf(file),
    filename: `${file.sha256.slice(0, 12)}.${file.ext}`,
  }

/** Whatever the bytes are, opened on their own they may run nothing and reach nothing of this site. */
const headersOf = ({ mimeType, filename }: Shown) => ({
  type: /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream',
  'Content-Disposition': `${SHOWN_IN_PLACE.has(mimeType) ? 'inline' : 'attachment'}; filename="${filename.replace(/[^\w.-]/g, '_')}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Accept-Ranges': 'bytes',
  'Cache-Control': IMMUTABLE,
})

type Ranged = {
  etag: string
  headers: { type: string } & Record<string, string>
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
