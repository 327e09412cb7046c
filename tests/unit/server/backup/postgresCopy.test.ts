import { addressFor } from '../../../../src/server/backup/postgresCopy.ts'

describe('an address for the programs of PostgreSQL', () => {
  it('says nothing that they do not know, and keeps the password apart', () => {
    expect(
      addressFor(
        'postgres://app:p%40ss@db:5432/news?sslmode=verify-full&sslrootcert=/a b/ca.pem&statement_timeout=60000&max=5',
      ),
    ).toEqual({
      address: 'postgres://app@db:5432/news?sslmode=verify-full&sslrootcert=%2Fa%20b%2Fca.pem',
      password: 'p@ss',
    })
    expect(addressFor('postgres:///news?host=/run/postgresql&user=app&password=p%40ss')).toEqual({
      address: 'postgres:///news?host=%2Frun%2Fpostgresql&user=app',
      password: 'p@ss',
    })
    expect(addressFor('postgres://db/news?sslmode=no-verify').address).toBe(
      'postgres://db/news?sslmode=require',
    )
  })
})
