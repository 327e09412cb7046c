import { randomUUID } from 'node:crypto'
import { PERMISSIONS } from '../../../src/domain/rights/table.ts'
import { known } from './answers.ts'
import type { HookProbe } from './hookDoors.ts'
import { may, type Seat } from './people.ts'

/** Another organisation than one's own is as one that is not there. */
const names = (seat: Seat): string => {
  if (seat.relation !== 'own') return known(seat, 'not-found')
  const isManager = may(PERMISSIONS['name the archive address of the organisation'], seat)
  return known(seat, isManager ? 'yes' : 'forbidden')
}

/** What each endpoint of the archive address of UNODC answers; the organisation stands in the path. */
export const ARCHIVE_PROBES: readonly HookProbe[] = [
  { name: 'read', method: 'GET', path: '/ID', expected: names },
  {
    ...{ name: 'name', method: 'POST', path: '/ID', expected: names },
    // So many mails go to one address, and no more.
    body: () => ({ email: `${randomUUID()}@archive.example` }),
  },
  { name: 'take away', method: 'DELETE', path: '/ID', expected: names },
]
