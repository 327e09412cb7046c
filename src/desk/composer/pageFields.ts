import { LOCALISED } from './draft.ts'

/** What else can be written beside the page; see Moments.tsx, MastheadPart.tsx, Material.tsx and Facts.tsx. */
const BESIDE: readonly string[] = [
  'start',
  'end',
  'embargo',
  'venue',
  'masthead',
  'contacts',
  'media',
  'theme',
  'observance',
  'subject',
]

/** Whether a field, or one inside it, is written in the composer; the others are in the form alone. */
export const isOnPage = (field: string): boolean =>
  [...LOCALISED, ...BESIDE].includes(field.split('.')[0] ?? '')

/** What stands in a part of the panel that may be folded. */
export const isMaterial = (field: string): boolean => field === 'media' || field === 'contacts'

/** The element that the field is written in, inside of an element that holds a text. */
export const elementOf = (around: ParentNode, field: string): HTMLElement | null => {
  const name = CSS.escape(field.split('.')[0] ?? '')
  return around.querySelector<HTMLElement>(
    `textarea[name="${name}"], p[data-field="${name}"], [data-field="${name}"] [contenteditable], [data-moment="${name}"] input, textarea[name^="${name}."], [data-fields~="${name}"] > summary`,
  )
}
