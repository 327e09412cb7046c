import type { Silence } from '../../domain/clearance/state.ts'
import type { Share } from '../../domain/clearance/tacitConsent.ts'
import {
  AFTERWARDS,
  type Afterwards,
  type NoticeKind,
  REMINDED_STEPS,
  type RemindedStep,
} from '../../domain/noticeKinds.ts'
import type { Order } from './table.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { toDeskLanguage } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { notices, type NoticesMessages } from '../../locales/notices.ts'

type Nearing = { share: Share; silence: Silence; organisations: readonly string[] }

/** To the reviewers of each organisation that is still silent: until when, and what its silence stands for then. */
export const noticesOfDeadline = ({ share, silence, organisations }: Nearing): Order[] =>
  organisations.map((organisation) => {
    const hush = silence.parties.find((party) => party.organisation === organisation)
    const counts = silence.onDeadline === 'consent' && hush?.counts === true
    return {
      kind: 'deadline',
      to: [{ organisation, roles: ['reviewer'] }],
      // Later than the deadline where days away do not count.
      until: counts ? hush.from : silence.deadline,
      detail: `${share} ${afterwards(silence, hush)}`,
    }
  })

/** The lead's own silence stands for nothing, and nobody drops it. */
const afterwards = ({ onDeadline }: Silence, hush: Silence['parties'][number] | undefined): Afterwards =>
  !hush || (onDeadline === 'consent' && !hush.counts) ? 'block' : onDeadline

/** What a notice of a deadline says beside its instant. */
export const readDetail = (detail: string): { share: Share; afterwards: Afterwards } => {
  const [share, then] = detail.split(' ')
  return {
    share: share === 'half' ? 'half' : 'last-tenth',
    afterwards: AFTERWARDS.find((one) => one === then) ?? 'block',
  }
}

export type NoticeWords = NoticesMessages

export const noticeWords = (language: string | null | undefined): NoticeWords =>
  inOwnWords('notices', notices, toDeskLanguage(language))

/** The same words in every language, as Payload takes labels. */
export const inAllLanguages = (say: (words: NoticeWords) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(notices).map(([language, words]) => [language, say(words)]))

/** `organisation` and `by` as acronyms; `by` null: nobody's, or the coordinator's. */
export type NoticeFacts = { kind: NoticeKind; detail: string; organisation: string; by: string | null }

/** Which step is waited for, as a reminder says. */
export const readStep = (detail: string): RemindedStep =>
  REMINDED_STEPS.find((step) => step === detail) ?? 'sign'

const wordsFor = (words: NoticeWords, kind: NoticeKind, detail: string) => {
  if (kind === 'deadline') return words.deadline[readDetail(detail).share]
  return kind === 'reminded' ? words.reminded[readStep(detail)] : words.kinds[kind]
}

/** What has happened, in half a sentence. */
export const sentenceOf = (words: NoticeWords, { kind, detail, organisation, by }: NoticeFacts): string =>
  fill(wordsFor(words, kind, detail), {
    organisation,
    by: by ?? words.coordinator,
  })

/** What the notice's instant is. */
export const labelOf = (words: NoticeWords, kind: NoticeKind): string => {
  if (kind === 'out') return words.outSince
  if (kind === 'lead-suspended') return words.anotherLead
  return kind === 'scheduled' ? words.goesOut : words.until
}
