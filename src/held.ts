import type { BasePayload } from 'payload'

/**
 * What lives as long as the process hangs on the Payload instance, never on a module: Express and Next hold two copies of
 * every module in one process, and share the instance alone (docs/payload-traps.md 26). Whoever keeps something there says
 * its type; this file knows none.
 */
const KEY = Symbol.for('communique.services')
type Holder = BasePayload & { [KEY]?: object }

export const heldBy = <Held extends object>(payload: BasePayload): Partial<Held> =>
  (payload as Holder)[KEY] ?? {}

export const hold = <Held extends object>(payload: BasePayload, part: Partial<Held>): Partial<Held> => {
  const held = { ...heldBy<Held>(payload), ...part }
  ;(payload as Holder)[KEY] = held
  return held
}
