import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { StaffActor } from '../../src/access/staffActor.ts'
import { toHistoryScope, toScope } from '../../src/access/toAccess.ts'
import { isHiddenFrom } from '../../src/domain/blankTexts.ts'
import { TEXT_STATES, type TextState } from '../../src/domain/entries.ts'
import { type Role, ROLES } from '../../src/domain/organisations.ts'
import { PARTY_ROLES, STANDINGS, type Party } from '../../src/domain/parties.ts'
import { isGranted, relationTo } from '../../src/domain/rights/relations.ts'
import { readersOf, writersOf, ACCESS_TABLE } from '../../src/domain/rights/table.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

type Row = { id: string; lead: string; parties: Party[]; state: TextState; blankOf: string | null }

/** A rule has a predicate and a query: on the same entries they must choose the same. */
describe('the scopes of entries', () => {
  let newsroom: Newsroom
  let organisations: string[]
  let rows: Row[]

  beforeAll(async () => {
    newsroom = await openNewsroom()
    organisations = Object.values(newsroom.organisations)
    rows = fc.sample(arbitraryRow(), { numRuns: 60, seed: 3 })
    for (const row of rows) await store(row)
  })

  afterAll(() => newsroom.close())

  const arbitraryRow = (): fc.Arbitrary<Row> =>
    fc.record({
      id: fc.constant(null).map(() => randomUUID()),
      lead: fc.constantFrom(...organisations),
      state: fc.constantFrom(...TEXT_STATES),
      blankOf: fc.constantFrom('', '', null, 'someone', 'another'),
      parties: fc.uniqueArray(
        fc.record({
          organisation: fc.constantFrom(...organisations),
          role: fc.constantFrom(...PARTY_ROLES),
          standing: fc.constantFrom(...STANDINGS),
        }),
        { selector: ({ organisation }) => organisation, maxLength: 4 },
      ),
    })

  const store = async ({ id, lead, state, parties, blankOf }: Row) => {
    const entry = { lead, parties: parties.filter(({ organisation }) => organisation !== lead) }
    const data = {
      ...entry,
      id,
      state,
      blankOf,
      readers: readersOf(entry).join(' '),
      writers: writersOf(entry).join(' '),
    }
    await newsroom.payload.create({
      collection: 'statements',
      data: { ...data, title: id },
      overrideAccess: true,
    })
  }

  const arbitraryActor = (): fc.Arbitrary<StaffActor> =>
    fc.record({
      id: fc.constant('someone'),
      name: fc.constant('Someone'),
      coordinator: fc.boolean(),
      memberships: fc.uniqueArray(
        fc.record({
          organisationId: fc.constantFrom(...organisations),
          roles: fc.subarray<Role>([...ROLES]),
          organisation: fc.constant('by id here'),
        }),
        { selector: ({ organisationId }) => organisationId, maxLength: 3 },
      ),
    })

  const granted = (operation: 'read' | 'update' | 'readVersions', actor: StaffActor) => {
    const memberships = actor.memberships.map(({ organisationId, roles }) => ({
      organisation: organisationId,
      roles,
    }))
    return rows
      .filter(({ blankOf }) => !isHiddenFrom(blankOf, actor.id))
      .filter(({ lead, parties, state }) =>
        isGranted(
          ACCESS_TABLE.statements[operation],
          { ...actor, memberships },
          {
            relationOf: (organisation) => relationTo({ lead, parties }, organisation),
            state,
          },
        ),
      )
      .map(({ id }) => id)
      .sort()
  }

  it.each(['read', 'update'] as const)('choose for %s what the predicate says yes to', async (operation) => {
    const scope = toScope(ACCESS_TABLE.statements[operation], 'statements')
    for (const actor of fc.sample(arbitraryActor(), { numRuns: 60, seed: 4 })) {
      const where = scope(actor)
      const { docs } =
        where === false
          ? { docs: [] }
          : await newsroom.payload.find({
              collection: 'statements',
              where: where === true ? {} : where,
              pagination: false,
              depth: 0,
              overrideAccess: true,
            })
      expect(docs.map(({ id }) => String(id)).sort()).toEqual(granted(operation, actor))
    }
  })

  it('choose for history what the predicate says yes to', async () => {
    const scope = toHistoryScope(ACCESS_TABLE.statements.readVersions, 'statements')
    for (const actor of fc.sample(arbitraryActor(), { numRuns: 30, seed: 5 })) {
      const where = scope(actor)
      const { docs } =
        typeof where === 'boolean'
          ? { docs: [] }
          : await newsroom.payload.findVersions({
              collection: 'statements',
              where,
              pagination: false,
              depth: 0,
              overrideAccess: true,
            })
      expect([...new Set(docs.map(({ parent }) => String(parent)))].sort()).toEqual(
        granted('readVersions', actor),
      )
    }
  })

  it('compare with nothing that Payload takes away on its way to a page', () => {
    const nulls = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(nulls) : [value]
    for (const operation of ['read', 'update', 'readVersions'] as const)
      for (const actor of fc.sample(arbitraryActor(), { numRuns: 30, seed: 6 }))
        expect(nulls(toScope(ACCESS_TABLE.statements[operation], 'statements')(actor))).not.toContain(null)
  })

  it('begin at start: a relation that no column keeps stops it', () => {
    expect(() => toScope([{ of: ['former'], roles: ['editor'] }], 'statements')).toThrow('former')
    expect(() => toScope([{ of: ['supporter'], roles: ['editor'] }], 'events')).toThrow('supporter')
  })
})
