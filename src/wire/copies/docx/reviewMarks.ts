import { bookmarkOf, MARK_PROPERTY, type Place } from '../../../domain/review/mark.ts'
import { element, type Xml } from '../../formats/xml.ts'
import type { Copy } from '../document.ts'

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
/** That of properties which people give a document themselves (ECMA-376, part 1, 22.3). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
/** Lower ones are taken by the format itself. */
const FIRST_ID = 2

/** What a copy says of the texts that it was made from, in the order in which they stand in it. */
export const marksIn = (copy: Copy): string[] =>
  [copy, ...copy.entries.flatMap(({ section }) => section ?? [])].flatMap(({ review }) => review?.mark ?? [])

/** Null for a copy that no text is known of. */
export const customProperties = (copy: Copy): Xml | null => {
  const marks = marksIn(copy)
  if (marks.length === 0) return null
  return element(
    'Properties',
    { xmlns: PROPERTIES, 'xmlns:vt': TYPES },
    ...marks.map((mark, index) =>
      element(
        'property',
        { fmtid: FORMAT, pid: FIRST_ID + index, name: `${MARK_PROPERTY}${index}` },
        element('vt:lpwstr', {}, mark),
      ),
    ),
  )
}

const FIELDS: readonly Place['field'][] = ['title', 'summary', 'body']

/** Paragraphs with a bookmark around them, so that they are found again among what is set beside them. */
export const bookmarked = (place: Place, paragraphs: readonly Xml[]): Xml[] => {
  if (paragraphs.length === 0) return []
  const id = place.text * FIELDS.length + FIELDS.indexOf(place.field)
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkOf(place) }),
    ...paragraphs,
    element('w:bookmarkEnd', { 'w:id': id }),
  ]
}
