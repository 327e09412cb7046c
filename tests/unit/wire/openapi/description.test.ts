import { createConfig, lintFromString } from '@redocly/openapi-core'
import { isAskedByPathAlone, routeOf } from '../../../../src/wire/http/routes.ts'
import { editionQuery, listQuery, oembedQuery, parseQuery } from '../../../../src/wire/http/query.ts'
import { examplePath } from '../../../../src/wire/openapi/answerDocs.ts'
import { describeWire, resolveRef } from '../../../../src/wire/openapi/describeWire.ts'
import { ROUTE_DESCRIPTIONS } from '../../../../src/wire/openapi/allRoutes.ts'
import { WEBHOOK_TYPES } from '../../../../src/wire/webhooks/types.ts'

const URL = 'https://newsroom.example'
const description = describeWire(URL)
type Json = Record<string, unknown>
type Parameter = { name: string; schema: { minimum: number; maximum: number; default: number } }

/** A pattern, a list of values, a format, or how long or how great it may be. */
const isBounded = (schema: Json): boolean =>
  ['$ref', 'const', 'enum', 'pattern', 'format', 'maximum', 'maxLength'].some((word) => word in schema) ||
  (Array.isArray(schema.anyOf) && (schema.anyOf as Json[]).every(isBounded))

describe('the description of the wire', () => {
  it('has nothing that the linter of OpenAPI minds', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: {
        // The rule takes "{slug}.ics" for any segment.
        'no-ambiguous-paths': 'off',
        // The name of a group says it.
        'tag-description': 'off',
      },
    })
    const problems = await lintFromString({ source: JSON.stringify(description), config })
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    )
  })

  it.each(Object.entries(ROUTE_DESCRIPTIONS))(
    'leads to the route “%s” by its own examples',
    (name, routes) => {
      expect(routes.length).toBeGreaterThan(0)
      for (const described of routes) {
        const route = routeOf(examplePath(described))
        expect([described.path, route?.kind]).toEqual([described.path, name])
        // Parameters are described where they are read, and there alone.
        if (described.isGranted) continue
        expect([described.path, described.query === undefined]).toEqual([
          described.path,
          route !== null && isAskedByPathAlone(route),
        ])
      }
    },
  )

  it('names no host but its own, and that once', () => {
    const text = JSON.stringify(description)
    expect(text.split(URL)).toHaveLength(2)
    expect(text).not.toMatch(/localhost|127\.0\.0\.1|\/home\/|\/work\//)
  })

  it('says of numbers what the schema accepts', () => {
    const { parameters } = description.paths['/v1/statements']?.get ?? { parameters: [] }
    const { schema } = parameters.find(({ name }) => name === 'limit') as Parameter
    const isTaken = (limit: number) => parseQuery(listQuery, new URLSearchParams({ limit: `${limit}` })).ok
    for (let limit = -1; limit <= 1_000; limit += 1)
      expect([limit, isTaken(limit)]).toEqual([limit, limit >= schema.minimum && limit <= schema.maximum])
    expect(parseQuery(listQuery, new URLSearchParams())).toMatchObject({ value: { limit: schema.default } })
  })

  it('says of each number in a query what is accepted', () => {
    const numbers = [
      ['/v1/statements/{slug}/canonical', 'edition', editionQuery],
      ['/v1/oembed', 'maxwidth', oembedQuery],
      ['/v1/oembed', 'maxheight', oembedQuery],
    ] as const
    for (const [path, name, query] of numbers) {
      const { schema } = description.paths[path]!.get.parameters.find((one) => one.name === name) as Parameter
      const isTaken = (number: number) =>
        parseQuery<unknown>(
          query,
          new URLSearchParams({ [name]: String(number), ...(path === '/v1/oembed' ? { url: 'a' } : {}) }),
        ).ok
      for (const number of [schema.minimum, schema.maximum])
        expect([name, isTaken(number)]).toEqual([name, true])
      for (const number of [schema.minimum - 1, schema.maximum + 1])
        expect([name, isTaken(number)]).toEqual([name, false])
    }
  })

  it('leaves no text of a query without its bounds', () => {
    const open = Object.entries(description.paths).flatMap(([path, { get }]) =>
      (get.parameters as { name: string; in: string; schema?: Json }[])
        .filter((one) => one.in === 'query' && !isBounded(one.schema ?? {}))
        .map(({ name }) => `${path} ${name}`),
    )
    expect(open).toEqual([])
  })

  it('has each webhook with its message, and a ping', () => {
    expect(Object.keys(description.webhooks)).toEqual([...WEBHOOK_TYPES, 'ping'])
    for (const [type, { post }] of Object.entries(description.webhooks)) {
      const { schema } = (post as { requestBody: { content: Record<string, { schema: Json }> } }).requestBody
        .content['application/json'] as { schema: Json }
      const { properties } = resolveRef<{ properties: { type: Json } }>(schema, description)
      expect(properties.type).toMatchObject({ const: type })
    }
  })

  it('has a name that programs can use, and the whole form of a text before the one of lists', () => {
    expect(description.info.title).toMatch(/^[A-Za-z]+$/)
    const { schemas } = description.components
    expect(JSON.stringify(schemas.StatementPage)).toMatch(/schemas\/Statement".*schemas\/StatementItem"/)
    const item = (schemas.Change as { properties: { item: { anyOf: { $ref: string }[] } } }).properties.item
    expect(item.anyOf.map(({ $ref }) => $ref.split('/').at(-1))).toEqual([
      ...['Statement', 'Event', 'MediaUpdate', 'StatementItem', 'EventItem', 'MediaUpdateItem'],
      ...['Tombstone', 'Gone'],
    ])
  })

  it('says one sentence about each parameter', () => {
    const all = Object.values(description.paths).flatMap(({ get }) => get.parameters)
    const silent = all.filter((one) => !one.$ref && !one.description)
    expect(silent).toEqual([])
  })
})
