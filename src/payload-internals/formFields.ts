import { FIELD_BOX, fieldSelector } from './adminPages.ts'

/**
 * How a field of Payload's form is found by its path, and shown. tests/unit/payload-internals looks these names up in
 * Payload's files.
 */

/** The buttons of a form's tabs, in the order of the configuration (fields/Tabs/Tab/index.js). */
export const TAB_BUTTON = '.tabs-field__tab-button'

/** The rich text's field, which has no id (@payloadcms/richtext-lexical/dist/field/Field.js). */
const richTextSelector = (path: string): string => `[data-field-path="${path}"]`

const WRITABLE =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), [contenteditable="true"], button:not(:disabled)'

/** About two seconds: an editor that is not there yet is loaded meanwhile. */
const FRAMES = 120

type Tabs = readonly { name?: string; fields?: readonly unknown[] }[]

/** As much of a client's field as is read here. */
type AnyField = { name?: string; type?: string; tabs?: Tabs; fields?: readonly unknown[] }

/** Which of the form's tabs holds the field at the top of this path; null for one beside the tabs. */
export const tabOf = (fields: readonly unknown[], path: string): number | null => {
  const [root] = path.split('.')
  const tabs = (fields as readonly AnyField[]).find(({ type }) => type === 'tabs')?.tabs ?? []
  const holds = (inside: readonly AnyField[] = []): boolean =>
    inside.some(({ name, fields: deeper }) => (name ? name === root : holds(deeper as AnyField[])))
  const index = tabs.findIndex((tab) => holds((tab.fields ?? []) as AnyField[]))
  return index < 0 ? null : index
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

const findField = async (path: string, framesLeft = FRAMES): Promise<Element | null> => {
  const found = document.querySelector(`${richTextSelector(path)}, ${fieldSelector(path)}`)
  const box = found?.closest(FIELD_BOX) ?? found
  if (box?.querySelector(WRITABLE) || framesLeft === 0) return box ?? null
  await nextFrame()
  return findField(path, framesLeft - 1)
}

/** Opens the field's tab, brings the field into view, and puts the focus into it. */
export const showField = async (path: string, tab: number | null): Promise<void> => {
  if (tab !== null) document.querySelectorAll<HTMLElement>(TAB_BUTTON)[tab]?.click()
  const box = await findField(path)
  if (!box) return
  box.scrollIntoView({ block: 'center' })
  const writable = box.matches(WRITABLE) ? box : box.querySelector(WRITABLE)
  ;(writable as HTMLElement | null)?.focus({ preventScroll: true }) // all that match are elements of HTML
}
