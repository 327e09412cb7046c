import { type LogEvent, carriedBy as carriedByEvent } from '../../domain/clearance/events.ts'
import type { Clearance, Edition } from '../../domain/clearance/state.ts'
import type { EditionOnLog } from './toPublication.ts'
import type { EditionWithoutWords } from './readEditions.ts'
import type { PublicationStore } from '../store/publications.ts'

/**
 * Entries that are released with a media update show by one write: their rows name a gate, and the row of the update,
 * written after them, opens it. When they have been rewritten without it, the gate is swept away.
 */
type Barrier = { entry: string; seq: number }

const nameOf = ({ entry, seq }: Barrier): string => `${entry}/${seq}`

/** The gate that an edition is behind; empty for none, or one that is open. @param open names. */
export const barrierOf = ({ bundle }: Pick<Edition, 'bundle'>, open: ReadonlySet<string>): string => {
  const name = bundle ? nameOf(bundle) : ''
  return open.has(name) ? '' : name
}

type History = { events: readonly LogEvent[]; clearance: Clearance }
type Rows = { publications: PublicationStore }

const isOpen = async (name: string, { publications }: Rows): Promise<boolean> =>
  (await publications.find({ where: { opens: { equals: name } }, limit: 1 })).length > 0

/** The gates of an entry's editions that are open. */
export const readOpenBarriers = async ({ clearance }: History, rows: Rows): Promise<ReadonlySet<string>> => {
  const names = [...new Set(clearance.editions.flatMap(({ bundle }) => (bundle ? [nameOf(bundle)] : [])))]
  const open: string[] = []
  for (const name of names) if (await isOpen(name, rows)) open.push(name)
  return new Set(open)
}

/** Every entry that a release of the media update has carried, also one that was taken back. */
export const carriedBy = ({ events }: Pick<History, 'events'>): string[] => [
  ...new Set(
    events
      .filter(({ type }) => type === 'release')
      .flatMap((event) => carriedByEvent(event).map(({ entry }) => entry)),
  ),
]

/** The gate that an edition opens by being there; empty where its release carries nothing. */
const opensOf = (entry: string, { carries, releaseSeq }: Pick<Edition, 'carries' | 'releaseSeq'>): string =>
  carries.length > 0 ? nameOf({ entry, seq: releaseSeq }) : ''

/** Whether a media update's release carries entries that have not all been shown with it yet. */
export const isBarrierToOpen = async (
  entry: string,
  { clearance }: History,
  { publications }: Rows,
): Promise<boolean> => {
  const last = clearance.editions.at(-1)
  const name = last ? opensOf(entry, last) : ''
  if (name === '') return false
  const [row] = await publications.find({ where: { opens: { equals: name } }, limit: 1 })
  return !row || row.sweeping
}

type RowBarriers = { onLog: EditionWithoutWords; gates: ReadonlySet<string>; sweeping: boolean }

export const barriersOfRow = (
  entry: string,
  { editions }: Clearance,
  { onLog, gates, sweeping }: RowBarriers,
): Pick<EditionOnLog, 'gate' | 'opens' | 'sweeping'> => {
  const whole = editions.find(({ edition }) => edition === onLog.edition.edition)
  if (!whole) return { gate: '', opens: '', sweeping: false }
  const opens = opensOf(entry, whole)
  return {
    opens,
    gate: barrierOf(whole, gates),
    sweeping: sweeping && opens !== '' && whole === editions.at(-1),
  }
}
