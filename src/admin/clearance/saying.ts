import type { ClearanceView, PartyView } from '../../domain/clearance/types.ts'
import type { Page } from '../../domain/differences/html.ts'
import { toMinute } from '../../domain/instants.ts'
import { fill } from '../phrases.ts'
import type { MemberOption } from './clearanceClient.ts'
import { languageName } from './effects.ts'
import type { ClearanceWords } from './words.ts'

/** What the panel and the small page to sign from say alike. */

/** By its acronym, or its name where it has none; the slug stands for one that is not known. */
export const nameIn = (organisations: readonly MemberOption[], slug: string): string => {
  const found = organisations.find((one) => one.slug === slug)
  return found ? found.acronym || found.name : slug
}

/** Until when signatures are waited for, and what follows; null where nobody is waited for, or without end. */
export const deadlineOf = ({ silence, state }: ClearanceView, words: ClearanceWords): string | null =>
  silence && (state === 'review' || state === 'clearance')
    ? `${fill(words.deadline, { at: toMinute(silence.deadline) })} · ${words.afterwards[silence.onDeadline]}`
    : null

/** What stands in the place of a signature that is not there. */
export const missingOf = (
  { role, standing }: PartyView,
  { state }: ClearanceView,
  words: ClearanceWords,
): string => {
  if (standing !== 'accepted') return words.standings[standing]
  if (role === 'supporter') return words.isNamed
  if (role === 'observer') return words.readsAlong
  return state === 'drafting' ? words.willSign : words.notSigned
}

/** Said of an organisation, in one sentence: what of the text is new since it last consented. */
export const changesOf = (
  { signed, leaves }: Pick<Page, 'signed' | 'leaves'>,
  organisation: string,
  { changes }: ClearanceWords,
): string => {
  if (!signed) return fill(changes.nothingSigned, { organisation })
  const isTacit = signed.mode === 'tacit'
  const nothing = isTacit ? changes.nothingTacit : changes.nothing
  const since = isTacit ? changes.sinceTacit : changes.since
  return fill(leaves.length === 0 ? nothing : since, { organisation, at: toMinute(signed.at) })
}

/** A part of the text that is signed by itself: its core, its public note, or a language. */
export const leafName = (leaf: string, { changes }: ClearanceWords, language: string): string => {
  if (leaf === 'core') return changes.core
  return leaf === 'notice' ? changes.notice : languageName(leaf, language)
}
