import type { Contradiction, Place } from '../contradictions/findings.ts'
import { type CheckedLocale, isChecked } from '../contradictions/languages/languages.ts'
import type { Locale } from '../locales.ts'
import { type ConsentGap, consentGap, type WithConsents } from '../pictures/consents.ts'
import { say, type Sentence } from '../sentences.ts'
import { idOfRemark } from './ids.ts'
import { phrasesOf, type Span } from './phrases.ts'
import { GUIDANCE } from './rules.ts'

/** As what a text has a picture: in the text or above it, as a file that goes with it, or as the emblem of an organisation. */
export type PictureRole = 'picture' | 'attachment' | 'logo'

/** A picture of a text: what it shows by language, as readers are told, and what its organisation says of people in it. */
export type PictureToRead = WithConsents & {
  id: string
  as: PictureRole
  /** Its place among the text's pictures, or among its attachments, from 1. */
  number: number
  words: Partial<Record<Locale, string>>
  /** As people call the organisation that keeps it, where that is not the text's lead: its records are its own. */
  keeper?: string
}

export type PictureHint = {
  picture: string
  /** Of one that the lead does not keep, and cannot open. */
  isElsewhere?: true
  rule: 'consent' | 'recognisable'
  place: Pick<Place, 'entry' | 'locale' | 'field'>
  sentence: Sentence
  weight?: 'notes'
}
export type ReadPictures = { questions: Contradiction[]; hints: PictureHint[] }

type Text = {
  entry: string
  /** The language of the original. */
  authoritative: Locale
  /** The day on which it comes out at the earliest, `2026-12-31`. */
  on: string
}

type Shown = { locale: CheckedLocale; span: Span; isChild: boolean }

/** The first words that say that it shows a child or a survivor, in any of its languages. */
const shownIn = ({ words }: PictureToRead): Shown | null => {
  const found = (Object.keys(words) as Locale[]).flatMap((locale): Shown[] => {
    const text = words[locale] ?? ''
    if (!isChecked(locale) || text === '') return []
    const { child, children, survivor, survivors } = phrasesOf(locale)
    const [young] = [...child(text), ...children(text)]
    const [other] = [...survivor(text), ...survivors(text)]
    return [
      ...(young ? [{ locale, span: young, isChild: true }] : []),
      ...(other ? [{ locale, span: other, isChild: false }] : []),
    ]
  })
  return found.find(({ isChild }) => isChild) ?? found[0] ?? null
}

const nameOf = ({ as, number }: PictureToRead): Sentence => {
  if (as === 'logo') return say('pictures.logo')
  return as === 'attachment' ? say('pictures.attachment', { number }) : say('pictures.picture', { number })
}

const FIELDS = { picture: 'media', attachment: 'attachments', logo: 'masthead' } as const satisfies Record<
  PictureRole,
  string
>

/** Only the organisation that keeps the picture learns whether a consent is missing or ends too early. */
const gapSentence = (picture: PictureToRead, gap: ConsentGap): Sentence => {
  const parts = [nameOf(picture)]
  if (picture.keeper !== undefined && gap.kind !== 'unsaid')
    return say('advice.consentElsewhere', { parts, organisation: picture.keeper })
  if (gap.kind === 'ended') return say('advice.consentEnds', { parts, day: gap.day })
  return gap.kind === 'unsaid' ? say('advice.recognisable', { parts }) : say('advice.consent', { parts })
}

const hintOf = (picture: PictureToRead, gap: ConsentGap, { entry, authoritative }: Text): PictureHint => ({
  picture: picture.id,
  ...(picture.keeper === undefined ? {} : { isElsewhere: true }),
  rule: gap.kind === 'unsaid' ? 'recognisable' : 'consent',
  place: { entry, locale: authoritative, field: FIELDS[picture.as] },
  sentence: gapSentence(picture, gap),
})

const questionOf = (
  picture: PictureToRead,
  { locale, span: { start, end } }: Shown,
  { entry }: Text,
): Contradiction => {
  const { id, as, words } = picture
  const quote = (words[locale] ?? '').slice(start, end)
  const place: Place = { ...{ entry, locale, field: FIELDS[as], start, end }, quote }
  return {
    id: idOfRemark({ rule: 'picture', entry, picture: id }),
    ...{ kind: 'harm', place, found: quote, expected: null, other: null, rule: 'picture' },
    source: GUIDANCE.children,
    sentence: say('proof.picture', {
      ...{ parts: [nameOf(picture)], words: { quote }, source: GUIDANCE.children },
    }),
  }
}

/**
 * Where a picture shows people who can be recognised and nobody has recorded that they agree. One whose words say that it shows a
 * child or a survivor is answered for; of one that nobody has said anything about it is asked. Pure and total.
 */
export const readPictures = (pictures: readonly PictureToRead[], text: Text): ReadPictures => {
  const read: ReadPictures = { questions: [], hints: [] }
  // Whether anybody is in a picture at all is nobody's guess, but for one whose words say so.
  const unsaid: PictureToRead[] = []
  for (const picture of pictures) {
    const shown = shownIn(picture)
    const gap = consentGap(picture, { on: text.on, isOfChild: shown?.isChild ?? false })
    if (!gap) continue
    if (shown && gap.kind !== 'unsaid') read.questions.push(questionOf(picture, shown, text))
    else {
      // An emblem hardly ever shows a face: of one that says nothing nothing is asked.
      if (gap.kind === 'unsaid' && !shown && picture.as === 'logo') continue
      if (gap.kind === 'unsaid' && !shown) unsaid.push(picture)
      else read.hints.push(hintOf(picture, gap, text))
    }
  }
  const [first] = unsaid
  if (first) {
    const sentence = say('advice.unsaid', { parts: unsaid.map(nameOf) })
    read.hints.push({ ...hintOf(first, { kind: 'unsaid' }, text), sentence, weight: 'notes' })
  }
  return read
}
