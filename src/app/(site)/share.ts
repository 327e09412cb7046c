import type { FullItem } from '../../wire/render/items.ts'
import { neutralise } from '../../wire/formats/xml.ts'
import type { Locale } from '../../domain/locales.ts'
import { fill, formatDay, words } from './words.ts'

/** Their names are the same in all languages. Each is a plain link: nobody learns of a reader who does not follow it. */
const PLACES = [
  ['WhatsApp', (url: string, title: string) => `https://wa.me/?text=${encode(`${title} ${url}`)}`],
  ['LinkedIn', (url: string) => `https://www.linkedin.com/sharing/share-offsite/?url=${encode(url)}`],
  ['X', (url: string, title: string) => `https://x.com/intent/post?text=${encode(title)}&url=${encode(url)}`],
  ['Facebook', (url: string) => `https://www.facebook.com/sharer/sharer.php?u=${encode(url)}`],
] as const

/** With `%20` for a space, as mail programs want it; half a sign, which has none, is in no line (`neutralise`). */
const encode = (text: string): string => encodeURIComponent(text)

export type ShareLink = { name: string; href: string }

export const shareLinks = (
  { title, url }: Pick<FullItem, 'title' | 'url'>,
  emailName: string,
): ShareLink[] => {
  const said = neutralise(title)
  return [
    { name: emailName, href: `mailto:?subject=${encode(said)}&body=${encode(`${said}\n\n${url}`)}` },
    ...PLACES.map(([name, toHref]) => ({ name, href: toHref(url, said) })),
  ]
}

/** Who has said it, where, when, in which edition. */
export const citationOf = (item: FullItem, locale: Locale): string => {
  const { issuer, title, availableAt, edition, url } = item
  const { newsroom, edition: editionWords } = words[locale]
  return [
    `${neutralise(issuer.name)}: ${neutralise(title)}.`,
    [newsroom, formatDay(availableAt, locale), edition > 1 ? fill(editionWords, { number: edition }) : '']
      .filter(Boolean)
      .join(', '),
    url,
  ].join(' ')
}
