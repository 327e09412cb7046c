import { createLeases } from '../../leases.ts'
import { outcomeWord, type Outcome, verdictOn, nextAttempt } from './schedule.ts'
import { AT_ONCE } from './pump.ts'
import type { DeliveryRow, Rows } from './rows.ts'

/** Renewed while the sending goes on: who has died, or stands still, is taken over from after this. */
export const LEASE_MS = 5_000

const OPEN = ['pending', 'sending']

type Deps = { rows: Pick<Rows, 'deliveries'>; now: () => Date; random: () => number; owner: string }

export type Settled = 'delivered' | 'failed' | 'dead' | 'lost'

/** Deliveries are taken on by one conditional write each: of all that would, on all nodes, one does. */
export type Claims = {
  /** Due ones in the order of the changes, without those of the receivers named. */
  due: (without: readonly string[], limit: number) => Promise<DeliveryRow[]>
  /** Receivers to which somebody else is sending. */
  elsewhere: () => Promise<string[]>
  /** @returns the row as it is now ours; null when somebody else has it. */
  claim: (row: DeliveryRow) => Promise<DeliveryRow | null>
  renew: (row: DeliveryRow) => Promise<boolean>
  /** Writes what came of it, unless somebody else has taken over. */
  settle: (row: DeliveryRow, outcome: Outcome) => Promise<Settled>
  /** Gives it up without having tried. */
  bury: (row: DeliveryRow, why: string) => Promise<void>
}

export const createClaims = ({ rows: { deliveries }, now, random, owner }: Deps): Claims => {
  const leases = createLeases<DeliveryRow>({
    ...{ now, owner, leaseMs: LEASE_MS, held: { state: 'sending' } },
    swap: (conditions, data) => deliveries.swap(conditions, data),
  })
  const outcomeRow = (row: DeliveryRow, outcome: Outcome): Partial<DeliveryRow> => {
    const lastStatus = outcomeWord(outcome)
    const at = now()
    if (verdictOn(outcome) === 'delivered')
      return { state: 'delivered', lastStatus, deliveredAt: at.toISOString() }
    if (outcome.status === null && outcome.why === 'stopped')
      return { state: 'pending', lastStatus, dueAt: AT_ONCE }
    const pauseMs = outcome.status === null ? undefined : outcome.pauseMs
    const failed = { firstAt: new Date(row.firstAt), now: at, attempt: row.attempt, random: random() }
    const next = verdictOn(outcome) === 'gone' ? null : nextAttempt({ ...failed, pauseMs })
    return next ? { state: 'pending', lastStatus, dueAt: next.toISOString() } : { state: 'dead', lastStatus }
  }
  return {
    due: (without, limit) =>
      deliveries.find({
        where: {
          and: [
            { state: { in: OPEN } },
            leases.free(),
            ...(without.length > 0 ? [{ receiver: { not_in: [...without] } }] : []),
          ],
        },
        sort: ['number', 'id'],
        limit,
      }),
    elsewhere: async () => (await deliveries.find({ where: leases.held() })).map(({ receiver }) => receiver),
    claim: (row) => leases.claim(row, [{ state: { equals: row.state } }]),
    renew: leases.renew,
    settle: async (row, outcome) => {
      const data = outcomeRow(row, outcome)
      if (!(await leases.settle(row, data))) return 'lost'
      return data.state === 'delivered' || data.state === 'dead' ? data.state : 'failed'
    },
    bury: async (row, why) => void (await leases.settle(row, { state: 'dead', lastStatus: why })),
  }
}
