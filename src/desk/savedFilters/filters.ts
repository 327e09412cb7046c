import { TEXT_STATES } from '../../domain/entries.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'

/** A list as somebody likes to see it: what it is filtered and sorted by, and its columns, as a query. */
export type SavedFilter = { name: string; query: string }

export const MOST_FILTERS = 20
const LONGEST_NAME = 60
const LONGEST_QUERY = 4_000
/** The page that one is on is nobody's filter. */
const KEPT = /^(where\[.*|sort|columns|limit|search|waiting|written)$/

/** What of a list's address is worth keeping. */
export const queryToKeep = (search: string): string =>
  new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => KEPT.test(name))).toString()

const isFilter = (value: unknown): value is SavedFilter => {
  const { name, query } = (value ?? {}) as { name?: unknown; query?: unknown }
  return typeof name === 'string' && typeof query === 'string'
}

/** What is kept for a person, of whatever stands there: their preferences are their own to write. */
export const readFilters = (value: unknown): SavedFilter[] =>
  (Array.isArray(value) ? (value as unknown[]) : [])
    .filter(isFilter)
    .map(({ name, query }) => ({ name: name.slice(0, LONGEST_NAME), query: queryToKeep(query) }))
    .slice(0, MOST_FILTERS)

/** With one more, or another one of the same name; null where there is no room, or nothing to keep. */
export const withFilter = (
  filters: readonly SavedFilter[],
  { name, search }: { name: string; search: string },
): SavedFilter[] | null => {
  const kept = { name: name.trim().slice(0, LONGEST_NAME), query: queryToKeep(search) }
  if (kept.name === '' || kept.query === '' || kept.query.length > LONGEST_QUERY) return null
  const others = filters.filter((filter) => filter.name !== kept.name)
  return others.length < MOST_FILTERS ? [...others, kept] : null
}

/** What a list's address asks for beside conditions of fields; see listFilter.ts. */
export type Asked = { isWaiting: boolean; language: Locale | null }

/** Of the query of an address, whatever stands there. */
export const readAsked = ({ waiting, written }: { waiting?: unknown; written?: unknown } = {}): Asked => ({
  isWaiting: waiting === 'me',
  language: isLocale(written) ? written : null,
})

/** What a list can be narrowed to by a press: one of each kind at a time. */
export type Chips = {
  state?: string
  lead?: string[]
  year?: string
  /** Awaits an action of the reader. */
  isWaiting?: true
  language?: Locale
}

/** Fields by which a chip narrows a list; other conditions stay as they are. */
const OWN = ['state', 'lead', 'updatedAt']

type Condition = { field: string; operator: string; value: string }

/** As Payload writes a list's filter: `where[or][0][and][1][state][equals]=drafting`. */
const FORM = /^where\[or\]\[\d+\]\[and\]\[\d+\]\[([\w.]+)\]\[(\w+)\](?:\[\d*\])?$/

const conditionsIn = (query: URLSearchParams): Condition[] =>
  [...query].flatMap(([name, value]) => {
    const [, field, operator] = FORM.exec(name) ?? []
    return field && operator ? [{ field, operator, value }] : []
  })

/** What of a list's address is a chip. */
export const readChips = (search: string): Chips => {
  const query = new URLSearchParams(search)
  const found = conditionsIn(query)
  const asked = readAsked(Object.fromEntries(query))
  const of = (field: string) => found.filter((one) => one.field === field).map(({ value }) => value)
  const [state] = of('state')
  const [from] = of('updatedAt')
  const lead = of('lead').flatMap((value) => value.split(','))
  return {
    ...(state && (TEXT_STATES as readonly string[]).includes(state) ? { state } : {}),
    ...(lead.length > 0 ? { lead } : {}),
    ...(from && /^\d{4}-/.test(from) ? { year: from.slice(0, 4) } : {}),
    ...(asked.isWaiting ? { isWaiting: true } : {}),
    ...(asked.language ? { language: asked.language } : {}),
  }
}

const toConditions = ({ state, lead, year }: Chips): Condition[] => [
  ...(state ? [{ field: 'state', operator: 'equals', value: state }] : []),
  ...(lead ? [{ field: 'lead', operator: 'in', value: lead.join(',') }] : []),
  ...(year
    ? [
        { field: 'updatedAt', operator: 'greater_than_equal', value: `${year}-01-01T00:00:00.000Z` },
        { field: 'updatedAt', operator: 'less_than', value: `${Number(year) + 1}-01-01T00:00:00.000Z` },
      ]
    : []),
]

/** The page that one is on, and what is asked for anew. */
const GIVEN_UP = ['page', 'waiting', 'written']

/** The address of the list with these chips, from its first page; all else stays. */
export const withChips = (search: string, chips: Chips): string => {
  const before = new URLSearchParams(search)
  const others = conditionsIn(before).filter(({ field }) => !OWN.includes(field))
  const kept = [...before].filter(([name]) => !FORM.test(name) && !GIVEN_UP.includes(name))
  const conditions = [...others, ...toConditions(chips)].map(
    ({ field, operator, value }, index): [string, string] => [
      `where[or][0][and][${index}][${field}][${operator}]`,
      value,
    ],
  )
  const asked: [string, string][] = [
    ...(chips.isWaiting ? [['waiting', 'me'] as [string, string]] : []),
    ...(chips.language ? [['written', chips.language] as [string, string]] : []),
  ]
  return `?${new URLSearchParams([...kept, ...asked, ...conditions]).toString()}`
}
