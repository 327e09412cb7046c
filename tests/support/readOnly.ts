import type { Page } from 'playwright-core'

/** What the fields of a form show that nobody may change now: how many the open tab has, what is too faint, and what asks to be filled in. */
export type ReadOnly = { seen: number; faint: string[]; asking: string[] }

/** Measured by the colours that are drawn: rules for accessibility let off what is disabled. */
export const readOnlyOn = (page: Page): Promise<ReadOnly> =>
  page.evaluate(() => {
    const AA = 4.5
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const lineOf = (element: Element | null): Element[] =>
      element ? [element, ...lineOf(element.parentElement)] : []
    const groundOf = (element: Element) =>
      lineOf(element)
        .map((each) => getComputedStyle(each).backgroundColor)
        .find((colour) => (channels(colour)[3] ?? 1) > 0) ?? 'rgb(255, 255, 255)'
    const opacityOf = (element: Element) =>
      lineOf(element).reduce((product, each) => product * Number(getComputedStyle(each).opacity), 1)
    const contrastOf = (element: Element, pseudo?: string) => {
      const [one, other] = [
        luminance(getComputedStyle(element, pseudo).color),
        luminance(groundOf(element)),
      ].sort((a, b) => b - a)
      return ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05)
    }
    const nameOf = (element: Element) =>
      `${element.closest('.field-type')?.id || element.className}: ${element.textContent || element.getAttribute('name')}`

    const all = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null)
    const boxes = all(
      '.field-type :is(input:not([type="checkbox"], [type="radio"]), textarea):disabled:not(.rs__input)',
    ) as HTMLInputElement[]
    const words = [
      ...all('.rs--is-disabled :is(.rs__single-value, .rs__multi-value)'),
      ...all('.rich-text-lexical--read-only [contenteditable] :is(p, h2, h3, h4, li)'),
      ...all('.instant-field__frozen'),
    ]
    const seen = [
      ...boxes.map((box) => ({ element: box, pseudo: box.value ? undefined : '::placeholder' })),
      ...words.map((element) => ({ element, pseudo: undefined })),
    ]
    const unfilled = all(
      '.rs--is-disabled .rs__placeholder, .rich-text-lexical--read-only .LexicalEditorTheme__placeholder',
    )
    return {
      seen: seen.filter(({ element }) => element.closest('.tabs-field__content-wrap')).length,
      faint: seen
        .filter(({ element, pseudo }) => contrastOf(element, pseudo) < AA || opacityOf(element) < 1)
        .map(({ element }) => nameOf(element)),
      asking: [
        ...boxes.filter(({ value, placeholder }) => value === '' && placeholder !== '—').map(nameOf),
        ...unfilled
          .filter(
            (each) =>
              getComputedStyle(each).visibility !== 'hidden' ||
              getComputedStyle(each, '::after').content !== '"—"',
          )
          .map(nameOf),
      ],
    }
  })
