import type { Payload } from 'payload'
import { readSkew } from '../clock.ts'
import { migrationState, pingDatabase, writesWaiting } from '../database.ts'
import { getServices } from '../services.ts'
import { storePartsOf } from '../storeParts.ts'
import type { ServerDeps } from './createServer.ts'

/** What the server asks of the newsroom that it stands in front of. */
export const partsOf = (
  payload: Payload,
): Pick<ServerDeps, 'payload' | 'wire' | 'readiness' | 'deliveries' | 'writesWaiting'> => {
  const { wire, webhooks, register } = getServices(payload)
  return {
    payload,
    wire,
    readiness: {
      ping: () => pingDatabase(payload.db),
      skew: () => readSkew(async () => (await storePartsOf(payload.db)?.databaseTime()) ?? null),
      migrations: () => migrationState(payload.db),
      reconciler: register.health,
    },
    deliveries: webhooks.counts,
    writesWaiting: () => writesWaiting(payload.db),
  }
}
