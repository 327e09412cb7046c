/**
 * What the components around a form know of Payload's own form (@payloadcms/ui/dist), which has no names for it that it
 * offers. tests/unit/payload-internals looks each of them up there.
 */

/** The question before a session ends, which leads away from the form (elements/StayLoggedIn/index.js). */
export const STAY_LOGGED_IN = 'stay-logged-in'

/** The button that saves a document (elements/SaveButton/index.js). */
export const SAVE_BUTTON = '#action-save'

/** The box of a field, with its label and its error (fields/shared/index.js). */
export const FIELD_BOX = '.field-type'

const PREFIX = 'field-'
const SEPARATOR = '__'

/** The id of a field's element, after its path (fields/Text/Input.js). */
export const fieldIdOf = (path: string): string => `${PREFIX}${path.replaceAll('.', SEPARATOR)}`

/** The element of a field, or the label of one that has none (fields/FieldLabel/index.js). */
export const fieldSelector = (path: string): string => `#${fieldIdOf(path)}, [for="${fieldIdOf(path)}"]`

/** The name of the field, at the top of the document, in which an element stands. */
export const fieldAround = (element: Element): string | null =>
  element.closest(`[id^="${PREFIX}"]`)?.id.slice(PREFIX.length).split(SEPARATOR)[0] ?? null
