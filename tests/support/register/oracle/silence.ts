import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { ENTRIES, type EntryName } from '../cast.ts'
import { handedIn, isStanding, leadAt, raw } from './book.ts'
import { type Hush, consentsIn, hushesOf, isCovered, submitData } from './consents.ts'
import type { Before } from './who.ts'

type Rule = (before: Before) => string | null

const HOUR = 3_600_000

/** The rules of deadlines and silence. */
export const drop: Rule = ({ witness, event, seen, book, now, was }) => {
  const about = raw(event).organisation ?? ''
  if (seen.roles.get(about)?.standing !== 'accepted') return `${about} is no accepted party`
  if (witness.organisations[about]?.suspended) return null
  const { submit } = seen
  if (!submit || was.state !== 'clearance') return `nothing waits for ${about}`
  const question = { book, submit, upto: event.seq - 1, now }
  if (isCovered(submit, consentsIn(question), about)) return `${about} has signed`
  const own = hushesOf(question).find(({ organisation }) => organisation === about)
  const { onDeadline } = submitData(submit).silence ?? {}
  if (!own || now < Date.parse(own.from)) return `${about} has time`
  return onDeadline === 'block' ? 'the round waits for everybody' : null
}

export const submit: Rule = ({ witness, event, entry, seen, now, book }) => {
  const { silence, parties, lead } = submitData(event)
  const leader = leadAt(book, entry, event.seq)
  if (lead !== leader) return `it names another lead than ${leader}`
  const open = [...seen.roles].find(([, { standing }]) => standing === 'invited')
  if (open) return `${open[0]} has not answered`
  const accepted = [...seen.roles].filter(([, { standing }]) => standing === 'accepted').map(([slug]) => slug)
  if (
    accepted.sort().join() !==
    parties
      .map(({ organisation }) => organisation)
      .sort()
      .join()
  )
    return 'it names other parties'
  if (!silence) return null
  const last = seen.releases.findLast(isStanding)?.event.seq ?? 0
  const handed = handedIn(book, entry, last, event.seq)
  if (Date.parse(silence.deadline) + 60_000 <= now + 72 * HOUR) return 'its deadline comes too soon'
  return (
    silence.parties
      .map(
        (hush) =>
          faultOfHush({ witness, entry, hush, lead }) ??
          faultOfHanded(hush, handed) ??
          faultOfWord({ entry, hush, log: book.logs[entry].slice(0, event.seq - 1) }),
      )
      .find((fault) => fault !== null) ?? null
  )
}

type Word = { entry: EntryName; hush: Hush; log: readonly LogEvent[] }

/** What it said when it accepted last binds its silence. */
const faultOfWord = ({ entry, hush, log }: Word): string | null => {
  const word = log.findLast(
    ({ type, organisation }) => type === 'accept' && organisation === hush.organisation,
  )
  const kinds = (word?.data.tacitConsent ?? []) as string[]
  const { type } = ENTRIES[entry]
  return hush.counts && !kinds.includes(type === 'statement' ? 'message' : type)
    ? `${hush.organisation} did not say when it accepted that its silence counts`
    : null
}

const faultOfHanded = ({ organisation, counts }: Hush, handed: readonly string[]): string | null =>
  counts && handed.includes(organisation) ? `${organisation} has handed over the lead, or taken it` : null

const faultOfHush = ({
  witness,
  entry,
  hush,
  lead,
}: Pick<Before, 'witness' | 'entry'> & { hush: Hush; lead: string }): string | null => {
  const allowed = allowsSilence({ witness, entry }, hush.organisation)
  if (hush.organisation === lead) return 'the silence of the lead never counts'
  return hush.counts && !allowed ? `${hush.organisation} does not allow its silence to count` : null
}

export const extend: Rule = ({ event, book, seen, now }) => {
  const deadline = book.logs[event.entry as keyof typeof ENTRIES].findLast(
    (other) => other.seq < event.seq && (other.type === 'extend' || other === seen.submit),
  )
  const { deadline: last, silence } = (deadline?.data ?? {}) as {
    deadline?: string
    silence?: { deadline: string }
  }
  const before = Date.parse(last ?? silence?.deadline ?? '')
  if (!(now < before)) return 'the deadline has passed'
  return Date.parse(event.data.deadline as string) > before ? null : 'it comes earlier'
}

/** An organisation's never always holds. */
export const allowsSilence = (
  { witness, entry }: Pick<Before, 'witness' | 'entry'>,
  organisation: string,
): boolean => {
  const { type } = ENTRIES[entry]
  const kinds = witness.organisations[organisation]?.tacitConsent ?? []
  return kinds.includes(type === 'statement' ? 'message' : type)
}
