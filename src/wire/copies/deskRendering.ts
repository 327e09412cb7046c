import type { Clearance } from '../../domain/clearance/types.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { FullItem } from '../items.ts'
import { marksOf } from '../formats/marks.ts'
import { type EditionOnLog, type FrozenPart, toPublication } from '../project.ts'
import type { RegisterReader } from '../publish.ts'
import { renderFull } from '../renderItem.ts'
import type { ShownPublication } from '../rows.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import { loadSurroundings, withSignedEvents } from '../surroundings.ts'
import { type Instant, isVisible } from '../visibility.ts'
import type { Release } from './toCopy.ts'

type Deps = {
  reader: RegisterReader
  publications: PublicationStore
  places: Places
  publicUrl: () => string
}

export type History = { events: readonly LogEvent[]; clearance: Clearance }
export type Shown = { row: ShownPublication; release: Release }

/** Who looks at a text that is not out, and how. */
export type DeskReader = {
  /** Null for the authoritative language. */
  locale: Locale | null
  /** Whether whoever asks may read this frozen text: asked of each entry that a media update carries. */
  mayRead: (text: { entry: string; type: EntryType; digest: string }) => Promise<boolean>
}

export type DeskRendering = {
  findPublic: (entry: string, now: Instant) => Promise<ShownPublication | null>
  render: (shown: Shown, reader: DeskReader, now: Instant) => Promise<{ item: FullItem; release: Release }>
}

/** What the world would read of a text, with what stands around it as far as its reader may know of it. */
export const createDeskRendering = (deps: Deps): DeskRendering => {
  const { reader, publications } = deps

  const findPublic = async (entry: string, now: Instant): Promise<ShownPublication | null> => {
    const rows = await publications.findWhole({ where: { entry: { equals: entry } } })
    return rows.find((row) => isVisible(row, now)) ?? null
  }

  /** An entry that a media update carries: its last edition, or else the text of its that is being cleared. */
  const readCarried = async (
    { entry, type }: { entry: string; type: EntryType },
    mayRead: DeskReader['mayRead'],
    now: Instant,
  ): Promise<Shown | null> => {
    const history = await reader.history(entry)
    const digest = history && (history.clearance.editions.at(-1)?.digest ?? history.clearance.digest)
    const frozen =
      digest && (await mayRead({ entry, type, digest })) ? await reader.frozen(entry, digest) : null
    if (history && frozen) return toShown(frozen, history, now)
    const row = await findPublic(entry, now)
    return row && out(row)
  }

  const render: DeskRendering['render'] = async (shown, request, now) => {
    const { row } = shown
    const { items } = row.card.core
    const carried = await Promise.all(items.map((item) => readCarried(item, request.mayRead, now)))
    const rows = carried.flatMap((each) => each?.row ?? [])
    const around = await loadSurroundings({ ...deps, rows: [row, ...rows], now, withEntries: false })
    const item = renderFull(row, {
      wanted: request.locale ? [request.locale] : [],
      publicUrl: deps.publicUrl(),
      around: {
        ...around,
        entries: new Map(rows.map((each) => [each.entry, each])),
        events: withSignedEvents([row, ...rows], around),
      },
    })
    const closed = new Map(
      items.flatMap(({ heading }, index) => (carried[index] ? [] : [[index, heading] as const])),
    )
    return {
      item,
      release: releaseOf(
        shown,
        carried.filter((each) => each !== null),
        closed,
      ),
    }
  }

  return { findPublic, render }
}

export const out = (row: ShownPublication): Shown => ({
  row,
  release: { isOut: true, modifiedAt: marksOf(row).modifiedAt },
})

/** It goes out when the last of what it carries may. */
const releaseOf = (own: Shown, carried: readonly Shown[], closed: ReadonlyMap<number, string>): Release => {
  if (own.release.isOut) return own.release
  const instants = [own, ...carried].flatMap(({ release }) => (release.isOut ? [] : (release.until ?? [])))
  return { ...own.release, closed, until: instants.sort().at(-1) ?? null }
}

/** The text as a row of the wire that nobody has written: its edition if it is released, or else the one that it would be. */
export const toShown = (frozen: FrozenPart, { events, clearance }: History, now: Instant): Shown => {
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
    ...{ gate: '', opens: '', sweeping: false, headSeq: clearance.headSeq },
  }
  return {
    row: toPublication(frozen, onLog),
    release: {
      isOut: false,
      isReleased: edition?.standing === 'scheduled' && !edition.pending,
      isWithdrawn: edition?.standing === 'withdrawn',
      ...{ until: until ?? null, frozenAt, closed: new Map() },
    },
  }
}
