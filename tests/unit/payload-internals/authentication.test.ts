import type { Payload } from 'payload'
import { notFound, unavailable } from '../../../src/errors.ts'
import { findAccountOf } from '../../../src/payload-internals/authentication.ts'

/** Payload with a strategy that takes every error for nobody, as its own does (payload/dist/auth/strategies/jwt.js). */
const payloadThat = (found: () => Promise<object>) => {
  const authenticate = async ({ payload }: { payload: Payload }) => ({
    // Payload's type knows the slugs of a host alone.
    user: await payload.findByID({ collection: 'users' as never, id: 'one' }).catch(() => null),
  })
  return { authStrategies: [{ name: 'own', authenticate }], findByID: found } as unknown as Payload
}
const find = (found: () => Promise<object>) => findAccountOf(payloadThat(found), new Headers())

describe('who is logged in', () => {
  it('is nobody where the account is gone', async () => {
    expect(await find(() => Promise.reject(notFound()))).toBeNull()
    expect(await find(() => Promise.resolve({ id: 'one' }))).toEqual({ id: 'one' })
  })

  it('is not known where the database does not answer, or fails in a way that nobody has foreseen', async () => {
    await expect(find(() => Promise.reject(unavailable()))).rejects.toMatchObject({ reason: 'unavailable' })
    await expect(find(() => Promise.reject(new Error('It is broken.')))).rejects.toThrow('It is broken.')
  })
})
