import type { CollectionBeforeChangeHook } from 'payload'

/** What the register writes beside a running edit. */
const PROJECTIONS = ['state', 'digest', 'edition', 'parties', 'readers', 'writers', 'restoredSeq']

/**
 * An update carries the document as it was read when it began. Without transactions it would write these back as they
 * were then, over what the register has written meanwhile; so it does not write them at all.
 */
export const leaveProjectionsAlone: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'create'
    ? data
    : Object.fromEntries(Object.entries(data).filter(([field]) => !PROJECTIONS.includes(field)))
