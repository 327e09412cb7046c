import type { Page } from 'playwright-core'
import type { Client } from '../../../src/server/story/client.ts'

/** All that a page says in its own language: its texts, and what it tells those who hear it. */
export const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isOwn = (element: Element | null): boolean =>
      element?.closest('[lang]')?.getAttribute('lang') === document.documentElement.lang &&
      element.closest('script, style, template, kbd, [contenteditable="true"]') === null
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node
      if (isOwn(parentElement) && parentElement?.checkVisibility()) said.push(textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        if (isOwn(element)) said.push(element.getAttribute(name) ?? '')
    return said.filter((text) => /[A-Za-z]{3,}/.test(text))
  })

const COLLECTIONS = [
  ...['statements', 'events', 'media-updates', 'partner-organisations', 'users', 'invitations'],
  ...['consumers', 'media', 'media-contacts'],
]

/** Everything that people have written and one of these may read, in one text. */
export const writtenFor = async (people: readonly Client[]): Promise<string> => {
  const doors = people.flatMap((person) =>
    COLLECTIONS.map((slug) => person.get(`/api/${slug}?limit=200&depth=1&locale=all`)),
  )
  return (await Promise.all(doors)).map(({ body }) => JSON.stringify(body)).join('\n')
}

/** Names of things that are called so in every language, and figures. */
const NAMES =
  /^(Communiqué|English|Français|Español|UTC|CSV|JSON|HTML|ninjs|Atom|RSS|iCalendar|PDF|https?:.*|.*@.*|[\d: -]+UTC)$/

/** Payload's own labels for who hears a page: it has them in English alone. */
const PAYLOADS: readonly string[] = [
  ...[
    'Notifications alt+T',
    'invisible',
    'select-all',
    'Toggle block',
    'Drag to move',
    'Add block',
    'Edit link',
  ],
  ...['Remove link', 'Insert Paragraph'],
]

/** What is said alike in English and in another language, and was written by nobody. */
export const untranslated = (
  english: readonly string[],
  other: readonly string[],
  written: string,
): string[] =>
  [...new Set(other)]
    .filter((text) => english.includes(text) && !PAYLOADS.includes(text))
    .filter((text) => !NAMES.test(text) && !written.includes(JSON.stringify(text).slice(1, -1)))
