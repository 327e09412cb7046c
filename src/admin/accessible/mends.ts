/** Payload's own words, in the reader's language. */
export type Say = (word: 'clear' | 'moreOptions' | 'order' | 'select') => string

type Mend = { of: string; mend: (element: HTMLElement, say: Say) => void }

/**
 * What Payload's parts lack for who does not see them or uses no mouse, each until Payload has it (payload 3.90.2,
 * @payloadcms/ui/dist); tests/e2e/accessibility holds the pages against axe.
 */
export const MENDS: readonly Mend[] = [
  // elements/ReactSelect, DropdownIndicator and ClearIndicator: hidden from readers, and yet stops of the Tab key.
  {
    of: '.rs__indicators [aria-hidden="true"]:is(button, [tabindex="0"]):not([tabindex="-1"])',
    mend: (button) => void (button.tabIndex = -1),
  },
  // elements/ReactSelect: a field beside its label; and what is chosen is a button with buttons in it.
  { of: 'input.rs__input:not([aria-label])', mend: namedByField },
  { of: '.rs__multi-value[role="button"]', mend: (value) => value.setAttribute('role', 'group') },
  // elements/Collapsible: a handle without a name.
  { of: '.collapsible__drag[role="button"]:not([aria-label])', mend: named((say) => say('order')) },
  // What nobody may change now does not ask to be filled in; what may be again, does.
  {
    of: ':is(input:not([type="checkbox"], [type="radio"]), textarea):disabled:not([data-placeholder])',
    mend: (field) => asksNothing(field as HTMLInputElement),
  },
  {
    of: ':is(input, textarea)[data-placeholder]:enabled',
    mend: (field) => asksAgain(field as HTMLInputElement),
  },
  // richtext-lexical's toolbar: buttons by their pictures alone.
  {
    of: 'button.toolbar-popup__button:not([aria-label])',
    mend: (button) => button.setAttribute('aria-label', button.dataset.buttonKey ?? ''),
  },
  // elements/DatePicker: a cross without a name, beside a field that has its label elsewhere.
  { of: '.date-time-picker__clear-button:not([aria-label])', mend: named((say) => say('clear')) },
  { of: '.date-time-picker input:not([aria-label])', mend: namedByField },
  // elements/DocumentControls: on a phone it may be wider than its place, and then a mouse alone could scroll it.
  {
    of: '.doc-controls__content:not([tabindex])',
    mend: (content) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = content
      if (scrollWidth > clientWidth || scrollHeight > clientHeight) content.tabIndex = 0
    },
  },
  // elements/DocumentControls: three dots.
  { of: 'button.popup-button:not([aria-label])', mend: namedUnlessItSays((say) => say('moreOptions')) },
  // The rich text's field stands beside its label.
  { of: '[role="textbox"][contenteditable]:not([aria-label])', mend: namedByField },
  // elements/DocumentHeader/Tabs: a list whose entries are no list items.
  { of: 'ul.doc-tabs__tabs:not([role])', mend: (list) => list.setAttribute('role', 'group') },
  // fields/Checkbox: a label that is empty goes before the one beside it; elements/SelectRow has none beside it.
  { of: 'input[type="checkbox"][aria-label=""]', mend: namedByLabelOr((say) => say('select')) },
]

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
  const label = element.closest('.field-type')?.querySelector('.field-label')
  if (label) element.setAttribute('aria-label', nameIn(label))
}

/** Without the star of what is required. */
function nameIn(label: Element): string {
  return (label.textContent ?? '').replace('*', '').trim()
}
