import { newsroomPostgres } from '../../../src/stores/postgres/adapter.ts'
import {
  DEFAULT_CONNECTIONS,
  FEWEST_CONNECTIONS,
  optionsOf,
  patientOptionsOf,
  sharesOf,
} from '../../../src/stores/postgres/connections.ts'
import { readEnv } from '../../../src/env.ts'

const URI = 'postgres://newsroom@db.example/newsroom'
const SECRET = '9f2c1b7d4e6a8035c7d1e9b04f2a6683'
const readConnections = (given?: string) =>
  readEnv({ PAYLOAD_SECRET: SECRET, DATABASE_URI: URI, DATABASE_CONNECTIONS: given }).databaseConnections

describe('connections to PostgreSQL', () => {
  it.each([FEWEST_CONNECTIONS, DEFAULT_CONNECTIONS, 100])(
    'of %i leave one for who listens, and in the pool more than transactions take',
    (connections) => {
      const { pool, transactions } = sharesOf(connections)
      expect(pool).toBe(connections - 1)
      expect(transactions).toBeGreaterThanOrEqual(1)
      expect(pool - transactions).toBeGreaterThanOrEqual(transactions)
    },
  )

  it('are bounded: no statement, lock or idle transaction lasts for ever, but for a migration', () => {
    expect(optionsOf(URI)).toMatchObject({ statement_timeout: 30_000, lock_timeout: 10_000 })
    expect(patientOptionsOf(URI)).toMatchObject({ statement_timeout: 0, lock_timeout: 0, query_timeout: 0 })
  })

  it('are as many as the environment says, and never too few', () => {
    expect([readConnections(), readConnections('7')]).toEqual([DEFAULT_CONNECTIONS, 7])
    expect(() => readConnections(String(FEWEST_CONNECTIONS - 1))).toThrow('DATABASE_CONNECTIONS')
    expect(readConnections(String(FEWEST_CONNECTIONS))).toBe(FEWEST_CONNECTIONS)
    expect(() => newsroomPostgres({ url: URI, connections: 3 })).toThrow(
      '[newsroomPostgres] connections is 3',
    )
  })
})
