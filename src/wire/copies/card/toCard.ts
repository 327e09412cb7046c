import { sha256 } from '../../../domain/digests.ts'
import { type Locale, type Typeface, typefaces } from '../../../domain/locales.ts'
import { words } from '../../../domain/publicationWords.ts'
import { type FullItem, mastheadOf } from '../../render/items.ts'
import type { Picture } from '../document.ts'
import { toSection } from '../toSection.ts'

/** What other people's pages show beside a link, as words in one language. */
export type Card = {
  language: Locale
  typeface: Typeface
  newsroom: string
  /** What it is, and who speaks. */
  kicker: string[]
  title: string
  /** Of the organisations that stand over the text. */
  names: string[]
  /** What they are called where their names would take more room than there is. */
  shortNames: string[]
  logos: Picture[]
  /** Names the picture among all others. */
  id: string
}

const MOST_LETTERS = 260
const MOST_LOGOS = 8
/** As the template lays them out: what it draws otherwise has another number, and so another name. */
const DRAWING = 2

/** Cut between words where it is longer than a picture can show. */
const shortened = (title: string): string => {
  const letters = [...title]
  if (letters.length <= MOST_LETTERS) return title
  const cut = letters.slice(0, MOST_LETTERS).join('')
  const gap = cut.lastIndexOf(' ')
  return `${gap > cut.length / 2 ? cut.slice(0, gap) : cut} …`
}

const named = (card: Omit<Card, 'id'>): Card => ({ ...card, id: sha256(JSON.stringify([DRAWING, card])) })

const shortOf = ({ acronym, name }: { acronym: string; name: string }): string => acronym || name

/** Of a text, in the language in which it is shown. */
export const toCard = (item: FullItem): Card => {
  const { language, kicker, title, masthead } = toSection({ item, body: null })
  const logos = masthead.flatMap((line) => line.logos)
  return named({
    ...{ language, typeface: typefaces[language], newsroom: words[language].newsroom, kicker },
    title: shortened(title),
    names: [...new Set(masthead.flatMap((line) => line.names))],
    shortNames: [...new Set(mastheadOf(item).flatMap((line) => line.organisations.map(shortOf)))],
    logos: [...new Map(logos.map((logo) => [logo.sha256, logo])).values()].slice(0, MOST_LOGOS),
  })
}

/** Of the newsroom itself, for its pages that are no texts. */
export const toNewsroomCard = (language: Locale): Card => {
  const { newsroom, tagline } = words[language]
  return named({
    ...{ language, typeface: typefaces[language], newsroom: '', kicker: [], title: newsroom },
    ...{ names: [tagline], shortNames: [], logos: [] },
  })
}
