import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { closedCollection, columns } from './closedCollection.ts'

/**
 * The ledger of each organisation: whose passkeys it knows, and whether it demands them. Append-only, the id made of
 * organisation and place, so that of two simultaneous changes one wins.
 */
export const PasskeyLedgers = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'passkeyLedgers',
      indexes: [{ fields: ['organisation', 'seq'], unique: true }],
      fields: [
        { name: 'organisation', type: 'text', index: true },
        { name: 'seq', type: 'number' },
        { name: 'entry', type: 'json' },
      ],
    },
    slugs,
  )

/**
 * What was signed and used: the id is the hash of the challenge, or that of a credential and what its authenticator has
 * counted, so that neither counts twice.
 */
export const PasskeyUses = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'passkeyUses',
      fields: [
        { name: 'credential', type: 'text', index: true },
        { name: 'count', type: 'number' },
        { name: 'at', type: 'date', index: true },
      ],
    },
    slugs,
  )

/**
 * Passkeys that people have made and no key has let in yet. `challenge`: of the registration, until it is answered;
 * `passkey`: what it was answered with.
 */
export const PasskeyRequests = (slugs: Slugs): CollectionConfig =>
  closedCollection(
    {
      key: 'passkeyRequests',
      fields: [
        { name: 'organisation', type: 'text', index: true },
        ...columns('text', 'person', 'challenge'),
        { name: 'at', type: 'date' },
        { name: 'passkey', type: 'json' },
      ],
    },
    slugs,
  )
