import { ownSentence } from '../domain/ownWords.ts'
import { toDeskLanguage } from '../domain/locales.ts'
import { DESK_PAGES, type DeskPage } from '../domain/adminConfig.ts'
import { links, type LinksMessages } from '../locales/links.ts'

/**
 * A page is called alike in the navigation and above itself: a host that says another word for either has said it for both.
 */
export const deskLinkWords = (language: string): LinksMessages => {
  const words = links[toDeskLanguage(language)]
  const own = (page: keyof LinksMessages) =>
    ownSentence('links', language, page) ?? (isPage(page) ? ownSentence(page, language, 'title') : null)
  const pages = Object.keys(words) as (keyof LinksMessages)[]
  return Object.fromEntries(pages.map((page) => [page, own(page) ?? words[page]])) as LinksMessages // of each its word
}

const isPage = (page: keyof LinksMessages): page is DeskPage =>
  (DESK_PAGES as readonly string[]).includes(page)
