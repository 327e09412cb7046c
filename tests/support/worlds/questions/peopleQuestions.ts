import fc from 'fast-check'
import { PREFERENCES } from '../people.ts'
import type { Pools } from './pools.ts'
import { always, exceptCoordinator, outsiders, plain, type Question, staff } from './question.ts'

/** Ledgers of passkeys: the askers’ own, UNODC’s, and one that is not there. */
export const passkeys = (pools: Pools): fc.Arbitrary<Question> => {
  const change = fc.oneof(
    fc.constantFrom(...pools.passkeyRequests).map((request) => ({ type: 'enrol', request })),
    fc.constantFrom(...pools.passkeyRequests).map((request) => ({ type: 'claim', request })),
    fc.constantFrom(...pools.credentials).map((credential) => ({ type: 'revoke', credential })),
    fc.constant({ type: 'demand', on: true }),
    fc.constant({ type: 'stop' }),
  )
  const made = fc.record({
    request: fc.constantFrom(...pools.passkeyRequests),
    response: fc.record({ id: fc.constantFrom(...pools.credentials) }),
  })
  const asked: fc.Arbitrary<[door: string, json?: unknown]> = fc.oneof(
    fc.constant<[string]>(['']),
    fc.constant<[string, unknown]>(['/begin', {}]),
    made.map((json): [string, unknown] => ['/made', json]),
    fc.tuple(fc.constantFrom('/challenge', '/change'), change),
  )
  const organisation = fc.constantFrom('unodc', 'unodc', 'unodc', 'fia', 'nobody')
  return always(
    fc.oneof(
      staff.map((as) => plain({ as, path: '/api/passkeys' })),
      fc.tuple(staff, organisation, asked).map(([as, slug, [door, json]]) => {
        const path = `/api/passkeys/${slug}${door}`
        return plain({ as, path, ...(json === undefined ? {} : { method: 'POST', json }) })
      }),
    ),
  )
}

/** Accounts, invitations, sessions and preferences; addresses of people whom only UNODC knows among them. */
export const people = (pools: Pools): fc.Arbitrary<Question> => {
  const email = fc.constantFrom(...pools.emails)
  const own = (path: string, json?: unknown, method = json === undefined ? 'GET' : 'POST') =>
    staff.map((as) => plain({ as, path, method, json }))
  return always(
    fc.oneof(
      { weight: 3, arbitrary: own('/api/users/me') },
      { weight: 2, arbitrary: own('/api/access') },
      { weight: 1, arbitrary: own('/api/users/refresh-token', {}) },
      {
        weight: 4,
        arbitrary: fc
          .record({
            as: staff.map(exceptCoordinator),
            email,
            organisation: fc.constantFrom('fia', 'fia', 'unodc', 'nobody'),
          })
          .map(({ as, ...order }) =>
            plain({ as, path: '/api/invitations', method: 'POST', json: { ...order, roles: ['editor'] } }),
          ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(staff.map(exceptCoordinator), fc.constantFrom(...(pools.ids.invitations ?? [])))
          .map(([as, id]) => plain({ as, path: `/api/invitations/${id}/again`, method: 'POST', json: {} })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            staff.map(exceptCoordinator),
            fc.constantFrom(
              '',
              ...(pools.ids.consumers ?? []).flatMap((id) => [`/${id}/revoke`, `/${id}/rotate`]),
            ),
          )
          .map(([as, door]) =>
            plain({
              as,
              path: `/api/consumers${door}`,
              method: 'POST',
              json: door ? {} : { name: 'A reader' },
            }),
          ),
      },
      {
        weight: 1,
        arbitrary: email.map((one) =>
          plain({ as: 'stranger', path: '/api/users/forgot-password', method: 'POST', json: { email: one } }),
        ),
      },
      {
        weight: 1,
        arbitrary: email.map((one) =>
          plain({
            as: 'stranger',
            path: '/api/users/login',
            method: 'POST',
            json: { email: one, password: 'a guess' },
          }),
        ),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(staff, fc.constantFrom(...PREFERENCES), fc.constantFrom('GET', 'POST', 'DELETE'))
          .map(([as, key, method]) =>
            plain({
              as,
              path: `/api/payload-preferences/${key}`,
              method,
              json: method === 'POST' ? { value: { limit: 5 } } : undefined,
            }),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            outsiders,
            fc.constantFrom(
              '/api/users/logout',
              '/api/users/first-register',
              '/api/payload-jobs/run',
              '/api/graphql',
            ),
          )
          .map(([as, path]) => plain({ as, path, method: 'POST', json: {} })),
      },
    ),
  )
}
