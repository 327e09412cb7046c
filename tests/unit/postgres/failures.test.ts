import { isStorageFull, isWriteConflict } from '../../../src/errors.ts'
import {
  isConnectionLost,
  isInTheWay,
  isUnknownDatabase,
  isUnstorable,
  sqlStateOf,
} from '../../../src/stores/postgres/failures.ts'

const withCode = (code: string, message = 'Failed.') => Object.assign(new Error(message), { code })
/** As drizzle tells it. */
const wrapped = (cause: unknown) => new Error('Failed query: …', { cause })

describe('what PostgreSQL and its driver say', () => {
  it.each(['40001', '40P01'])('of two transactions in each other’s way is repeated (%s)', (code) => {
    for (const error of [withCode(code), wrapped(withCode(code))]) {
      expect([isInTheWay(error), isWriteConflict(error), isConnectionLost(error)]).toEqual([
        true,
        true,
        false,
      ])
    }
  })

  it('of a lock that somebody keeps is a conflict, and is not waited for again', () => {
    expect([isInTheWay(withCode('55P03')), isWriteConflict(withCode('55P03'))]).toEqual([false, true])
  })

  it.each([
    withCode('08006'),
    withCode('57P01'),
    withCode('57P03'),
    withCode('25006'),
    withCode('ECONNRESET'),
    withCode('ECONNREFUSED'),
    wrapped(withCode('EPIPE')),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    wrapped(new Error('Client has encountered a connection error and is not queryable')),
    new Error('Query read timeout'),
  ])('of a connection that is gone: %s', (error) => {
    expect([isConnectionLost(error), isInTheWay(error)]).toEqual([true, false])
  })

  it.each(['23505', '42P01', '25P02', '57014', 'ENOSPC'])('of anything else is neither (%s)', (code) => {
    expect([isConnectionLost(withCode(code)), isInTheWay(withCode(code))]).toEqual([false, false])
  })

  it('of a value that no column holds, a full disk, and a database that is not there', () => {
    expect(isUnstorable(wrapped(withCode('22021')))).toBe(true)
    expect(isUnstorable(withCode('23505'))).toBe(false)
    expect(isStorageFull(wrapped(withCode('53100')))).toBe(true)
    expect(isUnknownDatabase(withCode('3D000'))).toBe(true)
  })

  it('has a code of the server alone', () => {
    expect(sqlStateOf(wrapped(withCode('23505')))).toBe('23505')
    expect(sqlStateOf(withCode('ECONNRESET'))).toBeNull()
    expect(sqlStateOf(null)).toBeNull()
  })
})
