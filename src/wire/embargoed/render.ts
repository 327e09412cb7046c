import type { Embargo } from '../../domain/canonical.ts'
import type { Owner } from '../copies/mailHtml.ts'
import { makeOwnPage } from '../copies/makeFile.ts'
import { readBodies } from '../copies/readBodies.ts'
import { toCopy } from '../copies/toCopy.ts'
import type { CopyRooms } from '../copies/types.ts'
import { loadSurroundings, withSignedEvents } from '../surroundings.ts'
import { type Rendering, renderFull } from '../renderItem.ts'
import type { Moment } from '../reading.ts'
import type { RegisterReader } from '../publish.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { FullItem } from '../items.ts'
import type { ShownPublication } from '../rows.ts'
import type { Waiting, WaitingReader } from './waiting.ts'

/** Who reads it, and how often this grant has been used: beside the signed text, never inside it. */
export type Copy = { reader: string; organisation: string | null; read: number }
export type EmbargoedItem = FullItem & { embargo: Embargo; grant: Copy }

type Deps = {
  publications: PublicationStore
  places: Places
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
  { publications, places, waiting, reader, publicUrl, pages }: Deps,
): Promise<FullItem> => {
  const around = await loadSurroundings({ publications, places, reader, rows: [row], now, withEntries: true })
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
  { reader, fileDeps }: CopyRooms,
): Promise<string> => {
  const copy = toCopy(item, await readBodies([item], reader), {
    ...{ isOut: false, isReleased: true, isWithdrawn: false },
    ...{ until: item.availableAt, frozenAt: item.availableAt, closed: new Map() },
  })
  return makeOwnPage(copy, ownerOf(item), fileDeps())
}
