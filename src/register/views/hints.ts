import { type EventData, readData } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { AcknowledgedView, ClearanceView, LogEntryView } from '../../domain/clearance/view.ts'
import { uncheckedSentence } from '../../domain/contradictions/findings.ts'
import { isOfProofreading } from '../../domain/proofreading/ids.ts'
import { idOfFaults, faultSentence } from '../../domain/translations/faults.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import { say, type Sentence } from '../../domain/sentences.ts'
import { countOpen, type CommentRow, isOfParty, isVisible } from '../../domain/comments.ts'
import { presentParties } from '../../domain/rights/horizon.ts'
import { EVENT_INSTANT_NAMES, EVENT_INSTANTS } from '../../domain/eventInstants.ts'
import { datelineHint } from '../../domain/contradictions/dateline.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { readCards } from '../text/contacts.ts'
import type { RegisterDeps } from '../types.ts'
import type { EventFacts } from '../../domain/canonical.ts'
import { readFrozen } from '../frozen.ts'

/** As much of a reading as is asked here. */
type Asked = {
  facts: Pick<LoadedEntry['facts'], 'clearance' | 'entry'>
  text: Pick<LoadedEntry['text'], 'events'>
}

/** Not the last one: who abandons a correction is back at the round of the edition. */
const submitOf = ({ facts, text }: Asked): LogEvent | undefined => {
  const { round } = facts.clearance
  return round ? text.events.find(({ type, seq }) => type === 'submit' && seq === round.seq) : undefined
}

const faultsIn = ({ translations = [], courtesy }: EventData<'submit'>) => ({
  official: translations.filter(({ locale }) => !courtesy.includes(locale)),
  courtesy: translations.filter(({ locale }) => courtesy.includes(locale)),
})

/** Of contradictions the log keeps no words, since they would be words of the text: they are counted. */
const sentencesOf = (data: EventData<'submit'>): Sentence[] => {
  const { official } = faultsIn(data)
  const places = (data.acknowledged ?? []).filter((id) => id !== idOfFaults(official))
  const harms = places.filter(isOfProofreading).length
  const count = places.length - harms
  return [
    ...(harms > 0 ? [say('proof.acknowledged', { count: harms })] : []),
    ...(count > 0 ? [say('contradictions.acknowledged', { count })] : []),
    ...official.map(faultSentence),
  ]
}

/** What stands in the text of the round although somebody was told that it seems wrong: no signer learns of it elsewhere. */
export const readAcknowledged = (
  reading: Asked,
  log: readonly LogEntryView[],
): ClearanceView<Sentence>['acknowledged'] => {
  const submit = submitOf(reading)
  const entry = submit && log.find(({ seq }) => seq === submit.seq)
  const sentences = submit ? sentencesOf(readData('submit', submit)) : []
  if (!entry || sentences.length === 0) return null
  const { by, at, note, organisation } = entry
  return { by, at, note, organisation: organisation ?? '', sentences } satisfies AcknowledgedView<Sentence>
}

/** Nobody takes what was not compared with the facts for what agrees with them, nor a courtesy translation for a full one. */
export const submittedSentences = (reading: Asked): Sentence[] => {
  const submit = submitOf(reading)
  if (!submit) return []
  const data = readData('submit', submit)
  return [
    ...uncheckedSentence(data.unchecked ?? [], reading.facts.entry),
    ...faultsIn(data).courtesy.map(faultSentence),
  ]
}

/** What these organisations have been told about the text and nobody has settled; what others keep to themselves is not counted. */
const openComments = async (
  { store, slugs }: RegisterDeps,
  { facts }: LoadedEntry,
  readers: readonly string[],
): Promise<Sentence[]> => {
  const rows = await store.find<CommentRow>({
    collection: slugs.entryComments,
    where: { entry: { equals: facts.entry } },
    sort: ['at', 'id'],
    select: {
      ...{ thread: true, kind: true, visibility: true, organisation: true },
      ...{ suggester: true, at: true, withdrawnAt: true },
    },
  })
  const parties = presentParties({ ...facts.clearance, lead: facts.lead })
  const count = countOpen(rows.filter((row) => isVisible(row, readers) && isOfParty(row, parties)))
  return count > 0 ? [say('hints.openComments', { count })] : []
}

/** By its place in the text; of a contact whose organisation takes no part, nothing is told. */
const unseenContacts = async (
  deps: RegisterDeps,
  { facts, ready, text }: LoadedEntry,
): Promise<Sentence[]> => {
  const { contacts } = ready.desk
  const own = [facts.lead, ...facts.clearance.parties.filter(isAccepted).map((party) => party.organisation)]
  const cards = await readCards(deps, contacts, text.book)
  return cards
    .filter(
      ({ card }) => own.includes(card.organisation ?? '') && card.emails.length + card.phones.length === 0,
    )
    .map(({ contact }) =>
      say('hints.staffContact', {
        number: contacts.indexOf(contact) + 1,
      }),
    )
}

const isAccepted = ({ standing }: { standing: string }): boolean => standing === 'accepted'

const wrongDateline = ({ facts, ready, now }: LoadedEntry): Sentence[] => {
  const { facts: desk, embargo } = ready.desk
  const date = 'dateline' in desk ? desk.dateline?.date : 'number' in desk ? desk.date : null
  const hint = datelineHint({
    ...{ date: date ?? '', embargo, now },
    locale: ready.languages?.authoritative ?? DEFAULT_LOCALE,
    isReleasing: facts.clearance.state === 'cleared',
  })
  return hint ? [hint] : []
}

/** What has to come first, and lies after the start of the event. */
const lateInstants = ({ facts, ready }: LoadedEntry): Sentence[] => {
  if (facts.type !== 'event') return []
  const event = ready.desk.facts as EventFacts // an event's
  return EVENT_INSTANT_NAMES.flatMap((name) => {
    const { beforeStart } = EVENT_INSTANTS[name]
    const instant = event[name]
    return beforeStart && instant && event.start && instant > event.start ? [say(beforeStart)] : []
  })
}

/**
 * What is advisable before a text is submitted, and before it is released: hints for the lead, that refuse nothing. All of
 * it is of the text itself; what it refers to is asked by readReferred alone.
 */
export const readHints = async (deps: RegisterDeps, reading: LoadedEntry): Promise<Sentence[]> => {
  const { state } = reading.facts.clearance
  if (state !== 'drafting' && state !== 'cleared') return []
  return [
    ...(await openComments(deps, reading, [reading.facts.lead])),
    ...(await unseenContacts(deps, reading)),
    ...wrongDateline(reading),
    ...lateInstants(reading),
  ]
}

/** The same for a co-author, as far as it rests on nothing that its organisations may not read. */
export const readHintsFor = async (
  deps: RegisterDeps,
  reading: LoadedEntry,
  readers: readonly string[],
): Promise<Sentence[]> => [
  ...(await openComments(deps, reading, readers)),
  ...wrongDateline(reading),
  ...lateInstants(reading),
]

/**
 * That an event starts at another time than in the edition before and does not say so: sites and calendars could not tell
 * their readers that it was moved.
 */
export const unannouncedMoveHint = async (
  { payload, slugs }: Pick<RegisterDeps, 'payload' | 'slugs'>,
  { facts, ready }: Pick<LoadedEntry, 'facts' | 'ready'>,
): Promise<Sentence[]> => {
  const last = facts.clearance.editions.at(-1)
  const { state } = facts.clearance
  if (facts.type !== 'event' || !last || state === 'released') return []
  const { start, status, previousStart } = ready.desk.facts as EventFacts // an event's
  if (status !== 'scheduled' || previousStart !== null) return []
  const before = await readFrozen(payload, facts.entry, last.digest, slugs)
  const was = before && (before.core.facts as EventFacts).start // an event's
  return was && was !== start ? [say('hints.eventMoved')] : []
}
