import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { OPERATIONS } from '../../src/domain/rights/table.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

describe('access', () => {
  let newsroom: Newsroom

  beforeAll(async () => {
    newsroom = await openNewsroom()
  })

  afterAll(() => newsroom.close())

  const collectionOf = (slug: string) =>
    newsroom.config.collections.find((collection) => collection.slug === slug) as SanitizedCollectionConfig

  it.each(Object.values(DEFAULT_SLUGS))(
    '%s has a complete table, and denies a stranger everything',
    async (slug) => {
      const { access } = collectionOf(slug)
      const req = { user: null, payload: newsroom.payload, context: {} } as unknown as PayloadRequest
      for (const operation of OPERATIONS) {
        const ask = access[operation] as ((args: { req: PayloadRequest }) => unknown) | undefined
        expect([operation, await ask?.({ req })]).toEqual([operation, false])
      }
    },
  )

  it.each(Object.values(DEFAULT_SLUGS))('%s has no locks, no bulk edit and no drafts', (slug) => {
    const { lockDocuments, versions } = collectionOf(slug)
    expect(lockDocuments).toBe(false)
    expect(versions && versions.drafts).toBeFalsy()
  })

  it('knows every collection of the application', () => {
    const own = ['payload-kv', 'payload-migrations', 'payload-preferences']
    const slugs = newsroom.config.collections.map(({ slug }) => slug)
    expect(slugs.filter((slug) => !own.includes(slug)).sort()).toEqual(Object.values(DEFAULT_SLUGS).sort())
  })

  it.each([{ root: {} }, [null], [{ organisation: 5 }], 'x', 7])(
    'says what an editor may do to an entry of their own making, whose parties are %j',
    async (parties) => {
      const token = await newsroom.logIn('editor@unodc.example')
      const { status, body } = await newsroom.ask('POST', '/api/statements/access', { parties }, token)
      expect([status, body.fields]).toEqual([200, expect.anything()])
    },
  )

  it('has GraphQL, jobs and telemetry switched off', () => {
    const { graphQL, jobs, telemetry } = newsroom.config
    expect(graphQL.disable).toBe(true)
    expect(jobs?.enabled ?? false).toBe(false)
    expect(telemetry).toBe(false)
  })
})
