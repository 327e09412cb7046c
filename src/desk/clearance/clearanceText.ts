import type { ClearanceView, PartyView, SignatureNote } from '../../domain/clearance/view.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { isLocale } from '../../domain/locales.ts'
import { mandateSentences, type MandateTerms } from '../../domain/mandate/terms.ts'
import { fill } from '../../domain/messages.ts'
import type { MemberOption } from './clearanceClient.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

/** What the panel and the small page to sign from say alike. */

/** To the minute, in UTC; kept in its own order in a sentence that runs from right to left. */
export const minuteIn = (instant: string): string => `\u2066${toMinute(instant)}\u2069`

/** By its acronym, or its name where it has none; the slug stands for one that is not known. */
export const nameIn = (organisations: readonly MemberOption[], slug: string): string => {
  const found = organisations.find((one) => one.slug === slug)
  return found ? found.acronym || found.name : slug
}

/** Until when signatures are waited for, and what follows; null where nobody is waited for, or without end. */
export const deadlineOf = ({ silence, state }: ClearanceView, words: ClearanceMessages): string | null =>
  silence && (state === 'review' || state === 'clearance')
    ? `${fill(words.deadline, { at: toMinute(silence.deadline) })} · ${words.afterwards[silence.onDeadline]}`
    : null

/** What stands in the place of a signature that is not there. */
export const missingOf = (
  { role, standing }: PartyView,
  { state }: ClearanceView,
  words: ClearanceMessages,
): string => {
  if (standing !== 'accepted') return words.standings[standing]
  if (role === 'supporter') return words.isNamed
  if (role === 'observer') return words.readsAlong
  return state === 'drafting' ? words.willSign : words.notSigned
}

/** What a media update carries, a line each; of what the reader may not read the place, and that no signature covers it. */
export const carriedLines = (
  { carried }: Pick<ClearanceView, 'carried'>,
  words: ClearanceMessages,
  language: string,
): { key: string; text: string; isClosed: boolean; mandate: string }[] =>
  carried.map(({ entry, title, heading, mandate }, index) => {
    const item = fill(words.carried.item, { number: index + 1 })
    const place = heading ? `${item} · ${heading}` : item
    const text = title === null ? fill(words.carried.closed, { place }) : `${place}: ${title}`
    return {
      key: `${index} ${entry}`,
      ...{ text, isClosed: title === null, mandate: mandateIn(mandate, language) },
    }
  })

/** What a signer lets the lead change later, in one paragraph; empty where nothing. */
export const mandateIn = (terms: MandateTerms | null, language: string): string =>
  terms ? mandateSentences(terms, isLocale(language) ? language : 'en').sentences.join(' ') : ''

/** Who has answered for what seems wrong in a text. */
export const acknowledgedBy = (
  { by, organisation }: NonNullable<ClearanceView['acknowledged']>,
  organisations: readonly MemberOption[],
  words: ClearanceMessages,
): string =>
  fill(words.acknowledged.by, {
    person: by?.name || words.erased,
    organisation: nameIn(organisations, organisation),
  })

/** Who signed with a note, as it stands above the note. */
export const signedWithNote = (
  { by, organisation }: Pick<SignatureNote, 'by' | 'organisation'>,
  organisations: readonly MemberOption[],
  words: ClearanceMessages,
): string =>
  fill(words.signatureNotes.by, {
    person: by?.name || words.conflict.somebody,
    organisation: nameIn(organisations, organisation),
  })
