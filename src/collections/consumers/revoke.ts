import type { Endpoint } from 'payload'
import { KEY_DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { clockOf, getServices } from '../../services.ts'
import { privateAnswer } from '../jsonBody.ts'
import { requireOwnConsumer, revoked } from './own.ts'
import { changeConsumer, toConsumerView } from './rows.ts'

/** `POST /api/consumers/:id/revoke`: the key opens nothing more, here at once and on other servers within a second. */
export const revokeConsumerEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const { row } = await requireOwnConsumer(at, KEY_DEEDS['revoke a consumer'])
    // The old key ends with the new one: nothing says any longer that it works.
    const change = { revokedAt: clockOf(req.payload).now().toISOString(), previousUntil: null }
    if (!(await changeConsumer(at, { id: row.id, revokedAt: null }, change))) throw revoked()
    getServices(req.payload).wire.keys.forget()
    return privateAnswer({ consumer: toConsumerView({ ...row, ...change }) })
  },
})
