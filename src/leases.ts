/**
 * Work that waits in rows, for all servers: it is taken on by one conditional write, so that of all who would one does, and
 * with a lease, so that another one goes on where that one has died. Payload's own jobs do neither (docs/payload-traps.md 16).
 */
export type Leased = {
  id: string
  /** How often it was taken on. */
  attempt: number
  /** From when on it may be taken on; while it is held, the end of the lease. */
  dueAt: string
  leaseOwner: string
}

/** As Payload takes conditions, on the fields of one row. */
export type Condition =
  | { [field: string]: { [operator: string]: string | number | readonly string[] } }
  | { and: Condition[] }
  | { or: Condition[] }

type Deps<Row> = {
  /** One conditional write. @returns whether a row matched. */
  swap: (conditions: Condition[], data: Partial<Row>) => Promise<boolean>
  now: () => Date
  /** Who takes it on here: another one in each process. */
  owner: string
  leaseMs: number
  /** What a row that is held has, and no other. */
  held: Partial<Row>
}

export type Leases<Row extends Leased> = {
  /** Free to be taken on: due, or left behind. */
  free: () => Condition
  /** Held by somebody who may be at work still. */
  held: () => Condition
  /** @param open what the row must have beside. @returns the row as it is ours now; null when somebody else has it. */
  claim: (row: Row, open: Condition[]) => Promise<Row | null>
  /** @returns whether it is ours still. */
  renew: (row: Row) => Promise<boolean>
  /** Writes what came of it, unless somebody else has taken over. @returns whether it was written. */
  settle: (row: Row, data: Partial<Row>) => Promise<boolean>
}

const instant = (now: Date, ms = 0): string => new Date(now.getTime() + ms).toISOString()

export const createLeases = <Row extends Leased>({
  swap,
  now,
  owner,
  leaseMs,
  held,
}: Deps<Row>): Leases<Row> => {
  const isHeld = Object.entries(held).map(([field, value]): Condition => ({
    [field]: { equals: value as string | number },
  }))
  /** A lease that ends later than any could was given by a clock that was ahead. */
  const impossible = () => instant(now(), 2 * leaseMs)
  const free = (): Condition => ({
    or: [
      { dueAt: { less_than_equal: instant(now()) } },
      { and: [...isHeld, { dueAt: { greater_than: impossible() } }] },
    ],
  })
  const ours = ({ id, attempt }: Row): Condition[] => [
    { id: { equals: id } },
    ...isHeld,
    { leaseOwner: { equals: owner } },
    { attempt: { equals: attempt } },
  ]
  return {
    free,
    held: () => ({
      and: [
        ...isHeld,
        { dueAt: { greater_than: instant(now()) } },
        { dueAt: { less_than_equal: impossible() } },
      ],
    }),
    claim: async (row, open) => {
      const seen: Condition[] = [
        { id: { equals: row.id } },
        { attempt: { equals: row.attempt } },
        ...open,
        free(),
      ]
      const lease = { attempt: row.attempt + 1, leaseOwner: owner, dueAt: instant(now(), leaseMs) }
      const taken = { ...held, ...lease } as Partial<Row>
      return (await swap(seen, taken)) ? { ...row, ...taken } : null
    },
    renew: (row) => swap(ours(row), { dueAt: instant(now(), leaseMs) } as Partial<Row>),
    settle: (row, data) => swap(ours(row), data),
  }
}
