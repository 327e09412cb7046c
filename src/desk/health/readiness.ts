import type { ReconcilerHealth } from '../../register/reconcile.ts'

export type MigrationState = {
  /** Of this server, and not run on the database. */
  pending: number
  /** Run on the database by a server that knows more. */
  unknown: number
}

export type StorageState = {
  isFull: boolean
  /** Of the fullest disk that the newsroom writes to; null where it has none of this machine. */
  freeBytes: number | null
  /** Requests that were refused since the start because there was no room (507). */
  refusals: number
}

/** What is asked of the parts of the newsroom; each rejects when it cannot be had. What nobody looks after is left out. */
export type Readiness = {
  ping: () => Promise<void>
  /** By how many milliseconds the database's clock is ahead; null where it does not tell. */
  skew: () => Promise<number | null>
  /** Null where the store has none. */
  migrations: () => Promise<MigrationState | null>
  reconciler: () => Promise<ReconcilerHealth>
  storage?: () => Promise<StorageState>
  /** What the database takes; null where it does not tell. */
  bytes?: () => Promise<number | null>
  /** When the last backup was made that the newsroom was told of; null: none. */
  backup?: () => Promise<Date | null>
  /** When one was last checked and found whole; null: never. */
  backupCheck?: () => Promise<Date | null>
}

/** Null is what cannot be had. */
export type ReadinessState = {
  isThere: boolean
  /** How long the database took to answer. */
  answeredMs: number
  ahead: number | null
  migrations: MigrationState | null
  reconciler: ReconcilerHealth | null
  storage: StorageState | null
}

const PING_TIMEOUT_MS = 2_000

/** For `/readyz`, and for the page on health. */
export const readState = async (readiness: Readiness): Promise<ReadinessState> => {
  const { ping, skew, migrations, reconciler, storage } = readiness
  const askedAt = performance.now()
  const isThere = await answersInTime(ping)
  const answeredMs = performance.now() - askedAt
  const ask = <Answer>(read: (() => Promise<Answer>) | undefined): Promise<Answer | null> =>
    isThere && read ? read().catch(() => null) : Promise.resolve(null)
  const [ahead, schema, health, room] = await Promise.all([
    ask(skew),
    ask(migrations),
    ask(reconciler),
    ask(storage),
  ])
  return {
    ...{ isThere, answeredMs, ahead, migrations: schema },
    ...{ reconciler: health, storage: room },
  }
}

const answersInTime = async (ping: () => Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PING_TIMEOUT_MS)))
  const answered = ping().then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([answered, late])
  clearTimeout(timer)
  return isReady
}
