import { COPY_FORMS, COPY_KINDS, type CopyForm } from '../../domain/copies.ts'
import { SEGMENTS } from '../doors.ts'
import { localeQuery } from '../query.ts'
import { asText, type Described } from './described.ts'
import { TOMBSTONE, TYPES, WORDS, theSlug } from './textDoors.ts'

const FORMS: Record<CopyForm, { name: string; sentence: string }> = {
  html: { name: 'to paste into a mail', sentence: 'A page whose looks mail programs keep.' },
  text: { name: 'as plain text for a mail', sentence: 'Words alone, in lines of 72 (format=flowed).' },
  eml: { name: 'as a draft of a mail', sentence: 'A mail (RFC 5322) without sender and receiver.' },
  docx: { name: 'for Word', sentence: 'A document (Office Open XML).' },
  pdf: { name: 'as PDF', sentence: 'A tagged PDF with its fonts in it.' },
}

const isWords = (form: CopyForm): boolean => form === 'html' || form === 'text'

export const COPY_DOORS = TYPES.flatMap((type) =>
  COPY_FORMS.map((form): Described => {
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
