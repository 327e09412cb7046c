import { PERMISSIONS } from '../../../src/domain/rights/table.ts'
import { known, yesIf } from './answers.ts'
import type { HookProbe } from './hookDoors.ts'
import { may, type Seat } from './people.ts'

const sees = (seat: Seat): boolean =>
  may(PERMISSIONS['see the passkeys of the organisation, and make one'], seat)
const reads = (seat: Seat) => known(seat, sees(seat) ? 'yes' : 'not-found')

/** Nobody has a passkey yet: a manager is refused for that alone. */
const demands = (seat: Seat) => {
  const isManager = may(PERMISSIONS['ask for passkeys with each signature'], seat)
  return known(seat, sees(seat) ? (isManager ? 'incomplete' : 'forbidden') : 'not-found')
}

/** What each endpoint of the passkeys of UNODC answers; the organisation stands in the path. */
export const PASSKEY_PROBES: readonly HookProbe[] = [
  {
    ...{ name: 'read', method: 'GET', path: '/ID', expected: reads },
    found: ({ body }) => yesIf(body.organisation === 'unodc'),
  },
  {
    ...{ name: 'begin', method: 'POST', path: '/ID/begin', body: {}, expected: reads },
    found: ({ body }) => yesIf(body.options !== undefined),
  },
  {
    ...{ name: 'challenge', method: 'POST', path: '/ID/challenge', body: { type: 'demand', on: true } },
    expected: reads,
  },
  {
    ...{ name: 'change', method: 'POST', path: '/ID/change', body: { type: 'demand', on: true } },
    expected: demands,
  },
]
