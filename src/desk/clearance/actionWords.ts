import { dayIn } from '../../admin/instants/instants.ts'
import { fill } from '../../domain/messages.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import type { Action } from '../../domain/clearance/table.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import type { MandateFact } from '../../domain/mandate/mandateFacts.ts'
import { mandateIn } from './clearanceText.ts'
import { languageName } from '../../domain/locales.ts'
import type { Attendance, EventStatus } from '../../domain/entries.ts'
import type { ProposedFact } from '../../domain/mandate/proposal.ts'
import { INSTANT_FACTS, rowOf } from './actionFields.ts'

type HourLanguage = { words: ClearanceMessages; language: string }

/**
 * The hour as it is in its own zone, and in UTC, with UTC's day where it is another one: everybody speaks of the first, and
 * computes with the second.
 */
const hourWords = (iso: string, timeZone: string, { words, language }: HourLanguage): string => {
  const instant = new Date(iso)
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options).format(instant)
  const isSameDay = dayIn(iso, timeZone) === dayIn(iso, 'UTC')
  return fill(words.when, {
    wall: show({ dateStyle: 'long', timeStyle: 'short', timeZone }),
    zone: zoneName(instant, timeZone, language),
    utc: show({ timeStyle: 'short', timeZone: 'UTC', dateStyle: isSameDay ? undefined : 'long' }),
  })
}

/** `Asia/Karachi` → `Pakistan Standard Time`. */
const zoneName = (instant: Date, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** What leads on is a filled button; what takes back, ends or changes course is an outlined one. */
export const buttonStyleOf = (action: string): 'primary' | 'secondary' =>
  rowOf(action)?.leadsOn ? 'primary' : 'secondary'

type ActionContext = {
  view: ClearanceView
  words: ClearanceMessages
  /** Of the admin. */
  language: string
  /** The organisation that the person signs for, where there is one that fits. */
  signsFor: string | null
  /** What the organisation that leads the text is called. */
  lead?: string
  /** The hour that is typed in the form of a release, and where its clock stands. */
  typed?: Hour
}

type Hour = { at: string; zone: string }

const isAction = (action: string, { actions }: ClearanceMessages): action is Action =>
  Object.hasOwn(actions, action)

/** What stands on the button. An action that has no words is shown by its name. */
export const labelOf = (
  action: string,
  { words, signsFor }: Pick<ActionContext, 'words' | 'signsFor'>,
): string => {
  if (action === 'sign' && signsFor !== null) return fill(words.signFor, { organisation: signsFor })
  return isAction(action, words) ? words.actions[action].label : action
}

/** What happens next, of acts after which somebody else has something to do. */
const nextWords = (action: string, { next }: ClearanceMessages): string | null =>
  Object.hasOwn(next, action) ? next[action as keyof typeof next] : null // it has it

/** What is said once it is done. What was proposed has changed nothing yet. */
export const doneWords = (
  action: string,
  { words, signsFor }: Pick<ActionContext, 'words' | 'signsFor'>,
): string =>
  action === 'propose-facts'
    ? words.proposal.done
    : (nextWords(action, words) ?? fill(words.done, { action: labelOf(action, { words, signsFor }) }))

/** What pressing it does, in one plain sentence. */
export const effectOf = (action: string, speaking: ActionContext): string => {
  const { view, words } = speaking
  if (!isAction(action, words)) return ''
  const effect = fill(words.actions[action].effect, {
    label: labelOf(action, speaking),
    facts: factWords(view.proposal?.changed ?? [], speaking),
    lead: speaking.lead ?? '',
    text: textWords(speaking),
    instant: instantWords(speaking),
  })
  // A signature is also the mandate's.
  const mandate = action === 'sign' ? mandateIn(view.mandate, speaking.language) : ''
  return mandate ? `${effect} ${mandate}` : effect
}

/** `this exact text, 3 languages (English, French, Arabic), 2 pictures, embargo 30 July 2024 at 10:15, … (05:15 UTC)` */
const textWords = (speaking: ActionContext): string => {
  const { view, words, language } = speaking
  const { frozen } = view
  const parts = [words.thisText]
  if (frozen) {
    parts.push(fill(words.languages, { n: frozen.languages.length, list: languageList(speaking) }, language))
    if (frozen.pictures > 0) parts.push(fill(words.pictures, { n: frozen.pictures }, language))
    if (frozen.files > 0) parts.push(fill(words.files, { n: frozen.files }, language))
  }
  parts.push(view.embargo ? fill(words.embargo, { when: whenWords(speaking) }) : words.noEmbargo)
  return parts.join(words.separator)
}

const languageList = ({ view, words, language }: ActionContext): string =>
  (view.frozen?.languages ?? []).map((locale) => languageName(locale, language)).join(words.separator)

const factWords = (changed: readonly MandateFact[], { words }: ActionContext): string =>
  changed.map((fact) => words.facts[fact]).join(words.separator)

const whenWords = ({ view: { embargo }, words, language }: ActionContext): string =>
  embargo?.until ? hourWords(embargo.until, embargo.zone, { words, language }) : ''

/** The latest of now, the embargo and the hour that is typed, as the release will take it. */
const instantWords = (speaking: ActionContext): string => {
  const { typed, words, language } = speaking
  const { embargo } = speaking.view
  const isTypedLast =
    typed && Date.parse(typed.at) > Math.max(Date.now(), Date.parse(embargo?.until ?? '') || 0)
  if (isTypedLast)
    return fill(words.notBefore, { when: hourWords(typed.at, typed.zone, { words, language }) })
  return embargo ? fill(words.notBefore, { when: whenWords(speaking) }) : words.atOnce
}

type FactLanguage = { zone: string | null; words: ClearanceMessages; language: string }

/** `attendance (Amina Khan)`: of a guest, whose it is. */
export const factLabel = (
  { fact, guest }: Pick<ProposedFact, 'fact' | 'guest'>,
  { facts }: ClearanceMessages,
): string => (guest === null ? facts[fact] : `${facts[fact]} (${guest})`)

/** A value of a fact as people read it: hours in the event's own zone, and what is chosen from a list in words. */
export const factValue = (
  fact: MandateFact,
  value: string,
  { zone, words, language }: FactLanguage,
): string => {
  if (value === '') return words.conflict.empty
  if (INSTANT_FACTS.includes(fact)) return hourWords(value, zone ?? 'UTC', { words, language })
  if (fact === 'status') return words.eventStatuses[value as EventStatus] // as frozen
  return fact === 'attendance' ? words.attendances[value as Attendance] : value // as frozen
}
