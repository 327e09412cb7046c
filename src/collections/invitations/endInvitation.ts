import type { Endpoint } from 'payload'
import { DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer } from '../jsonBody.ts'
import { accepted, requireOwnInvitation } from './own.ts'
import { endInvitation } from './rows.ts'

/** `DELETE /api/invitations/:id`: the link works no more. */
export const endInvitationEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    const at = { req, slugs }
    const { row } = await requireOwnInvitation(at, DEEDS['take an invitation back'])
    if (!(await endInvitation(at, row.id))) throw accepted()
    return privateAnswer({ id: row.id })
  },
})
