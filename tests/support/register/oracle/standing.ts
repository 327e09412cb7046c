import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import type { EntryName } from '../cast.ts'
import { type Book, isStanding, raw, type Release } from './book.ts'
import {
  type Consent,
  consentsIn,
  editionText,
  isCovered,
  leadOf,
  signersOf,
  supportersWhoHeld,
} from './consents.ts'
import { type Scan, scan } from './round.ts'

/** What the rules say that the world and the desk see at an instant. */
export type Expected = {
  state: string
  consents: string[]
  wire: { edition: number; digest: string | null; standing: string; releaseSeq: number } | null
  scheduled: number | null
}

const after = (book: Book, release: LogEvent, upto: number, type: string): LogEvent[] =>
  book.logs[release.entry as EntryName].filter(
    (event) =>
      event.type === type &&
      event.seq > release.seq &&
      event.seq <= upto &&
      raw(event).edition === raw(release).edition,
  )

/** Too late to hold what waits on a word that was carried, or read from silence, a suspension goes on to it. */
const lateSuspensions = (book: Book, release: LogEvent, upto: number): LogEvent[] => {
  const unsaid = (raw(release).consents as Consent[]).filter(
    ({ mode, carried }) => mode === 'tacit' || carried,
  )
  return book.logs[release.entry as EntryName].filter(
    (event) =>
      event.type === 'suspend' &&
      event.seq > release.seq &&
      event.seq <= upto &&
      raw(event).held === null &&
      (raw(event).edition ?? 0) < (raw(release).edition ?? 0) &&
      unsaid.some(({ organisation }) => organisation === event.organisation),
  )
}

export const suspendersOf = (book: Book, release: LogEvent, upto: number): string[] => {
  const back = after(book, release, upto, 'reinstate')
  return [...after(book, release, upto, 'suspend'), ...lateSuspensions(book, release, upto)]
    .filter(
      ({ organisation, seq }) =>
        !back.some((event) => event.organisation === organisation && event.seq > seq),
    )
    .map(({ organisation }) => organisation ?? '')
}

type At = { upto: number; now: number }

export const isOut = (book: Book, release: Release, { upto, now }: At): boolean =>
  isStanding(release) &&
  (Date.parse(raw(release.event).availableAt ?? '') <= now ||
    after(book, release.event, upto, 'available').length > 0 ||
    after(book, release.event, upto, 'withdraw').length > 0)

const wireOf = (book: Book, { releases }: Scan, at: At): Expected['wire'] => {
  const shown = releases.filter((release) => isOut(book, release, at)).at(-1)
  if (!shown) return null
  const isWithdrawn = after(book, shown.event, at.upto, 'withdraw').length > 0
  const isSuspended = suspendersOf(book, shown.event, at.upto).length > 0
  return {
    edition: shown.edition,
    digest: editionText(book, shown.event, at.upto).digest,
    standing: isWithdrawn ? 'withdrawn' : isSuspended ? 'suspended' : 'live',
    releaseSeq: shown.event.seq,
  }
}

const toLine = ({
  organisation,
  mode,
  carried,
  covers,
  credential,
}: {
  organisation: string
  mode: string
  carried?: number
  covers: string[]
  credential?: string
}) => `${organisation} ${mode} ${carried ?? ''} ${[...covers].sort().join()} ${credential ?? ''}`

export const toLines = (consents: readonly Parameters<typeof toLine>[0][]): string[] =>
  consents.map(toLine).sort()

const stateOf = (
  book: Book,
  { phase, submit }: Scan,
  { upto, now }: At,
): Pick<Expected, 'state' | 'consents'> => {
  if (phase !== 'frozen' || !submit) return { state: phase, consents: [] }
  const question = { book, submit, upto, now }
  const given = consentsIn(question)
  const isFull = (organisation: string) => isCovered(submit, given, organisation)
  const isComplete = signersOf(submit).every(isFull) && supportersWhoHeld(question).length === 0
  const state = !isFull(leadOf(submit)) ? 'review' : isComplete ? 'cleared' : 'clearance'
  return { state, consents: toLines(given) }
}

export const expected = (book: Book, entry: EntryName, at: At): Expected => {
  const seen = scan(book, entry, at.upto)
  const waiting = seen.releases.filter(
    (release) => (isStanding(release) && !isOut(book, release, at)) || release.fate.is === 'pending',
  )
  return {
    ...stateOf(book, seen, at),
    wire: wireOf(book, seen, at),
    scheduled: waiting.at(-1)?.edition ?? null,
  }
}
