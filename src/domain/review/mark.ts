import { ENTRY_TYPES, type EntryType } from '../entries.ts'
import { isLocale, type Locale } from '../locales.ts'
import { ANCHOR_FIELDS, type AnchorField } from '../suggestions/anchor.ts'

/** Which text a file was made from. `digest`: of its words in that language as they were (`expected.ts`). */
export type TextMark = { type: EntryType; entry: string; locale: Locale; digest: string }

/** The part of a Word file that holds its marks. */
export const MARK_PART = 'docProps/custom.xml'
/** Properties of the file that hold its marks, each with the number of the text behind it. */
export const MARK_PROPERTY = 'CommuniqueText'
/** Of the style of words that the newsroom puts beside a text for its signers. */
export const NOTE_STYLE = 'DeskNote'
/** Of the style of what the newsroom sets between the blocks of a text: captions and rules. */
export const SET_STYLE = 'Quiet'

const FORM = '1'
const ENTRY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DIGEST = /^sha256:[0-9a-f]{64}$/

export const writeMark = ({ type, entry, locale, digest }: TextMark): string =>
  [FORM, type, entry, locale, digest].join(' ')

/** @returns null for what no newsroom has written. */
export const readMark = (text: string): TextMark | null => {
  const [form, type, entry = '', locale, digest = '', ...more] = text.trim().split(' ')
  const known = ENTRY_TYPES.find((each) => each === type)
  if (form !== FORM || more.length > 0 || !known || !isLocale(locale)) return null
  return ENTRY.test(entry) && DIGEST.test(digest) ? { type: known, entry, locale, digest } : null
}

/** Where a text of a file stands: its number in the file, and which of its fields. */
export type Place = { text: number; field: AnchorField }

/** The bookmark around a field, as other programs keep it: letters, digits and low lines. */
export const bookmarkOf = ({ text, field }: Place): string => `Communique_${text}_${field}`

const BOOKMARK = /^Communique_(\d{1,3})_([a-z]+)$/

export const placeOfBookmark = (name: string): Place | null => {
  const [, text, field] = BOOKMARK.exec(name) ?? []
  const known = ANCHOR_FIELDS.find((each) => each === field)
  return known ? { text: Number(text), field: known } : null
}
