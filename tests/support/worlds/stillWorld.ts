import { AsyncLocalStorage } from 'node:async_hooks'
import crypto, { createHash } from 'node:crypto'
import { type IncomingMessage, Server } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { holdClock, holdDatabaseClock } from '../heldClock.ts'

/**
 * Loaded before the server of a world (`--import`): its clock stands still between requests, and what a request draws by
 * chance comes from the request's own seed. So two servers answer a request in the same bytes, also where they make ids,
 * tokens, salts and instants. Nothing in `src` knows of it.
 *
 * A request says both in one header, `x-world: <milliseconds>;<seed>`, which is taken off before anybody reads it.
 */
const HEADER = 'x-world'

/** Ids of rows have a part of the process in them, and a counter that begins where chance says at its load (bson-objectid). */
const BEFORE_THE_FIRST_REQUEST = 0.5

type Draws = { seed: string; count: number; left: Buffer }

const draws = new AsyncLocalStorage<Draws>()
let present = Number(process.env.WORLD_STARTS_AT)
/** For what a request leaves to be done outside of it, such as the end of a stream. */
let outside: Draws | null = null

const begin = (seed: string): Draws => ({ seed, count: 0, left: Buffer.alloc(0) })

const enter = (request: IncomingMessage, go: () => boolean): boolean => {
  const [instant, seed] = String(request.headers[HEADER] ?? '').split(';')
  if (!instant || !seed) return go()
  delete request.headers[HEADER]
  present = Number(instant)
  outside = begin(`${seed}/outside`)
  return draws.run(begin(seed), go)
}

const draw = (length: number): Buffer | null => {
  const own = draws.getStore() ?? outside
  if (!own) return null
  const blocks = [own.left]
  for (let have = own.left.length; have < length; have += 32) {
    blocks.push(createHash('sha256').update(`${own.seed}/${own.count}`).digest())
    own.count += 1
  }
  const bytes = Buffer.concat(blocks)
  own.left = bytes.subarray(length)
  return bytes.subarray(0, length)
}

/**
 * What takes long lets others have their turn (src/manners.ts), and would be done at the instant of the next request,
 * in one world and not in the other: here nothing takes any time.
 */
const holdDurations = () => Object.defineProperty(performance, 'now', { value: () => 0 })

const toUuid = (bytes: Buffer) => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

type Callback = (error: Error | null, bytes: Buffer) => void
type View = { buffer: ArrayBuffer; byteOffset: number; byteLength: number }

const holdChance = () => {
  const { randomBytes, randomUUID, randomFillSync, webcrypto } = crypto
  const fill = <T extends View>(view: T, otherwise: () => T): T => {
    const bytes = draw(view.byteLength)
    if (!bytes) return otherwise()
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(bytes)
    return view
  }
  const ownRandomUUID = () => {
    const bytes = draw(16)
    return bytes ? toUuid(Buffer.from(bytes)) : randomUUID()
  }
  const getRandomValues = webcrypto.getRandomValues.bind(webcrypto)
  Object.assign(crypto, {
    randomUUID: ownRandomUUID,
    randomBytes: (size: number, callback?: Callback) => {
      const bytes = draw(size) ?? randomBytes(size)
      if (!callback) return bytes
      process.nextTick(callback, null, bytes)
    },
    randomFillSync: (view: View, ...range: [number?, number?]) =>
      range.length > 0
        ? randomFillSync(view as never, ...range)
        : fill(view, () => randomFillSync(view as never)),
  })
  Object.defineProperties(webcrypto, {
    randomUUID: { value: ownRandomUUID },
    getRandomValues: { value: (view: View) => fill(view, () => getRandomValues(view as never)) },
  })
  Math.random = () => {
    const bytes = draw(6)
    if (bytes) return bytes.readUIntBE(0, 6) / 2 ** 48
    return BEFORE_THE_FIRST_REQUEST
  }
}

const holdRequests = () => {
  // Called on the server that it belongs to; of its many forms, the general one.
  const emit = Reflect.get(Server.prototype, 'emit') as (...args: unknown[]) => boolean
  Server.prototype.emit = function (this: Server, name: string, ...args: unknown[]) {
    const go = () => emit.call(this, name, ...args)
    return name === 'request' ? enter(args[0] as IncomingMessage, go) : go()
  }
}

Object.defineProperty(process, 'pid', { value: 1 })
holdClock(() => present)
holdDurations()
holdDatabaseClock(() => present)
holdChance()
holdRequests()
syncBuiltinESMExports()
