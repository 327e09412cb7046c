import type { Action } from '../../domain/clearance/bodies.ts'
import type { ClearanceView } from '../../domain/clearance/types.ts'
import type { MandateFact } from '../../domain/mandateFacts.ts'
import { count, fill } from '../phrases.ts'
import { isConfirming } from './actionFields.ts'
import { hourWords } from './hourWords.ts'
import type { ClearanceWords } from './words.ts'
import { languageName } from '../../domain/locales.ts'

type Speaking = {
  view: ClearanceView
  words: ClearanceWords
  /** Of the admin. */
  language: string
  /** The organisation that the person signs for, where there is one that fits. */
  signsFor: string | null
}

const isAction = (action: string, { actions }: ClearanceWords): action is Action =>
  Object.hasOwn(actions, action)

/** What stands on the button. An action that has no words is shown by its name. */
export const labelOf = (action: string, { words, signsFor }: Omit<Speaking, 'view' | 'language'>): string => {
  if (action === 'sign' && signsFor !== null) return fill(words.signFor, { organisation: signsFor })
  return isAction(action, words) ? words.actions[action].label : action
}

/** What is said once it is done. What was proposed has changed nothing yet. */
export const doneWords = (action: string, { view, words, signsFor }: Omit<Speaking, 'language'>): string =>
  action === 'change-facts' && !isConfirming(action, view)
    ? words.proposal.done
    : fill(words.done, { action: labelOf(action, { words, signsFor }) })

/** What pressing it does, in one plain sentence. */
export const effectOf = (action: string, speaking: Speaking): string => {
  const { view, words } = speaking
  if (!isAction(action, words)) return ''
  if (view.proposal && isConfirming(action, view))
    return fill(words.confirmFacts, { facts: factWords(view.proposal.changed, speaking) })
  return fill(words.actions[action].effect, {
    label: labelOf(action, speaking),
    text: textWords(speaking),
    instant: view.embargo ? fill(words.notBefore, { when: whenWords(speaking) }) : words.atOnce,
  })
}

/** `this exact text, 3 languages (English, French, Arabic), 2 pictures, embargo 30 July 2024 at 10:15, … (05:15 UTC)` */
const textWords = (speaking: Speaking): string => {
  const { view, words, language } = speaking
  const { frozen } = view
  const parts = [words.thisText]
  if (frozen) {
    parts.push(count(words.languages, frozen.languages.length, language, { list: languageList(speaking) }))
    if (frozen.pictures > 0) parts.push(count(words.pictures, frozen.pictures, language))
    if (frozen.files > 0) parts.push(count(words.files, frozen.files, language))
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
