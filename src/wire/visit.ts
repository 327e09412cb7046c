import type { z } from 'zod'
import { invalid, toPersonal } from './answers.ts'
import { seesPress } from './consumers/reader.ts'
import type { CopyRooms } from './copies/types.ts'
import type { LengthOf } from './fileLengths.ts'
import { acceptedLocales } from './negotiate.ts'
import type { OrganisationReader } from './organisations.ts'
import type { RegisterReader } from './publish.ts'
import { parseQuery } from './query.ts'
import type { Moment, Reading } from './reading.ts'
import type { Refresh } from './refresh.ts'
import type { WireAnswer, WireRequest } from './request.ts'
import type { Door } from './route.ts'
import type { ChangeStore } from './store/changes.ts'
import type { Places } from './store/places.ts'
import type { PublicationStore } from './store/publications.ts'
import type { FindTied } from './ties.ts'

/** What answers are made with. */
export type Rooms = {
  refresh: Refresh
  reading: Reading
  changes: ChangeStore
  findTied: FindTied
  organisations: OrganisationReader
  publications: PublicationStore
  places: Places
  reader: RegisterReader
  readFile: (sha256: string) => Promise<Buffer | null>
  lengthOf: LengthOf
  publicUrl: () => string
  /** As `pageUrl` takes it. */
  pages?: string
  /** What the newsroom calls itself. */
  newsroom: string
  copies: CopyRooms
}

/** A question that has come to its door. */
export type Visit<Name extends Door['door']> = {
  door: Extract<Door, { door: Name }>
  request: WireRequest
  rooms: Rooms
}
export type Answering<Name extends Door['door']> = (visit: Visit<Name>) => Promise<WireAnswer> | WireAnswer

/** The query is looked at before anything is looked up: what is refused says nothing of what exists. */
export const withQuery = async <T>(
  schema: z.ZodType<T>,
  { request }: { request: WireRequest },
  answer: (query: T) => Promise<WireAnswer>,
): Promise<WireAnswer> => {
  const query = parseQuery(schema, request.query)
  return query.ok ? answer(query.value) : invalid(query.message)
}

export const momentOf = async (
  { request, rooms }: { request: WireRequest; rooms: Rooms },
  locale: Moment['wanted'][number] | undefined,
): Promise<Moment> => ({
  now: await rooms.refresh(),
  wanted: locale ? [locale] : acceptedLocales(request.headers['accept-language']),
  isPress: seesPress(request.reader),
})

/** Only whole items differ by reader; whatever is a list to one is the same list to all. */
export const forReader = ({ reader }: WireRequest, answer: WireAnswer): WireAnswer =>
  seesPress(reader) && answer.status === 200 ? toPersonal(answer) : answer
