import type { ConnectOptions } from 'mongoose'

/**
 * Of a replica set, whatever the address says: what is acknowledged is in the journal of most of its servers, and nothing is read that
 * a failover could take back; heads of logs and numbers of changes tell the world what is read here.
 */
export const CONCERNS = {
  writeConcern: { w: 'majority', j: true },
  // By this name alone it wins over the address.
  readConcernLevel: 'majority',
  readPreference: 'primary',
  retryWrites: true,
  retryReads: true,
} as const satisfies ConnectOptions
