import { COPY_FORMS, COPY_KINDS, type CopyForm } from '../../domain/copies.ts'
import { SEGMENTS } from '../http/routes.ts'
import { localeQuery } from '../http/query.ts'
import { asText, type RouteDescription } from './routeDescription.ts'
import { TOMBSTONE, TYPES, WORDS, theSlug } from './textRoutes.ts'

const FORMS: Record<CopyForm, { name: string; sentence: string }> = {
  html: { name: 'to paste into a mail', sentence: 'A page whose looks mail programs keep.' },
  text: { name: 'as plain text for a mail', sentence: 'Words alone, in lines of 72 (format=flowed).' },
  eml: { name: 'as a draft of a mail', sentence: 'A mail (RFC 5322) without sender and receiver.' },
  docx: { name: 'for Word', sentence: 'A document (Office Open XML).' },
  pdf: { name: 'as PDF', sentence: 'A tagged PDF with its fonts in it.' },
}

const isWords = (form: CopyForm): boolean => form === 'html' || form === 'text'

/** Copies of texts, to send and to print. */
export const COPY_ROUTES = TYPES.flatMap((type) =>
  COPY_FORMS.map((form): RouteDescription => {
    const { ending, type: mediaType } = COPY_KINDS[form]
    return {
      path: `/v1/${SEGMENTS[type]}/{slug}.${ending}`,
      id: `get-${form}-${type}`,
      tag: 'formats',
      summary: `One ${WORDS[type].one} ${FORMS[form].name}`,
      names: theSlug,
      query: localeQuery,
      answer: {
        type: mediaType.replace(/;.*$/, ''),
        schema: isWords(form) ? asText : {},
        sentence: FORMS[form].sentence,
      },
      gone: TOMBSTONE,
      isOne: true,
      isMade: form === 'pdf' || form === 'docx',
      isOptional: form === 'pdf',
      speaks: true,
    }
  }),
)

const A_CARD = { type: 'image/png', schema: {}, sentence: 'A PNG of 1200 by 630 pixels.' }
const MADE = { query: localeQuery, isOne: true, isMade: true, isOptional: true, speaks: true } as const

/** What links to texts are shown with elsewhere. */
export const CARD_ROUTES = TYPES.map((type): RouteDescription => ({
  ...MADE,
  path: `/v1/${SEGMENTS[type]}/{slug}.card.png`,
  id: `get-card-${type}`,
  tag: 'formats',
  summary: `One ${WORDS[type].one} as a picture for links`,
  text: 'Its title, its organisations and their logos. It is made by the newsroom and is not signed.',
  names: theSlug,
  answer: A_CARD,
  gone: TOMBSTONE,
}))

export const NEWSROOM_CARD: RouteDescription = {
  ...MADE,
  path: '/v1/card.png',
  id: 'get-card',
  tag: 'formats',
  summary: 'The newsroom as a picture for links',
  answer: A_CARD,
}
