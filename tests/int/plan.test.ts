import { jest } from '@jest/globals'
import type { InArgs } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type DeskWorld, openDeskWorld } from '../../scripts/bench/deskWorld.ts'
import { readRights } from '../../scripts/bench/deskRights.ts'

/** SQLite's own words on how it finds the rows of a list; `npm run bench:desk` measures the same list. */
describe('the plan of a list at the desk', () => {
  let world: DeskWorld

  beforeAll(async () => {
    world = await openDeskWorld(2_000)
  })

  afterAll(() => world.close())

  const LIST = '/api/statements?limit=20&pagination=false&sort=-updatedAt&depth=0'

  type Step = { detail: string; isOuter: boolean }

  /** What SQLite does for the one statement that fetches the list. */
  const planOf = async (url: string): Promise<Step[]> => {
    const { client } = world.payload.db as unknown as SQLiteAdapter
    const spy = jest.spyOn(client, 'execute')
    await world.ask(url)
    const sent = spy.mock.calls.map(([statement]) => statement as unknown as { sql: string; args: InArgs })
    spy.mockRestore()
    const [list, ...more] = sent.filter(({ sql }) => sql.includes('from "statements"'))
    if (!list || more.length > 0)
      throw new Error(`The list is not one statement: ${sent.map(({ sql }) => sql).join('; ')}`)
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${list.sql}`, args: list.args })
    return (rows as unknown as { detail: string; parent: number }[]).map(({ detail, parent }) => ({
      detail,
      isOuter: parent === 0,
    }))
  }

  it('walks the entries from the newest on, sorts only what stands at one instant, and finds what belongs to each by an index', async () => {
    const steps = await planOf(LIST)
    const outer = steps.filter(({ isOuter }) => isOuter).map(({ detail }) => detail)
    expect(outer[0]).toBe('SCAN statements USING INDEX statements_updated_at_idx')
    expect(outer).not.toContain('USE TEMP B-TREE FOR ORDER BY')
    expect(outer.at(-1)).toMatch(/^USE TEMP B-TREE FOR (LAST TERM|RIGHT PART) OF ORDER BY$/)
    const details = steps.map(({ detail }) => detail)
    const parts = details
      .filter((detail) => detail.startsWith('CO-ROUTINE '))
      .map((detail) => detail.slice(11))
    const scanned = details
      .filter((detail) => detail.startsWith('SCAN '))
      .map((detail) => detail.split(' ')[1])
    expect(scanned.sort()).toEqual(['statements', ...parts].sort())
    expect(details.filter((detail) => detail.startsWith('SEARCH statements'))).toHaveLength(parts.length + 1)
  })

  it('shows the twenty that the rule shows, and counts what it counts', async () => {
    const { ids, total } = readRights(world)
    const { body } = await world.ask(LIST)
    expect((body.docs as { id: string }[]).map(({ id }) => id)).toEqual(ids.slice(0, 20))
    expect((await world.ask('/api/statements/count')).body.totalDocs).toBe(total)
  })
})
