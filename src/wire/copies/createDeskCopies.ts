import type { CopyFile, CopyForm } from '../../domain/copies.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { Clearance } from '../../domain/clearance/types.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { marksOf } from '../formats/marks.ts'
import { type EditionOnLog, type FrozenPart, toPublication } from '../project.ts'
import type { Refresh } from '../refresh.ts'
import { renderFull } from '../renderItem.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import { loadSurroundings } from '../surroundings.ts'
import type { ShownPublication } from '../rows.ts'
import { type Instant, isVisible } from '../visibility.ts'
import { makeFile } from './makeFile.ts'
import { readBodies } from './readBodies.ts'
import { type Release, toCopy } from './toCopy.ts'
import type { CopyRooms } from './types.ts'

type Deps = CopyRooms & {
  publications: PublicationStore
  places: Places
  refresh: Refresh
  publicUrl: () => string
}

export type DeskCopyRequest = {
  entry: string
  digest: string
  form: CopyForm
  /** Null for the authoritative language. */
  locale: Locale | null
  /** Whether whoever asks may read this frozen text: asked of each entry that a media update carries. */
  mayRead: (text: { entry: string; type: EntryType; digest: string }) => Promise<boolean>
}

export type DeskCopies = {
  /**
   * A frozen text as a file, for who may read it: the caller has asked the register. What is not out says so on each page.
   * @returns null when too many are being made already, or for a text that is not there.
   */
  make: (request: DeskCopyRequest) => Promise<CopyFile | null>
}

type History = { events: LogEvent[]; clearance: Clearance }
type Shown = { row: ShownPublication; release: Release }

/** Files of a text that only its parties may read yet; what the world would read of it, and nothing more. */
export const createDeskCopies = (deps: Deps): DeskCopies => {
  const { reader, publications } = deps

  const findPublic = async (entry: string, now: Instant): Promise<ShownPublication | null> => {
    const rows = await publications.findWhole({ where: { entry: { equals: entry } } })
    return rows.find((row) => isVisible(row, now)) ?? null
  }

  /** An entry that a media update carries: its last edition, or else the text of its that is being cleared. */
  const readCarried = async (
    { entry, type }: { entry: string; type: EntryType },
    mayRead: DeskCopyRequest['mayRead'],
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

  const render = async (shown: Shown, request: DeskCopyRequest, now: Instant) => {
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
        // Each text shows the facts of its event as its own signers see them.
        visibleEvents: new Set([row, ...rows].flatMap(({ eventEntry }) => eventEntry ?? [])),
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

  return {
    make: async (request) => {
      const now = await deps.refresh()
      const [history, frozen] = await Promise.all([
        reader.history(request.entry),
        reader.frozen(request.entry, request.digest),
      ])
      if (!history || !frozen) return null
      const row = await findPublic(request.entry, now)
      const shown = row?.digest === request.digest ? out(row) : toShown(frozen, history, now)
      const { item, release } = await render(shown, request, now)
      const copy = toCopy(item, await readBodies([item], reader), release)
      return makeFile(copy, { form: request.form, slug: shown.row.slug }, deps.fileDeps())
    },
  }
}

const out = (row: ShownPublication): Shown => ({
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
const toShown = (frozen: FrozenPart, { events, clearance }: History, now: Instant): Shown => {
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
