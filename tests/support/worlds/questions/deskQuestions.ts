import fc from 'fast-check'
import { fieldsOf, language } from './documents.ts'
import type { Pools } from './pools.ts'
import {
  always,
  anybody,
  exceptCoordinator,
  isCoordinators,
  plain,
  type Question,
  toQuery,
} from './question.ts'
import { inHistory, type Kind, type Schema } from './schema.ts'
import { filterOnly, search, shape } from './search.ts'

/** The collections that have doors at the desk, by how much there is to find behind them. */
const OPEN = [
  ...['statements', 'statements', 'events', 'media-updates', 'media-contacts', 'media'],
  ...['partner-organisations', 'users', 'invitations', 'consumers'],
]
export const ENTRIES = ['statements', 'events', 'media-updates'] as const

const kindIn = (schema: Schema): fc.Arbitrary<Kind> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...OPEN.map(schema.kind)) },
    { weight: 1, arbitrary: fc.constantFrom(...schema.kinds) },
  )

const isOfPeople = ({ slug }: Kind) => isCoordinators(slug)
const idIn = ({ slug }: Kind, pools: Pools) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...(pools.ids[slug] ?? ['1'])) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(pools.ids).flat()) },
  )

type Asked = { schema: Schema; pools: Pools }

/** Lists, counts and histories, with filters from the real schema. */
export const lists = ({ schema, pools }: Asked): fc.Arbitrary<Question> =>
  kindIn(schema).chain((kind) =>
    always(
      fc
        .record({
          as: anybody,
          door: fc.oneof(
            { weight: 6, arbitrary: search(kind, pools) },
            { weight: 2, arbitrary: filterOnly(kind, pools).map((query) => `/count${query}`) },
          ),
          asForm: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        })
        .map(({ as, door, asForm }) => {
          const asker = isOfPeople(kind) ? exceptCoordinator(as) : as
          const path = `/api/${kind.slug}${door}`
          return asForm ? overridden(asker, path) : plain({ as: asker, path })
        }),
    ),
  )

/** As the admin's relationship fields ask: the query stands in the body of a POST. */
const overridden = (as: Parameters<typeof plain>[0]['as'], path: string) => {
  const [door = '', query = ''] = path.split('?')
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  }
  return { ...plain({ as, path: door, method: 'POST', headers }), body: query }
}

/** One document by its id, in all the ways in which one may try. */
export const documents = ({ schema, pools }: Asked): fc.Arbitrary<Question> =>
  kindIn(schema).chain((kind) =>
    always(
      fc
        .record({ as: anybody, id: idIn(kind, pools), version: fc.constantFrom(...pools.versions) })
        .chain(({ as, id, version }) => {
          const asker = isOfPeople(kind) ? exceptCoordinator(as) : as
          const at = `/api/${kind.slug}`
          const revision = fc.integer({ min: 1, max: 4 })
          return fc.oneof(
            {
              weight: 8,
              arbitrary: shape(kind).map((pairs) =>
                plain({ as: asker, path: `${at}/${id}${toQuery(pairs)}` }),
              ),
            },
            { weight: 1, arbitrary: fc.constant(plain({ as: asker, path: `${at}/${id}`, method: 'HEAD' })) },
            {
              weight: 3,
              arbitrary: shape(kind).map((pairs) =>
                plain({ as: asker, path: `${at}/versions/${version}${toQuery(pairs)}` }),
              ),
            },
            {
              weight: 1,
              arbitrary: fc.constant(
                plain({ as: asker, path: `${at}/versions/${version}`, method: 'POST', json: {} }),
              ),
            },
            {
              weight: 3,
              arbitrary: fc.constant(
                plain({ as: asker, path: `${at}/access/${id}`, method: 'POST', json: {} }),
              ),
            },
            {
              weight: 1,
              arbitrary: fc.constant(plain({ as: asker, path: `${at}/access`, method: 'POST', json: {} })),
            },
            {
              weight: 1,
              arbitrary: fc.constant(
                plain({ as: asker, path: `${at}/${id}/duplicate`, method: 'POST', json: {} }),
              ),
            },
            {
              weight: 2,
              arbitrary: fc.constant(plain({ as: asker, path: `${at}/${id}`, method: 'DELETE' })),
            },
            {
              weight: 3,
              arbitrary: fc.tuple(fieldsOf(kind, pools), revision, language).map(([data, at_, query]) =>
                plain({
                  as: asker,
                  path: `${at}/${id}${query}`,
                  method: 'PATCH',
                  json: { ...data, revision: at_ },
                }),
              ),
            },
          )
        }),
    ),
  )

/** The search of the desk, for words that askers know and for parts of secrets that they have guessed. */
export const searches = ({ pools }: Asked): fc.Arbitrary<Question> =>
  always(
    fc
      .record({
        as: anybody.map(exceptCoordinator),
        words: fc.array(fc.constantFrom(...pools.words, ...pools.hunches, ...pools.wireSlugs), {
          minLength: 1,
          maxLength: 2,
        }),
        // Whoever types asks for the beginning first.
        length: fc.integer({ min: 1, max: 40 }),
      })
      .map(({ as, words, length }) =>
        plain({ as, path: `/api/desk/search${toQuery([['q', words.join(' ').slice(0, length)]])}` }),
      ),
  )

/** Histories, which the entries alone have. */
export const histories = ({ schema, pools }: Asked): fc.Arbitrary<Question> =>
  fc.constantFrom('statements', ...ENTRIES).chain((slug) => {
    const kind = inHistory(schema.kind(slug))
    const version = fc.constantFrom(...pools.versions)
    return always(
      fc
        .record({
          as: anybody,
          door: fc.oneof(
            search(kind, pools),
            shape(kind).map(toQuery),
            fc.constantFrom(...(pools.ids[slug] ?? [])).map((id) => `?where[parent][equals]=${id}`),
            version.map((id) => `/${id}`),
          ),
        })
        .map(({ as, door }) => plain({ as, path: `/api/${slug}/versions${door}` })),
    )
  })
