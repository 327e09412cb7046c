import type { CollectionConfig, Endpoint } from 'payload'
import { handedOnStrategy } from '../desk/login/sessions.ts'
import { accessOf } from '../access/toAccess.ts'
import { PEOPLE_MARK, type Slugs } from '../domain/slugs.ts'
import { Refusal, toErrorBody } from '../errors.ts'
import { idField } from '../fields/serverFields.ts'
import { personFields } from './personFields.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { endSessionsOfChanged } from '../hooks/endSessions.ts'
import { guardPeople } from '../hooks/guardPeople.ts'
import {
  refuseDemoPassword,
  refuseNewAccounts,
  refusePayloadLogin,
  requireStrongPassword,
  showOwnOrganisations,
} from '../hooks/guardAccounts.ts'
import { keepAccess, keepAccessOfDeleted } from '../hooks/keepAccess.ts'
import { keepEmailChoice } from '../hooks/keepEmailChoice.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { recordFormerMemberships } from '../hooks/recordPeople.ts'
import { accessEndpoint, followedEndpoint } from '../desk/payloadEndpoints.ts'
import { openingGuards } from './openingGuards.ts'
import { handOverEndpoint } from '../desk/handOver/handOverEndpoint.ts'
import { secondFactorEndpoints } from '../desk/login/secondFactorEndpoints.ts'
import { sessionEndpoints } from '../desk/login/sessionEndpoints.ts'
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
    defaultColumns: ['name', 'email', 'memberships', 'hasSecondFactor', 'passkeysBox', 'lastLoginBox'],
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
  fields: [idField(), ...personFields(slugs)],
  hooks: {
    beforeOperation: [
      refusePayloadLogin,
      refuseNewAccounts(slugs),
      refuseDemoPassword({ isDemo }),
      ...openingGuards(slugs),
      requireStrongPassword,
      guardPeople(slugs),
      refuseForeignReferences,
    ],
    afterChange: [keepEmailChoice, keepAccess],
    afterDelete: [keepAccessOfDeleted],
    beforeChange: [endSessionsOfChanged, recordFormerMemberships],
    me: [showOwnOrganisations(slugs)],
    afterError: [answerRefusals],
  },
  endpoints: [
    refuseFirstRegister,
    ...sessionEndpoints({ slugs, isDemo }),
    ...secondFactorEndpoints(slugs),
    handOverEndpoint(slugs),
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
