import { createConfig, lintFromString } from '@redocly/openapi-core'
import { isAskedByPathAlone, routeOf } from '../../../../src/wire/http/routes.ts'
import { listQuery, parseQuery } from '../../../../src/wire/http/query.ts'
import { examplePath } from '../../../../src/wire/openapi/answerDocs.ts'
import { describeWire } from '../../../../src/wire/openapi/describeWire.ts'
import { ROUTE_DESCRIPTIONS } from '../../../../src/wire/openapi/allRoutes.ts'

const URL = 'https://newsroom.example'
const description = describeWire(URL)
type Parameter = { name: string; schema: { minimum: number; maximum: number; default: number } }

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

  it('says one sentence about each parameter', () => {
    const all = Object.values(description.paths).flatMap(({ get }) => get.parameters)
    const silent = all.filter((one) => !one.$ref && !one.description)
    expect(silent).toEqual([])
  })
})
