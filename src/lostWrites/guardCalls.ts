import type { Config, Payload } from 'payload'
import { guardAdapter } from './guardAdapter.ts'
import { LOCAL_METHODS } from '../payload-internals/methods.ts'
import { inCall, type Request } from './works.ts'

const READS: readonly string[] = LOCAL_METHODS.reads
const WRITES: readonly string[] = LOCAL_METHODS.writes

type Call = (options: { req?: Request }) => Promise<unknown>

/**
 * Nothing is acknowledged that is not stored, and nothing stored that is refused, also when a hook of a host catches the
 * error of a nested call (docs/architecture.md, Stores): of whatever collection or global, on whichever database. Hooks
 * make their calls by the Local API, so that it is followed.
 */
export const guardCalls = (payload: Payload): void => {
  const calls = payload as unknown as Record<string, Call | undefined>
  for (const name of [...READS, ...WRITES]) {
    const call = calls[name]
    if (!call) continue
    calls[name] = (options) =>
      options?.req
        ? inCall(options.req, WRITES.includes(name), () => call.call(payload, options))
        : call.call(payload, options)
  }
}

/** The other half: what a request writes, and how its transaction ends. */
export const guardDatabase = (db: Config['db']): Config['db'] => ({
  ...db,
  init: (args) => guardAdapter(db.init(args)),
})
