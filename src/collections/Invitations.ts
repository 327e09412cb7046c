import type { CollectionConfig } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import type { InvitationsCustom } from '../domain/invitations.ts'
import { hasHostAccounts, type Slugs } from '../domain/slugs.ts'
import { idField } from '../fields/serverFields.ts'
import { instantField } from '../fields/instants.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { accessEndpoint } from '../desk/payloadEndpoints.ts'
import {
  acceptForHostEndpoint,
  type CreateUser,
  acceptInvitationEndpoint,
} from '../desk/invitations/acceptInvitation.ts'
import {
  endInvitationEndpoint,
  inviteEndpoint,
  inviteAgainEndpoint,
  readAppointable,
} from '../desk/invitations/inviteEndpoints.ts'
import { openingGuards } from './openingGuards.ts'

type Options = { slugs: Slugs; isDemo: boolean; createUser?: CreateUser }

/** Where people log in with a host's accounts, and nobody makes one for who is invited. */
const areAccountsFirst = ({ slugs, createUser }: Omit<Options, 'isDemo'>): boolean =>
  hasHostAccounts(slugs) && !createUser

type Reader = Pick<Parameters<typeof readAppointable>[0], 'payload' | 'user'>

/**
 * People who have been asked in and have not come yet. An account begins when its owner follows the one-time link, so
 * that inviting tells nobody which addresses have one. Of the link only a hash is kept.
 */
export const Invitations = ({ slugs, isDemo, createUser }: Options): CollectionConfig => ({
  custom: { accountsComeFirst: areAccountsFirst({ slugs, createUser }) } satisfies InvitationsCustom,
  slug: slugs.invitations,
  versions: false,
  labels: { singular: 'Invitation', plural: 'Invitations' },
  access: accessOf('invitations', slugs),
  admin: {
    useAsTitle: 'email',
    group: 'Consortium',
    description: 'Invitations to join. Each link works once, for 48 hours.',
    defaultColumns: ['email', 'name', 'organisation', 'expiresAt'],
    components: {
      beforeListTable: [
        {
          path: 'communique/rsc#InviteBox',
          serverProps: {
            accountsComeFirst: areAccountsFirst({ slugs, createUser }),
            readAppointable: ({ payload, user }: Reader) => readAppointable({ payload, slugs, user }),
          },
        },
      ],
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField(),
    { name: 'email', type: 'email', required: true },
    { name: 'name', type: 'text', maxLength: 200 },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: slugs.organisations,
      required: true,
      index: true,
    },
    // The roles, separated by blanks: one column, so that one conditional write uses the link up.
    { name: 'roles', type: 'text', required: true },
    instantField('from', 'Starts'),
    instantField('until', 'Ends'),
    instantField('expiresAt', 'The link works until'),
    instantField('acceptedAt', 'Accepted'),
    {
      name: 'invitationActions',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: 'communique/client#InvitationActions' },
        disableListColumn: true,
      },
    },
    { name: 'invitedBy', type: 'text', hidden: true },
    { name: 'tokenHash', type: 'text', index: true, hidden: true, access: { read: () => false } },
  ],
  hooks: { beforeOperation: openingGuards(slugs), afterError: [answerRefusals] },
  endpoints: [
    hasHostAccounts(slugs)
      ? acceptForHostEndpoint({ slugs, createUser })
      : acceptInvitationEndpoint({ slugs, isDemo }),
    inviteEndpoint(slugs),
    inviteAgainEndpoint(slugs),
    endInvitationEndpoint(slugs),
    accessEndpoint(slugs),
  ],
})
