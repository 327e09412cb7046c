import type { BaseDatabaseAdapter, Where } from 'payload'
import { refuseOvertaken } from '../../src/stores/mongo/adapter.ts'

type Row = { id: string; title: string; revision?: number }
type Update = { id?: string; where?: Where; data: Partial<Row> }

/** One row, and the conditions that are put to it here. */
const openStore = (row: Row) => {
  const isMet = (where: Where): boolean =>
    Object.entries(where).every(([name, asked]) => {
      if (name === 'and') return (asked as Where[]).every(isMet)
      if (name === 'or') return (asked as Where[]).some(isMet)
      const value = row[name as keyof Row]
      return Object.entries(asked as Record<string, unknown>).every(([operator, wanted]) => {
        if (operator === 'equals') return value === wanted
        if (operator === 'exists') return (value !== undefined) === wanted
        if (operator === 'less_than_equal') return Number(value) <= (wanted as number)
        throw new Error(`“${operator}” is not asked here.`)
      })
    })
  const updateOne = ({ id, where = { id: { equals: id } }, data }: Update) =>
    Promise.resolve(isMet(where) ? Object.assign(row, data) : null)
  const adapter = refuseOvertaken({ updateOne } as unknown as BaseDatabaseAdapter)
  return (update: Update) =>
    adapter.updateOne({ collection: 'statements', ...update } as Parameters<typeof adapter.updateOne>[0])
}

describe('a document without transactions', () => {
  it('is written over one that is no further', async () => {
    const row: Row = { id: 'a', title: 'old', revision: 5 }
    await openStore(row)({ id: 'a', data: { title: 'new', revision: 5 } })
    expect(row).toEqual({ id: 'a', title: 'new', revision: 5 })
  })

  it('is not written over what another one has raised, who is told so', async () => {
    const row: Row = { id: 'a', title: 'of another', revision: 6 }
    await expect(openStore(row)({ id: 'a', data: { title: 'late', revision: 5 } })).rejects.toMatchObject({
      reason: 'stale-revision',
    })
    expect(row).toEqual({ id: 'a', title: 'of another', revision: 6 })
  })

  it('is written where nothing is counted', async () => {
    const row: Row = { id: 'a', title: 'old' }
    await openStore(row)({ id: 'a', data: { title: 'new', revision: 1 } })
    await openStore(row)({ id: 'a', data: { title: 'newer' } })
    expect(row).toEqual({ id: 'a', title: 'newer', revision: 1 })
  })
})
