import type { Where } from 'payload'
import type { Embargo } from '../../domain/canonical.ts'
import type { Clearance, Edition } from '../../domain/clearance/state.ts'
import { resolveEmbargo } from '../../domain/embargo.ts'
import { type Carrier, isEditionReached } from '../../domain/rights/referenceAccess.ts'
import type { RegisterReader } from '../publish/publish.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { ShownPublication } from '../rows.ts'
import { closedIn, type GrantRow } from './store.ts'
import type { Owner } from '../copies/mail/html.ts'
import { makeOwnPage, type CopyContext } from '../copies/makeFile.ts'
import { readBodies, toCopy } from '../copies/toCopy.ts'
import { loadRelatedItems, withSignedEvents } from '../render/relatedItems.ts'
import { type Rendering, renderFull } from '../render/renderItem.ts'
import type { Moment } from '../read/reading.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { FullItem } from '../render/items.ts'

/** An edition that is released and waits for its instant. */
export type Waiting = { row: ShownPublication; embargo: Embargo }

type WaitingDeps = {
  reader: RegisterReader
  publications: PublicationStore
  publish: (entry: string) => Promise<void>
}
export type WaitingReader = ReturnType<typeof createWaitingReader>

/**
 * What a grant can open. The log is asked each time, and no memory in between: what was held a moment ago is not there any
 * more, on whichever server.
 */
export const createWaitingReader = ({ reader, publications, publish }: WaitingDeps) => {
  const clearanceOf = async (entry: string): Promise<Clearance | null> =>
    (await reader.history(entry))?.clearance ?? null

  const findRow = async (entry: string, { edition, digest }: Edition): Promise<ShownPublication | null> => {
    const where: Where = { and: [{ entry: { equals: entry } }, { edition: { equals: edition } }] }
    const [row] = await publications.findWhole({ where, limit: 1 })
    return row?.digest === digest && row.standing === 'live' && row.gate === '' ? row : null
  }

  const waitingOf = async (entry: string): Promise<Waiting | null> => {
    const edition = waitingIn(await clearanceOf(entry))
    if (!edition) return null
    let row = await findRow(entry, edition)
    if (!row) {
      // The log is ahead of what was made of it.
      await publish(entry)
      row = await findRow(entry, edition)
    }
    const frozen = row && (await reader.frozen(entry, edition.digest))
    return row && frozen ? { row, embargo: embargoOf(frozen.core.embargo, edition.availableAt) } : null
  }

  /**
   * What a grant opens, asked of the logs each time: its entry, and of a media update, once that is released, what it reaches
   * by its lead or by an include of the other's (ADR 22).
   */
  const entriesOf = async (grant: Pick<GrantRow, 'entry' | 'isBundle' | 'closed'>): Promise<string[]> => {
    const { entry, isBundle } = grant
    const clearance = await clearanceOf(entry)
    const edition = waitingIn(clearance) ?? liveIn(clearance)
    if (!clearance || !edition) return []
    if (!isBundle) return [entry]
    const frozen = await reader.frozen(entry, edition.digest)
    const carried = (frozen?.core.items ?? []).map((item) => item.entry)
    const closed = closedIn(grant)
    const open = await Promise.all(carried.map((each) => reaches({ entry, lead: clearance.lead }, each)))
    return [entry, ...carried.filter((each, index) => open[index] && !closed.includes(each))]
  }

  const reaches = async (carrier: Pick<Carrier, 'entry' | 'lead'>, entry: string): Promise<boolean> => {
    const target = await clearanceOf(entry)
    const edition = waitingIn(target) ?? liveIn(target)
    return target !== null && edition !== null && isEditionReached(carrier, target, edition)
  }

  return {
    waitingOf,
    entriesOf,
    leadOf: async (entry: string): Promise<string | null> => (await clearanceOf(entry))?.lead ?? null,
    isOut: async (entry: string): Promise<boolean> => liveIn(await clearanceOf(entry)) !== null,
  }
}

/** Never one that a media update's log has not released yet, or that is to come out suspended. */
export const waitingIn = (clearance: Clearance | null): Edition | null => {
  const edition = clearance?.editions.find((each) => each.edition === clearance.scheduled?.edition)
  const isWaiting = edition?.standing === 'scheduled' && !edition.pending && edition.suspendedBy.length === 0
  return edition && isWaiting ? edition : null
}

const liveIn = (clearance: Clearance | null): Edition | null =>
  clearance?.editions.find(({ standing }) => standing === 'live') ?? null

/** The instant that counts, in the zone in which the embargo was typed. */
const embargoOf = (typed: Embargo | null, until: string): Embargo => {
  if (typed && typed.until === until) return typed
  const zone = typed?.zone ?? 'UTC'
  const resolved = resolveEmbargo({ until, zone })
  return (resolved.ok && resolved.embargo) || { until, zone, wallTime: until.slice(0, 16) }
}

/** Who reads it, and how often this grant has been used: beside the signed text, never inside it. */
type Copy = { reader: string; organisation: string | null; read: number }
type EmbargoedItem = FullItem & { embargo: Embargo; grant: Copy }

type CopyDeps = {
  publications: PublicationStore
  places: PublicationIndex
  waiting: WaitingReader
  reader: Pick<RegisterReader, 'history' | 'frozen'>
  publicUrl: () => string
  pages?: string
}

/**
 * The item as the world will read it: a media update with its entries, those that still wait among them. An event that is
 * not out stands there as the signed text shows it where the text's own lead leads it, too, or where it is open itself:
 * another lead sees and ends each grant that opens its text, and would see none.
 */
export const renderWaiting = async (
  { row }: Waiting,
  /** `open`: the entries that the reader may read before their time. */
  { now, wanted, isPress, open }: Moment & { open: ReadonlySet<string> },
  { publications, places, waiting, reader, publicUrl, pages }: CopyDeps,
): Promise<FullItem> => {
  const around = await loadRelatedItems({ publications, places, reader, rows: [row], now, withEntries: true })
  const carried = await Promise.all(
    row.card.core.items.filter(({ entry }) => open.has(entry)).map(({ entry }) => waiting.waitingOf(entry)),
  )
  const rows: ShownPublication[] = carried.flatMap((one) => (one ? [one.row] : []))
  const saying = await Promise.all([row, ...rows].map((each) => maySayEvent(each, { open, waiting })))
  const said = [row, ...rows].filter((_, index) => saying[index])
  const rendering: Rendering = {
    ...{ wanted, isPress },
    ...{ publicUrl: publicUrl(), pages },
    around: {
      ...around,
      entries: new Map([...around.entries, ...rows.map((each) => [each.entry, each] as const)]),
      events: withSignedEvents(said, around),
      unread: new Set([...(around.unread ?? [])].filter((each) => !said.some(({ entry }) => entry === each))),
    },
  }
  return renderFull(row, rendering)
}

const maySayEvent = async (
  { entry, eventEntry }: ShownPublication,
  { open, waiting }: { open: ReadonlySet<string>; waiting: WaitingReader },
): Promise<boolean> =>
  eventEntry !== null &&
  (open.has(eventEntry) || (await waiting.leadOf(eventEntry)) === (await waiting.leadOf(entry)))

/** "Read no. 3 by Jane Doe, Agency · embargoed until …" */
const ownerOf = ({ grant: { reader, organisation, read }, embargo }: EmbargoedItem): Owner => {
  const names = [reader, ...(organisation ? [organisation] : [])]
  const until = `${embargo.wallTime.replace('T', ' ')} (${embargo.zone}), ${embargo.until}`
  return { line: `Read no. ${read} by ${names.join(', ')} · embargoed until ${until}`, names }
}

/** As it goes out by mail, with whose copy it is: to be read, and printed with that line on each sheet. */
export const toEmbargoedPage = async (
  item: EmbargoedItem,
  { reader, fileDeps }: CopyContext,
): Promise<string> => {
  const copy = toCopy(item, await readBodies([item], reader), {
    ...{ isOut: false, isReleased: true, isWithdrawn: false },
    ...{ until: item.availableAt, frozenAt: item.availableAt, closed: new Map() },
  })
  return makeOwnPage(copy, ownerOf(item), fileDeps())
}
