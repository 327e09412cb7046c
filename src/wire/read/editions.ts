import type { Where } from 'payload'
import type { EntryType } from '../../domain/entries.ts'
import type { RegisterReader } from '../publish/publish.ts'
import { isEventRead } from '../render/renderEvents.ts'
import type { PublicationSummary, ShownPublication } from '../rows.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { Reading } from './reading.ts'
import { hasBegun, type Instant, isOpen } from './visibility.ts'

export type EditionPlace = { type: EntryType; slug: string; edition?: number | undefined }

type Deps = {
  reading: Pick<Reading, 'current'>
  publications: Pick<PublicationStore, 'findWhole'>
}

const wasRead = (row: PublicationSummary, now: Instant): boolean => hasBegun(row, now) && isOpen(row, now)

/** An edition that the world has read, of an entry that is on the wire now: the present one, or one before it. */
export const readEdition = async (
  { edition, ...place }: EditionPlace,
  now: Instant,
  { reading, publications }: Deps,
): Promise<ShownPublication | null> => {
  const current = await reading.current(place, now)
  if (!current || edition === undefined || edition === current.edition) return current
  if (current.standing === 'withdrawn' || edition > current.edition) return null
  const { entry } = current
  const where: Where = { and: [{ entry: { equals: entry } }, { edition: { equals: edition } }] }
  const [row] = await publications.findWhole({ where, limit: 1 })
  return row && wasRead(row, now) && (row.standing === 'live' || row.standing === 'withdrawn') ? row : null
}

type FindDeps = {
  publications: Pick<PublicationStore, 'find'>
  reader: Pick<RegisterReader, 'history' | 'frozen'>
}

/** Of the newest so many editions people are told where they are. */
const MOST = 20

/** The editions before one that is out which anybody may still read, the newest first. */
export const readEarlier = async (
  { entry, edition }: Pick<PublicationSummary, 'entry' | 'edition'>,
  now: Instant,
  { publications, reader }: FindDeps,
): Promise<PublicationSummary[]> => {
  if (edition === 1) return []
  const isEarlier: Where[] = [{ entry: { equals: entry } }, { edition: { less_than: edition } }]
  const where = { and: [...isEarlier, { standing: { equals: 'live' } }] }
  const found = await publications.find({ where, sort: ['-edition'], limit: MOST })
  const read = found.filter((row) => wasRead(row, now))
  const isShown = await Promise.all(read.map((row) => isEventRead(row, { reader, now })))
  return read.filter((_, index) => isShown[index])
}
