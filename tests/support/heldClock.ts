import { Sqlite3Client } from '@libsql/client/sqlite3'

/** From now on this process asks here what time it is. */
export const holdClock = (present: () => number): void => {
  const RealDate = Date
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [present()], newTarget) as Date,
    apply: () => new RealDate(present()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? present : (Reflect.get(target, key, receiver) as unknown),
  })
}

/** The newsroom compares its clock with the database's before a release. */
export const holdDatabaseClock = (present: () => number): void => {
  // Called on the client that it belongs to.
  const execute = Reflect.get(Sqlite3Client.prototype, 'execute') as (statement: unknown) => Promise<unknown>
  const held = function (this: Sqlite3Client, statement: unknown) {
    const asksForTime = typeof statement === 'string' && statement.startsWith('SELECT strftime')
    const now = () => `'${new Date(present()).toISOString()}'`
    return execute.call(this, asksForTime ? statement.replace("'now'", now) : statement)
  }
  Object.assign(Sqlite3Client.prototype, { execute: held })
}
