import type { Clearance } from '../../domain/clearance/state.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { barrierOf } from '../publish/releaseBarrier.ts'
import { readEditions } from '../publish/readEditions.ts'
import type { PublicationSummary } from '../rows.ts'
import { END_OF_TIME } from '../read/visibility.ts'

export type DueRow = Pick<
  PublicationSummary,
  'entry' | 'edition' | 'digest' | 'standing' | 'availableAt' | 'until' | 'gate'
>

type History = { events: readonly LogEvent[]; clearance: Clearance }

/**
 * Whether the log says of an edition whose instant has come what its row says. Whoever took it back at the last moment may
 * have been cut off before the row was written; that it has taken effect need not be in the log yet.
 *
 * @param history null for an entry that has no log.
 * @param open the barriers that are open.
 */
export const isAsLogged = (row: DueRow, history: History | null, open: ReadonlySet<string>): boolean => {
  if (!history) return false
  const isHidden = (edition: Clearance['editions'][number]) => barrierOf(edition, open) !== ''
  const found = readEditions(history.events, history.clearance, isHidden).find(
    ({ edition }) => edition.edition === row.edition,
  )
  return (
    found !== undefined &&
    found.edition.digest === row.digest &&
    isSameInstant(found.edition.availableAt, row.availableAt) &&
    found.standing === row.standing &&
    isSameInstant(found.nextAvailableAt ?? END_OF_TIME, row.until) &&
    barrierIn(history, row, open) === row.gate
  )
}

type LiveRow = Pick<PublicationSummary, 'edition' | 'replaced' | 'effective' | 'availableAt'>

/** Whether the log says of an edition that its row shows now that it is suspended, withdrawn, or was never to come out. */
export const isTakenOff = (row: LiveRow, history: History | null, now: Date): boolean => {
  const isOut = row.effective || Date.parse(row.availableAt) <= now.getTime()
  if (row.replaced || !isOut || !history) return false
  const editions = readEditions(history.events, history.clearance)
  return editions.find(({ edition }) => edition.edition === row.edition)?.standing !== 'live'
}

const barrierIn = ({ clearance }: History, row: DueRow, open: ReadonlySet<string>): string => {
  const edition = clearance.editions.find((each) => each.edition === row.edition)
  return edition ? barrierOf(edition, open) : ''
}

const isSameInstant = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other)
