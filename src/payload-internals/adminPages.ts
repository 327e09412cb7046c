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

/** Buttons of the editor's toolbar by Payload's keys, and by those of ours (src/desk/toolbar). */
export const TOOLBAR_KEYS = [
  ...(['add', 'text', 'tables', 'bold', 'italic', 'underline', 'strikethrough', 'link'] as const),
  ...(['undo', 'redo', 'cleanUp', 'picture'] as const),
] as const
export type ToolbarKey = (typeof TOOLBAR_KEYS)[number]

const isToolbarKey = (key: string): key is ToolbarKey => (TOOLBAR_KEYS as readonly string[]).includes(key)

/** Payload's own words, and those of the toolbar, in the reader's language. */
export type Say = (word: 'clear' | 'moreOptions' | 'order' | 'select' | ToolbarKey) => string

type Mend = {
  /** The file of Payload whose elements these are; null for elements that any page has. */
  file: string | null
  of: string
  mend: (element: HTMLElement, say: Say) => void
}

const UI = '@payloadcms/ui/dist'
/** In pixels of CSS: below, the controls over a document stand in one line that scrolls (elements/DocumentControls/index.scss). */
const NARROW = 1024

/**
 * What Payload's parts lack for people who do not see them or use no mouse, each until Payload has it. Each selector is
 * looked up in its file by tests/unit/payload-internals; tests/e2e/accessibility holds the pages against axe.
 */
export const MENDS: readonly Mend[] = [
  // Hidden from screen readers, and yet stops of the Tab key.
  {
    file: `${UI}/elements/ReactSelect/index.js`,
    of: '.rs__indicators [aria-hidden="true"]:is(button, [tabindex="0"]):not([tabindex="-1"])',
    mend: (button) => void (button.tabIndex = -1),
  },
  // A field beside its label; and what is chosen is a button with buttons in it.
  {
    file: `${UI}/elements/ReactSelect/index.js`,
    of: 'input.rs__input:not([aria-label])',
    mend: namedByField,
  },
  {
    file: `${UI}/elements/ReactSelect/index.js`,
    of: '.rs__multi-value[role="button"]',
    mend: (value) => value.setAttribute('role', 'group'),
  },
  // Handles without a name.
  {
    file: `${UI}/elements/Collapsible/index.js`,
    of: '.collapsible__drag[role="button"]:not([aria-label])',
    mend: named((say) => say('order')),
  },
  {
    file: `${UI}/fields/Upload/HasMany/index.js`,
    of: '.upload--has-many__drag[role="button"]:not([aria-label])',
    mend: named((say) => say('order')),
  },
  // A field that is disabled now does not ask to be filled in; one that is enabled again does.
  {
    file: null,
    of: ':is(input:not([type="checkbox"], [type="radio"]), textarea):disabled:not([data-placeholder])',
    mend: (field) => asksNothing(field as HTMLInputElement),
  },
  {
    file: null,
    of: ':is(input, textarea)[data-placeholder]:enabled',
    mend: (field) => asksAgain(field as HTMLInputElement),
  },
  // Buttons by their pictures alone.
  {
    file: '@payloadcms/richtext-lexical/dist/features/toolbars/shared/ToolbarButton/index.js',
    of: 'button.toolbar-popup__button:not([aria-label])',
    mend: (button, say) => nameTool(button, button.dataset.buttonKey ?? '', say),
  },
  {
    file: '@payloadcms/richtext-lexical/dist/features/toolbars/shared/ToolbarDropdown/DropDown.js',
    of: 'button[data-dropdown-key]:not([title])',
    mend: (button, say) => nameTool(button, button.dataset.dropdownKey ?? '', say),
  },
  // A cross without a name, beside a field that has its label elsewhere.
  {
    file: `${UI}/elements/DatePicker/DatePicker.js`,
    of: '.date-time-picker__clear-button:not([aria-label])',
    mend: named((say) => say('clear')),
  },
  {
    file: `${UI}/elements/DatePicker/DatePicker.js`,
    of: '.date-time-picker input:not([aria-label])',
    mend: namedByField,
  },
  // On a narrow screen it becomes wider than its place as its words and letters come, and then a mouse alone could scroll it.
  {
    file: `${UI}/elements/DocumentControls/index.js`,
    of: '.doc-controls__content:not([tabindex])',
    mend: (content) => {
      if (window.innerWidth <= NARROW) content.tabIndex = 0
    },
  },
  // Three dots.
  {
    file: `${UI}/elements/Popup/PopupTrigger/index.js`,
    of: 'button.popup-button:not([aria-label])',
    mend: namedUnlessItSays((say) => say('moreOptions')),
  },
  // The rich text's field stands beside its label.
  { file: null, of: '[role="textbox"][contenteditable]:not([aria-label])', mend: namedByField },
  // A list whose entries are no list items.
  {
    file: '@payloadcms/next/dist/elements/DocumentHeader/Tabs/index.js',
    of: 'ul.doc-tabs__tabs:not([role])',
    mend: (list) => list.setAttribute('role', 'group'),
  },
  // A label that is empty goes before the one beside it; a row that is selected has none beside it.
  {
    file: `${UI}/fields/Checkbox/Input.js`,
    of: 'input[type="checkbox"][aria-label=""]',
    mend: namedByLabelOr((say) => say('select')),
  },
]

function nameTool(button: HTMLElement, key: string, say: Say): void {
  const name = isToolbarKey(key) ? say(key) : key
  button.setAttribute('aria-label', name)
  button.title = name
}

function asksNothing(field: HTMLInputElement): void {
  field.dataset.placeholder = field.placeholder
  field.placeholder = '—'
}

function asksAgain(field: HTMLInputElement): void {
  field.placeholder = field.dataset.placeholder ?? ''
  delete field.dataset.placeholder
}

function named(words: (say: Say) => string): Mend['mend'] {
  return (element, say) => element.setAttribute('aria-label', words(say))
}

function namedByLabelOr(words: (say: Say) => string): Mend['mend'] {
  return (element, say) => {
    const [label] = (element as HTMLInputElement).labels ?? []
    element.setAttribute('aria-label', label ? nameIn(label) : words(say))
  }
}

function namedUnlessItSays(words: (say: Say) => string): Mend['mend'] {
  return (element, say) => {
    if (element.textContent?.trim() === '') element.setAttribute('aria-label', words(say))
  }
}

function namedByField(element: HTMLElement): void {
  const label = element.closest(FIELD_BOX)?.querySelector('.field-label')
  if (label) element.setAttribute('aria-label', nameIn(label))
}

/** Without the star of what is required. */
function nameIn(label: Element): string {
  return (label.textContent ?? '').replace('*', '').trim()
}
