import type { Clearance } from '../../domain/clearance/state.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { type MandateTerms, termsOf } from '../../domain/mandate/terms.ts'
import { headingIn } from '../../domain/headings.ts'
import type { FullItem } from '../render/items.ts'
import { marksOf } from '../formats/notices.ts'
import { type EditionOnLog, type FrozenPart, toPublication } from '../publish/toPublication.ts'
import type { RegisterReader } from '../publish/publish.ts'
import { renderFull } from '../render/renderItem.ts'
import type { ShownPublication } from '../rows.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import { loadRelatedItems, withSignedEvents } from '../render/relatedItems.ts'
import { type Instant, isVisible } from '../read/visibility.ts'
import type { Mandates, Release } from './toCopy.ts'

type Carried = { entry: string; type: EntryType }

type Deps = {
  reader: RegisterReader
  publications: PublicationStore
  places: PublicationIndex
  publicUrl: () => string
  pages?: string
}

export type History = { events: readonly LogEvent[]; clearance: Clearance }
export type RowWithRelease = {
  row: ShownPublication
  release: Release
  /** What its signers let the lead change later; null for what is out, as the world reads it. */
  terms: MandateTerms | null
}

/** Who looks at a text that is not out, and how. */
export type DeskReader = {
  /** Null for the authoritative language. */
  locale: Locale | null
  /** Whether whoever asks may read this frozen text: asked of each entry that a media update carries. */
  mayRead: (text: { entry: string; type: EntryType; digest: string }) => Promise<boolean>
}

/** `mandates`: by entry, of the text and of what it carries, for those who sign. */
export type Rendered = { item: FullItem; release: Release; mandates: Mandates }

export type DeskRendering = {
  findPublic: (entry: string, now: Instant) => Promise<ShownPublication | null>
  render: (shown: RowWithRelease, reader: DeskReader, now: Instant) => Promise<Rendered>
}

/** What the world would read of a text, with what stands around it as far as its reader may know of it. */
export const createDeskRendering = (deps: Deps): DeskRendering => {
  const { reader, publications } = deps

  const findPublic = async (entry: string, now: Instant): Promise<ShownPublication | null> => {
    const rows = await publications.findWhole({ where: { entry: { equals: entry } } })
    return rows.find((row) => isVisible(row, now)) ?? null
  }

  /** The last edition of an entry that its reader may read; of one that has none, the text that is being cleared. */
  const readOwn = async (
    { clearance }: History,
    { entry, type }: Carried,
    mayRead: DeskReader['mayRead'],
  ): Promise<{ edition: number; frozen: FrozenPart } | null> => {
    const editions = clearance.editions.map(({ edition, digest }) => ({ edition, digest })).reverse()
    const inWork = { edition: 0, digest: clearance.digest }
    for (const { edition, digest } of editions.length > 0 ? editions : [inWork]) {
      const frozen =
        digest && (await mayRead({ entry, type, digest })) ? await reader.frozen(entry, digest) : null
      if (frozen) return { edition, frozen }
    }
    return null
  }

  /**
   * An entry that a media update carries: what its reader may read of it, or what the world reads where that is newer. A later
   * edition that is closed to the reader changes nothing of it.
   */
  const readCarried = async (
    carried: Carried,
    mayRead: DeskReader['mayRead'],
    now: Instant,
  ): Promise<RowWithRelease | null> => {
    const history = await reader.history(carried.entry)
    const own = history && (await readOwn(history, carried, mayRead))
    const row = await findPublic(carried.entry, now)
    if (history && own && own.edition >= (row?.edition ?? 0))
      return toRowWithRelease(own.frozen, history, now)
    return row && publishedRow(row)
  }

  const render: DeskRendering['render'] = async (shown, request, now) => {
    const { row } = shown
    const { items } = row.card.core
    const carried = await Promise.all(items.map((item) => readCarried(item, request.mayRead, now)))
    const read = carried.filter((each) => each !== null)
    const all = [shown, ...read]
    const rows = read.map((each) => each.row)
    const around = await loadRelatedItems({ ...deps, rows: [row, ...rows], now, withEntries: false })
    const item = renderFull(row, {
      wanted: request.locale ? [request.locale] : [],
      ...{ publicUrl: deps.publicUrl(), pages: deps.pages },
      around: {
        ...around,
        entries: new Map(rows.map((each) => [each.entry, each])),
        // What is out stands there as the world reads it.
        events: withSignedEvents(
          all.filter(({ release }) => !release.isOut).map((each) => each.row),
          around,
        ),
        unread: new Set(
          all.flatMap(({ row: { entry }, release }) =>
            release.isOut && around.unread?.has(entry) ? entry : [],
          ),
        ),
      },
    })
    const { headings } = row.card.leaves[item.language] ?? {}
    const closed = new Map(
      items.flatMap(({ heading }, index) =>
        carried[index] ? [] : [[index, headingIn(headings, heading)] as const],
      ),
    )
    return { item, release: releaseOf(shown, read, closed), mandates: mandatesOf(all) }
  }

  return { findPublic, render }
}

const mandatesOf = (all: readonly RowWithRelease[]): Mandates =>
  new Map(all.flatMap(({ row, terms }) => (terms ? [[row.entry, terms] as const] : [])))

export const publishedRow = (row: ShownPublication): RowWithRelease => ({
  row,
  terms: null,
  release: { isOut: true, modifiedAt: marksOf(row).modifiedAt },
})

/** It goes out when the last of what it carries may. */
const releaseOf = (
  own: RowWithRelease,
  carried: readonly RowWithRelease[],
  closed: ReadonlyMap<number, string>,
): Release => {
  if (own.release.isOut) return own.release
  const instants = [own, ...carried].flatMap(({ release }) => (release.isOut ? [] : (release.until ?? [])))
  return { ...own.release, closed, until: instants.sort().at(-1) ?? null }
}

/** The text as a row of the wire that nobody has written: its edition if it is released, or else the one that it would be. */
export const toRowWithRelease = (
  frozen: FrozenPart,
  { events, clearance }: History,
  now: Instant,
): RowWithRelease => {
  const edition = clearance.editions.find(({ digest }) => digest === frozen.digest)
  const frozenAt = events.find(({ digest }) => digest === frozen.digest)?.at ?? now.time.toISOString()
  const until = [edition?.availableAt, frozen.core.embargo?.until].find(
    (instant) => instant !== undefined && Date.parse(instant) > now.time.getTime(),
  )
  const next = {
    ...{ minor: 0, changedAt: null, changed: [], withdrawnAt: null, withdrawSeq: null },
    ...{ edition: (clearance.editions.at(-1)?.edition ?? 0) + 1, digest: frozen.digest },
    editionType: clearance.work.editionType,
    availableAt: until ?? frozenAt,
  }
  const onLog: EditionOnLog = {
    edition: edition ?? next,
    standing: 'live',
    firstAvailableAt: clearance.editions[0]?.availableAt ?? next.availableAt,
    nextAvailableAt: null,
    ...{ effective: false, replaced: false, note: null, cautions: [], dissociations: [] },
    remarks: { count: 0, at: null },
    ...{ gate: '', opens: '', sweeping: false, headSeq: clearance.headSeq, reached: [] },
  }
  return {
    row: toPublication(frozen, onLog),
    terms: termsOf(frozen.core),
    release: {
      isOut: false,
      isReleased: edition?.standing === 'scheduled' && !edition.pending,
      isWithdrawn: edition?.standing === 'withdrawn',
      ...{ until: until ?? null, frozenAt, closed: new Map() },
    },
  }
}
