import type { PayloadRequest, Where } from 'payload'
import type { StaffActor } from '../../access/staffActor.ts'
import { findInScope } from '../../access/findReadable.ts'
import { ofEachInstant, type WrittenInstants } from '../../domain/eventInstants.ts'
import type { EntryType, TextState } from '../../domain/entries.ts'
import { isReader, type Party } from '../../domain/parties.ts'
import { idOf } from '../../domain/references.ts'
import { ENTRY_KEYS, ENTRY_TYPE_OF, type EntryKey, type Slugs } from '../../domain/slugs.ts'
import type { Ref } from '../../register/types.ts'
import { inLanguage, type Names } from './items.ts'

/** What calendar and reports need of an entry; its organisations by id. */
export type DeskText = WrittenInstants & {
  collection: string
  type: EntryType
  id: string
  title: string | null
  lead: string
  parties: Party[]
  state: TextState
  edition: number | null
  revision: number
  embargo: { until?: string | null; zone?: string | null; wallTime?: string | null }
  updatedAt: string
  /** Of an event. */
  start?: string | null
  end?: string | null
  mediaCall?: string | null
  zone?: string | null
  city?: string | null
  status?: string | null
}

/** Who asks, and how what they see is called. */
export type TextReading = { req: PayloadRequest; slugs: Slugs; names: Names; actor: StaffActor }

const COMMON = {
  ...({ title: true, lead: true, parties: true, state: true, edition: true } as const),
  ...({ revision: true, embargo: true, updatedAt: true } as const),
}
const OF_EVENTS = {
  ...({ start: true, end: true, mediaCall: true, zone: true, venue: true, status: true } as const),
  ...ofEachInstant(() => true as const),
}

/** A statement of SQLite's takes so many values, and so does an answer that stays small. */
const AT_ONCE = 1_000

type Find = { where: Where; limit: number; sort?: string }

/** Entries of one kind that the person may read. */
export const findTexts = async (
  { req, slugs }: TextReading,
  key: EntryKey,
  asked: Find,
): Promise<DeskText[]> => {
  const select = key === 'events' ? { ...COMMON, ...OF_EVENTS } : COMMON
  const documents = await findInScope<Document>(req, slugs[key], { ...asked, select })
  return documents.map((document) => toText(document, { req, slugs, key }))
}

/** Those of these entries that the person may read, by id. */
export const readTexts = async (
  reading: TextReading,
  refs: readonly Ref[],
): Promise<Map<string, DeskText>> => {
  const found = new Map<string, DeskText>()
  for (const key of ENTRY_KEYS) {
    const collection = reading.slugs[key]
    const ids = [...new Set(refs.filter((ref) => ref.collection === collection).map(({ id }) => id))]
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      const texts = await findTexts(reading, key, { where: { id: { in: some } }, limit: some.length })
      for (const text of texts) found.set(text.id, text)
    }
  }
  return found
}

/** Whether the organisation leads the text, or is a party that reads it. @param organisation id; null: any. */
export const isPartyOf = ({ lead, parties }: DeskText, organisation: string | null): boolean =>
  organisation === null ||
  lead === organisation ||
  parties.some((party) => party.organisation === organisation && isReader(party))

type Document = Omit<DeskText, 'collection' | 'type' | 'title' | 'parties' | 'city'> & {
  title?: Record<string, string | null> | null
  parties?: Party[] | null
  venue?: { city?: string | null } | null
}
type Of = { req: PayloadRequest; slugs: Slugs; key: EntryKey }

const toText = (document: Document, { req, slugs, key }: Of): DeskText => {
  const { venue, ...rest } = document
  return {
    ...rest,
    collection: slugs[key],
    type: ENTRY_TYPE_OF[key],
    title: inLanguage(document.title, req.locale),
    lead: idOf(document.lead),
    parties: document.parties ?? [],
    state: document.state ?? 'drafting',
    edition: document.edition ?? null,
    revision: document.revision ?? 1,
    embargo: document.embargo ?? {},
    city: venue?.city ?? null,
  }
}
