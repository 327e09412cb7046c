import type { Item } from '../items.ts'
import type { PublicationSummary } from '../rows.ts'

export type Marks = {
  /** When the entry's first edition came out. */
  createdAt: string
  /** When the world last saw it change. */
  modifiedAt: string
  /** Which state of the entry it is: higher with each change that the world can see. */
  sequence: number
}

/** No edition is changed so often that its numbers reach the next one's. */
const STATES_OF_AN_EDITION = 10_000

/**
 * An edition begins at ten thousand times its number, and each change of its facts, each word of caution or dissociation,
 * each caution that is lifted and its withdrawal count one more. All of these only ever grow, and the next edition begins
 * above them: so the number never goes down in the life of an entry. It is made of what is public alone; the log's own
 * numbers would tell that something is being worked on.
 */
const sequenceOf = ({ edition, standing, card }: PublicationSummary): number => {
  const changes = (card.changed?.minor ?? 0) + (card.remarks?.count ?? 0)
  const withdrawal = standing === 'withdrawn' ? 1 : 0
  return edition * STATES_OF_AN_EDITION + Math.min(changes, STATES_OF_AN_EDITION - 2) + withdrawal
}

const latest = (instants: readonly (string | null | undefined)[]): string =>
  instants.reduce<string>((one, other) => (other && other > one ? other : one), '')

/**
 * A function of the row, and of the event that it shows: the present clock has no part in it, so that bytes change only with
 * what they say.
 */
export const marksOf = (row: PublicationSummary, shown?: Pick<Item, 'event'>): Marks => ({
  createdAt: row.firstAvailableAt,
  modifiedAt: latest([
    ...[row.availableAt, row.card.changed?.at, row.card.remarks?.at, row.withdrawnAt],
    shown?.event?.changed?.at,
  ]),
  sequence: sequenceOf(row),
})
