import type { Action } from '../../domain/clearance/bodies.ts'
import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import type { MandateFact } from '../../domain/mandateFacts.ts'
import { fill } from '../../domain/messages.ts'
import { hourWords } from './hourWords.ts'
import { mandateIn } from './saying.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { languageName } from '../../domain/locales.ts'

type Speaking = {
  view: ClearanceView
  words: ClearanceMessages
  /** Of the admin. */
  language: string
  /** The organisation that the person signs for, where there is one that fits. */
  signsFor: string | null
  /** The hour that is typed in the form of a release, and where its clock stands. */
  typed?: Hour
}

type Hour = { at: string; zone: string }

const isAction = (action: string, { actions }: ClearanceMessages): action is Action =>
  Object.hasOwn(actions, action)

/** What stands on the button. An action that has no words is shown by its name. */
export const labelOf = (action: string, { words, signsFor }: Omit<Speaking, 'view' | 'language'>): string => {
  if (action === 'sign' && signsFor !== null) return fill(words.signFor, { organisation: signsFor })
  return isAction(action, words) ? words.actions[action].label : action
}

/** What is said once it is done. What was proposed has changed nothing yet. */
export const doneWords = (
  action: string,
  { words, signsFor }: Pick<Speaking, 'words' | 'signsFor'>,
): string =>
  action === 'propose-facts'
    ? words.proposal.done
    : fill(words.done, { action: labelOf(action, { words, signsFor }) })

/** What pressing it does, in one plain sentence. */
export const effectOf = (action: string, speaking: Speaking): string => {
  const { view, words } = speaking
  if (!isAction(action, words)) return ''
  const effect = fill(words.actions[action].effect, {
    label: labelOf(action, speaking),
    facts: factWords(view.proposal?.changed ?? [], speaking),
    text: textWords(speaking),
    instant: instantWords(speaking),
  })
  // A signature is also the mandate's.
  const mandate = action === 'sign' ? mandateIn(view.mandate, speaking.language) : ''
  return mandate ? `${effect} ${mandate}` : effect
}

/** `this exact text, 3 languages (English, French, Arabic), 2 pictures, embargo 30 July 2024 at 10:15, … (05:15 UTC)` */
const textWords = (speaking: Speaking): string => {
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

const languageList = ({ view, words, language }: Speaking): string =>
  (view.frozen?.languages ?? []).map((locale) => languageName(locale, language)).join(words.separator)

const factWords = (changed: readonly MandateFact[], { words }: Speaking): string =>
  changed.map((fact) => words.facts[fact]).join(words.separator)

const whenWords = ({ view: { embargo }, words, language }: Speaking): string =>
  embargo?.until ? hourWords(embargo.until, embargo.zone, { words, language }) : ''

/** The latest of now, the embargo and the hour that is typed, as the release will take it. */
const instantWords = (speaking: Speaking): string => {
  const { typed, words, language } = speaking
  const { embargo } = speaking.view
  const isTypedLast =
    typed && Date.parse(typed.at) > Math.max(Date.now(), Date.parse(embargo?.until ?? '') || 0)
  if (isTypedLast)
    return fill(words.notBefore, { when: hourWords(typed.at, typed.zone, { words, language }) })
  return embargo ? fill(words.notBefore, { when: whenWords(speaking) }) : words.atOnce
}
