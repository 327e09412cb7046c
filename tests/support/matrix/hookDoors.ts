import { randomUUID } from 'node:crypto'
import { PERMISSIONS } from '../../../src/domain/rights/table.ts'
import { expectList, known, tells, yesIf } from './answers.ts'
import type { Ask, Asked } from './ask.ts'
import type { Door } from './judge.ts'
import { KEEPER } from './keepers.ts'
import { may, type Seat } from './people.ts'
import { CANARY, must } from './scenes.ts'

export type HookProbe = Door & {
  name: string
  /** Made anew for each person where the same one may not come too often. */
  body?: Record<string, unknown> | (() => Record<string, unknown>)
  expected: (seat: Seat) => string
  found?: (answer: Asked) => string
}

/** Nobody listens there. */
const TARGET = 'http://127.0.0.1:9/hooks'
const RULE = PERMISSIONS['keep a webhook receiver']
const order = (organisation?: string) => ({
  url: TARGET,
  name: CANARY,
  ...(organisation ? { organisation } : {}),
})

/** A receiver that UNODC keeps. */
export const makeReceiver = async (ask: Ask): Promise<string> => {
  const { receiver } = await must(ask(KEEPER, 'POST', '/api/webhooks', order()))
  return (receiver as { id: string }).id
}

const keeps = (seat: Seat) => known(seat, may(RULE, seat) ? 'yes' : 'not-found')
const action = (name: string): HookProbe => ({
  ...{ name, method: 'POST', path: `/ID/${name}`, body: {}, expected: keeps },
})

/** What each door of a receiver answers, by the table; the last one takes it away. */
export const HOOK_PROBES: readonly HookProbe[] = [
  {
    ...{ name: 'list', method: 'GET', path: '' },
    expected: (seat) => expectList(RULE, seat),
    found: ({ body }) => yesIf(tells(body.receivers)),
  },
  {
    ...{ name: 'create', method: 'POST', path: '', body: order('unodc') },
    expected: (seat) => known(seat, may(RULE, seat) ? 'yes' : 'forbidden'),
  },
  {
    ...{ name: 'read', method: 'GET', path: '/ID', expected: keeps },
    found: ({ body }) => yesIf(tells(body.receiver) && !JSON.stringify(body).includes('whsec_')),
  },
  { name: 'deliveries', method: 'GET', path: '/ID/deliveries', expected: keeps },
  ...['rotate', 'disable', 'enable', 'test'].map(action),
  {
    ...{ name: 'replay', method: 'POST', path: `/deliveries/${randomUUID()}/replay`, body: {} },
    // There is no delivery: nobody finds one.
    expected: (seat) => known(seat, 'not-found'),
  },
  { name: 'delete', method: 'DELETE', path: '/ID', expected: keeps },
]
