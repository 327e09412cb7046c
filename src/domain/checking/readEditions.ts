import type { Core, EventFacts, LanguageLeaf } from '../canonical.ts'
import type { EditionType, EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { Place } from './askNewsroom.ts'
import { type Canonical, digested, type Digested, type Hash } from './digested.ts'
import { linesOfHtml } from './files/html.ts'
import { hexOf } from './fingerprints.ts'
import type { KnownEdition, Since } from './judge.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { KnownText } from './reference.ts'

export type Newsroom = {
  /** Asks for an address of the newsroom; null for what is not there, or not any more. */
  ask: (path: string) => Promise<string | null>
  /** The name of a type in addresses. */
  segmentOf: (type: EntryType) => string
  hash: Hash
}

/** A text as the wire shows it now; no more of it than is needed. */
type Item = Place & {
  edition: number
  digest: string
  url: string
  availableAt: string
  firstAvailableAt: string
  caution: unknown
  /** Of an event: when facts of it were changed last. */
  changed?: { at: string } | null
  correction: { editionType: EditionType; note: string } | null
  items?: { item: Place & { edition: number; digest: string } }[]
}

/** Of the newest so many editions the words are compared. */
const MOST_EDITIONS = 8

type Said = Place & {
  edition: number
  /** As the wire says; of earlier editions it says none. */ digest?: string
}

const readCanonical = async (
  { type, slug, edition, digest }: Said,
  { ask, segmentOf, hash }: Newsroom,
): Promise<Digested | null> => {
  const answer = await ask(`/v1/${segmentOf(type)}/${slug}/canonical?edition=${edition}`)
  return answer === null ? null : digested(JSON.parse(answer) as Canonical, hash, digest)
}

/** What stands on copies and pages beside the words: of the organisations, the place, the day. */
const besideIn = ({ core }: Canonical): string[] => {
  const organisations = Object.values(core.organisations).flatMap(({ name, acronym, boilerplate }) => [
    ...[name, acronym, `${name} (${acronym})`],
    ...boilerplate.split('\n'),
  ])
  return [...organisations, ...core.masthead.map(({ wording }) => wording), ...factsIn(core)].filter(Boolean)
}

const factsIn = ({ type, facts, speaker }: Core): string[] => {
  const { venue } = type === 'event' ? (facts as EventFacts) : { venue: null } // an event's
  return [venue?.name, venue?.address, venue?.city, venue?.country, speaker?.name, speaker?.office].flatMap(
    (each) => each ?? [],
  )
}

/** The newsroom's plain text without the ends of its lines (RFC 3676, with DelSp). */
const unflowed = (text: string): string =>
  text
    .replaceAll('\r', '')
    .replace(/(?<!^--) \n/gmu, '')
    .replace(/^ /gmu, '')

/** The text as it is passed on, in both forms of a mail, and its page: whatever stands there may stand beside the words. */
const readBeside = async (item: Place, locale: Locale, { ask, segmentOf }: Newsroom): Promise<string[]> => {
  const path = `${segmentOf(item.type)}/${item.slug}`
  const [plain, mail, page] = await Promise.all([
    ask(`/v1/${path}.mail.txt?locale=${locale}`),
    ask(`/v1/${path}.mail.html?locale=${locale}`),
    ask(`/${locale}/${path}`),
  ])
  return [...unflowed(plain ?? '').split('\n\n'), ...linesOfHtml(mail ?? ''), ...linesOfHtml(page ?? '')]
}

/** What stands beside the present edition is asked for once in each language, however many editions are compared. */
const onceEach = <T>(read: (locale: Locale) => Promise<T>): ((locale: Locale) => Promise<T>) => {
  const begun = new Map<Locale, Promise<T>>()
  return (locale) => {
    const reading = begun.get(locale) ?? read(locale)
    begun.set(locale, reading)
    return reading
  }
}

type Shown = { leaf: LanguageLeaf; canonical: Digested; beside: readonly string[] }

export const toKnownText = ({ leaf, canonical, beside }: Shown): KnownText => {
  const { digest } = canonical
  const { paragraphs, beside: within } = paragraphsOf(leaf.html)
  const own = new Set(paragraphs.map(({ text }) => text))
  const hex = hexOf(digest)
  return {
    ...{ title: leaf.title, summary: leaf.summary, paragraphs },
    beside: [...beside.filter((each) => !own.has(each)), ...besideIn(canonical), ...within, digest, hex],
  }
}

/** A media update is read as one text, with what it carries. */
const withCarried = (text: KnownText, carried: readonly KnownText[]): KnownText => ({
  ...text,
  paragraphs: [...text.paragraphs, ...carried.flatMap(({ paragraphs }) => paragraphs)],
  beside: [...text.beside, ...carried.flatMap(({ title, summary, beside }) => [title, summary, ...beside])],
})

/** The editions of a text that the world has read and may read now, in these languages; in all of them where none is named. */
export const readEditions = async (
  place: Place,
  newsroom: Newsroom,
  wanted: ReadonlySet<Locale>,
): Promise<KnownEdition[]> => {
  const answer = await newsroom.ask(`/v1/${newsroom.segmentOf(place.type)}/${place.slug}`)
  if (answer === null) return []
  const item = JSON.parse(answer) as Item // the wire's own
  const first = Math.max(1, item.edition - MOST_EDITIONS + 1)
  const numbers = Array.from({ length: item.edition - first + 1 }, (_, index) => item.edition - index)
  const carried = await readCarried(item, newsroom)
  const readBesideIn = onceEach((locale) => readBeside(item, locale, newsroom))
  const all = await Promise.all(
    numbers.map(async (edition) => {
      const digest = edition === item.edition ? { digest: item.digest } : {}
      const canonical = await readCanonical({ ...place, edition, ...digest }, newsroom)
      return canonical ? toEditions({ item, edition, canonical, carried, wanted, readBesideIn }) : []
    }),
  )
  return all.flat()
}

/** The texts that a media update carries; a text whose digest is not the one named is left out. */
const readCarried = async ({ items = [] }: Item, newsroom: Newsroom): Promise<Digested[]> => {
  const all = await Promise.all(items.map(({ item }) => readCanonical(item, newsroom)))
  return all.filter((each) => each !== null)
}

type Reading = {
  item: Item
  edition: number
  canonical: Digested
  carried: readonly Digested[]
  wanted: ReadonlySet<Locale>
  readBesideIn: (locale: Locale) => Promise<string[]>
}

const toEditions = async (reading: Reading): Promise<KnownEdition[]> => {
  const { item, edition, canonical, carried, wanted, readBesideIn } = reading
  const since: Since | null =
    edition === item.edition
      ? null
      : {
          ...{ edition: item.edition, availableAt: item.availableAt },
          ...{ editionType: item.correction?.editionType ?? 'update', note: item.correction?.note ?? '' },
        }
  const languages = Object.entries(canonical.languages) as [Locale, LanguageLeaf][] // keyed by locale
  const shown = languages.filter(([locale]) => wanted.size === 0 || wanted.has(locale))
  return Promise.all(
    shown.map(async ([locale, leaf]): Promise<KnownEdition> => {
      const beside = await readBesideIn(locale)
      const { digest } = canonical
      const inside = carried.flatMap((each) => {
        const carriedLeaf = each.languages[locale] ?? each.languages[each.core.authoritative]
        return carriedLeaf ? [toKnownText({ leaf: carriedLeaf, canonical: each, beside: [] })] : []
      })
      return {
        ...{ type: item.type, slug: item.slug, url: item.url, locale, edition, digest, since },
        availableAt:
          edition === item.edition ? item.availableAt : edition === 1 ? item.firstAvailableAt : null,
        changedAt: since === null ? (item.changed?.at ?? null) : null,
        isCautioned: item.caution !== null,
        text: withCarried(toKnownText({ leaf, canonical, beside }), inside),
      }
    }),
  )
}
