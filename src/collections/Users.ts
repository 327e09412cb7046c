import type { CollectionConfig, Endpoint } from 'payload'
import { handedOnStrategy } from '../access/openSessions.ts'
import { accessOf } from '../access/toAccess.ts'
import { PEOPLE_MARK, type Slugs } from '../domain/slugs.ts'
import { Refusal, toErrorBody } from '../errors.ts'
import { id } from '../fields/id.ts'
import { personFields } from '../fields/personFields.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { endSessionsOfChanged } from '../hooks/endSessionsOfChanged.ts'
import { guardPeople } from '../hooks/guardPeople.ts'
import { refuseDemoPassword } from '../hooks/refuseDemoPassword.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { refuseNewAccounts } from '../hooks/refuseNewAccounts.ts'
import { refusePlainEntrance } from '../hooks/refusePlainEntrance.ts'
import { rememberFormerMemberships } from '../hooks/rememberFormerMemberships.ts'
import { requireStrongPassword } from '../hooks/requireStrongPassword.ts'
import { showOwnOrganisations } from '../hooks/showOwnOrganisations.ts'
import { accessEndpoint } from './accessEndpoint.ts'
import { followedEndpoint } from './followedEndpoint.ts'
import { openingGuards } from './openingGuards.ts'
import { secondFactorEndpoints } from './secondFactor/secondFactorEndpoints.ts'
import { sessionEndpoints } from './sessions/sessionEndpoints.ts'
import { say } from '../domain/sentences.ts'

const HOURS = 60 * 60

type Options = { slugs: Slugs; isDemo: boolean; usesHttps: boolean }

export const Users = ({ slugs, isDemo, usesHttps }: Options): CollectionConfig => ({
  slug: slugs.users,
  versions: false,
  labels: { singular: 'Person', plural: 'People' },
  access: accessOf('users', slugs),
  admin: {
    useAsTitle: 'name',
    group: 'Consortium',
    defaultColumns: ['name', 'email', 'memberships'],
    description: 'The staff of the members, each with roles in their organisations.',
    custom: PEOPLE_MARK,
  },
  auth: {
    tokenExpiration: 8 * HOURS,
    // Counting wrong tries on the account lets a stranger lock its owner out (docs/threats.md 26); the limit stands in
    // front.
    maxLoginAttempts: 0,
    useSessions: true,
    strategies: [handedOnStrategy],
    // Read at every request.
    depth: 0,
    cookies: { sameSite: 'Lax', secure: usesHttps },
    // Payload's own interval would need a column; the limit stands in front.
    forgotPassword: { minRequestInterval: 0 },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [id(), ...personFields(slugs)],
  hooks: {
    beforeOperation: [
      refusePlainEntrance,
      refuseNewAccounts(slugs),
      refuseDemoPassword({ isDemo }),
      ...openingGuards(slugs),
      requireStrongPassword,
      guardPeople(slugs),
      refuseForeignReferences,
    ],
    beforeChange: [endSessionsOfChanged, rememberFormerMemberships],
    me: [showOwnOrganisations(slugs)],
    afterError: [answerRefusals],
  },
  endpoints: [
    refuseFirstRegister,
    ...sessionEndpoints({ slugs, isDemo }),
    ...secondFactorEndpoints(slugs),
    accessEndpoint(slugs),
    followedEndpoint('patch'),
  ],
})

/**
 * Payload lets the first visitor of an empty database register (docs/payload-traps.md 8). The first person comes from
 * `npm run setup`.
 */
const refuseFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => {
    const refusal = new Refusal('forbidden', say('login.firstAccount'))
    return Response.json(toErrorBody(refusal), { status: refusal.status })
  },
}
