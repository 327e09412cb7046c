import fc from 'fast-check'
import { LOCALES } from '../../../../src/domain/locales.ts'
import type { Pools } from './pools.ts'
import { type QueryValue, toQuery } from './question.ts'
import type { Kind } from './schema.ts'

type Pair = readonly [string, QueryValue]

const OPERATORS = [
  ...['equals', 'not_equals', 'in', 'not_in', 'all', 'like', 'not_like', 'contains', 'exists'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal', 'near', 'nonsense'],
]
/** Those that most fields take. */
const USUAL = ['equals', 'not_equals', 'in', 'like', 'contains', 'greater_than', 'less_than_equal']
const STATES = ['drafting', 'review', 'clearance', 'cleared', 'released']

/** Words, ids and names, of what the askers know and of secrets. */
export const guesses = (pools: Pools): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...pools.words, ...pools.hunches),
    fc.constantFrom(...Object.values(pools.ids).flat()),
    fc.constantFrom(...pools.slugs, ...pools.wireSlugs),
    fc.constantFrom(...STATES, 'true', 'false', 'null', '', '1', '2026-11-01T00:00:00.000Z'),
    fc.constantFrom(...pools.emails, ...pools.filenames, ...pools.digests),
    fc.string({ maxLength: 8 }),
  )

/** Mostly a field of the collection's own; now and then one that a filter should not reach. */
export const pathIn = (kind: Kind): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...kind.near) },
    { weight: 2, arbitrary: fc.constantFrom(...kind.far) },
    ...(kind.behind.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...kind.behind) }] : []),
    { weight: 1, arbitrary: fc.constantFrom(...kind.far).map((path) => path.replaceAll('.', '__')) },
  )

/** What somebody would try who wants to know what stands behind a relation. */
const reaching = (kind: Kind, { hunches }: Pools): fc.Arbitrary<Pair> =>
  fc
    .tuple(
      fc.constantFrom(...kind.behind),
      fc.constantFrom('like', 'contains', 'greater_than', 'not_equals'),
      fc.constantFrom(...hunches),
    )
    .map(([path, operator, value]) => [`[${path}][${operator}]`, value] as const)

const condition = (kind: Kind, pools: Pools): fc.Arbitrary<Pair> =>
  kind.behind.length === 0
    ? anyCondition(kind, pools)
    : fc.oneof(
        { weight: 5, arbitrary: anyCondition(kind, pools) },
        { weight: 1, arbitrary: reaching(kind, pools) },
      )

const anyCondition = (kind: Kind, pools: Pools): fc.Arbitrary<Pair> =>
  fc
    .tuple(
      pathIn(kind),
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...USUAL) },
        { weight: 1, arbitrary: fc.constantFrom(...OPERATORS) },
      ),
      guesses(pools),
    )
    .map(([path, operator, value]) => [`[${path}][${operator}]`, value] as const)

/** `where` with its conditions in `and` and `or`, as pairs of a query. */
const where = (kind: Kind, pools: Pools): fc.Arbitrary<Pair[]> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: condition(kind, pools).map(([path, value]): Pair[] => [[`where${path}`, value]]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('and', 'or', 'OR'),
          fc.array(condition(kind, pools), { minLength: 1, maxLength: 3 }),
        )
        .map(([word, parts]) =>
          parts.map(([path, value], n) => [`where[${word}][${n}]${path}`, value] as Pair),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(condition(kind, pools), condition(kind, pools))
        .map(([[one, value], [other, more]]): Pair[] => [
          [`where[or][0][and][0]${one}`, value],
          [`where[or][1]${other}`, more],
        ]),
    },
  )

const named = (name: string, values: fc.Arbitrary<QueryValue>): fc.Arbitrary<Pair[]> =>
  values.map((value) => [[name, value]])

const maybe = (likely: number, pairs: fc.Arbitrary<Pair[]>): fc.Arbitrary<Pair[]> =>
  fc.oneof({ weight: 10 - likely, arbitrary: fc.constant<Pair[]>([]) }, { weight: likely, arbitrary: pairs })

const locale = fc.constantFrom<string>(...LOCALES, 'all', 'xx')
const small = (most: number) => fc.integer({ min: 0, max: most })

/** How much of each document is asked for, and in which language. */
export const shape = (kind: Kind): fc.Arbitrary<Pair[]> =>
  fc
    .tuple(
      maybe(4, named('depth', small(4))),
      maybe(2, named('locale', locale)),
      maybe(1, named('fallback-locale', fc.constantFrom('en', 'none', 'ur'))),
      maybe(
        2,
        pathIn(kind).map((path) => [[`select[${path.replaceAll('.', '][')}]`, 'true']]),
      ),
      maybe(
        2,
        fc
          .constantFrom(
            'media-contacts[phones]',
            'media[alt]',
            'events[title]',
            'users[email]',
            'statements[title]',
          )
          .map((part) => [[`populate[${part.replace('[', '][')}`, 'true']]),
      ),
      maybe(
        1,
        fc.constantFrom<Pair[]>([['draft', 'true']], [['trash', 'true']], [['showHiddenFields', 'true']]),
      ),
    )
    .map((parts) => parts.flat())

const listing = (kind: Kind): fc.Arbitrary<Pair[]> =>
  fc
    .tuple(
      maybe(
        4,
        fc.tuple(fc.constantFrom('', '-'), pathIn(kind)).map(([sign, path]) => [['sort', sign + path]]),
      ),
      maybe(4, named('limit', fc.constantFrom(1, 2, 3, 5, 10, 100, 0))),
      maybe(3, named('page', fc.constantFrom(1, 2, 3, 50))),
      maybe(2, named('pagination', fc.boolean())),
      maybe(1, fc.constant<Pair[]>([['joins[x][limit]', '1']])),
    )
    .map((parts) => parts.flat())

/** The query of a list, with its question mark. */
export const search = (kind: Kind, pools: Pools): fc.Arbitrary<string> =>
  fc.tuple(maybe(6, where(kind, pools)), listing(kind), shape(kind)).map((parts) => toQuery(parts.flat()))

export const filterOnly = (kind: Kind, pools: Pools): fc.Arbitrary<string> =>
  maybe(8, where(kind, pools)).map(toQuery)
