import { type Condition, createLeases, type Leased } from '../../src/leases.ts'

type Row = Leased & { state: string }

const START = Date.parse('2026-11-29T06:00:00.000Z')
const LEASE_MS = 5_000

/** One row, and the conditions of a write as a database takes them. */
const holds = (row: Row, condition: Condition): boolean => {
  if ('and' in condition) return (condition.and as Condition[]).every((one) => holds(row, one))
  if ('or' in condition) return (condition.or as Condition[]).some((one) => holds(row, one))
  return Object.entries(condition).every(([field, asked]) => {
    const value = row[field as keyof Row]
    const {
      equals = value,
      less_than_equal: most = value,
      greater_than: beyond,
    } = asked as Record<string, unknown>
    return (
      value === equals && value <= (most as string) && (beyond === undefined || value > (beyond as string))
    )
  })
}

const open = () => {
  let row: Row = {
    id: 'one',
    attempt: 0,
    dueAt: new Date(START).toISOString(),
    leaseOwner: '',
    state: 'pending',
  }
  let present = START
  const by = (owner: string) =>
    createLeases<Row>({
      ...{ owner, leaseMs: LEASE_MS, held: { state: 'sending' } },
      now: () => new Date(present),
      swap: async (conditions, data) => {
        if (!holds(row, { and: conditions })) return false
        row = { ...row, ...data }
        return true
      },
    })
  return {
    by,
    read: () => row,
    pass: (ms: number) => (present += ms),
    put: (data: Partial<Row>) => (row = { ...row, ...data }),
  }
}

describe('work that waits in rows', () => {
  it('is taken on by one, and by another only when the lease has ended', async () => {
    const { by, read, pass } = open()
    const seen = read()
    const ours = (await by('here').claim(seen, []))!
    expect(ours).toMatchObject({ attempt: 1, leaseOwner: 'here', state: 'sending' })
    expect(await by('there').claim(seen, [])).toBeNull()
    expect(await by('there').claim(read(), [])).toBeNull()
    pass(LEASE_MS)
    expect(await by('there').claim(read(), [])).toMatchObject({ attempt: 2, leaseOwner: 'there' })
    expect(await by('here').settle(ours, { state: 'delivered' })).toBe(false)
    expect(await by('here').renew(ours)).toBe(false)
  })

  it('stays with whoever renews the lease, and is settled once', async () => {
    const { by, read, pass } = open()
    const ours = (await by('here').claim(read(), []))!
    pass(LEASE_MS - 1)
    expect(await by('here').renew(ours)).toBe(true)
    pass(LEASE_MS - 1)
    expect(await by('there').claim(read(), [])).toBeNull()
    expect(holds(read(), by('there').held())).toBe(true)
    expect(await by('here').settle(ours, { state: 'delivered' })).toBe(true)
    expect(await by('here').settle(ours, { state: 'dead' })).toBe(false)
  })

  it('is free where a clock that was ahead has given a lease that ends too late', async () => {
    const { by, read, put } = open()
    put({ state: 'sending', leaseOwner: 'gone', dueAt: new Date(START + 3 * LEASE_MS).toISOString() })
    expect(holds(read(), by('here').held())).toBe(false)
    expect(await by('here').claim(read(), [])).toMatchObject({ leaseOwner: 'here' })
  })

  it('is left to whoever sees what the row must have beside', async () => {
    const { by, read } = open()
    expect(await by('here').claim(read(), [{ state: { equals: 'dead' } }])).toBeNull()
  })
})
