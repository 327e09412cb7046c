import type { BasePayload, Payload } from 'payload'

/**
 * What lives as long as the process hangs on the Payload instance, never on a module: Express and Next each
 * load their own copy of a module into the same process, and share only the instance (docs/payload-traps.md 26). Whoever keeps
 * something there says its type; this file knows none.
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

const SERVED = Symbol.for('communique.served')
type Process = { [SERVED]?: Payload }

/** Lets the pages of this process show this newsroom. */
export const serveOnPages = (payload: Payload): void => {
  ;(globalThis as Process)[SERVED] = payload
}

/**
 * The newsroom that the pages show. They ask the process for it, since they are built apart from the server: whatever they
 * import of it would be built, and kept in memory, a second time.
 * @throws Error where another server than ours shows them.
 */
export const servedPayload = (): Payload => {
  const payload = (globalThis as Process)[SERVED]
  if (!payload)
    throw new Error('No newsroom runs in this process: its own server shows these pages, by `npm start`.')
  return payload
}
