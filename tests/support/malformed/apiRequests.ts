import fc from 'fast-check'
import { API_ROUTES } from '../../../src/server/apiRoutes.ts'
import { body } from './bodies.ts'
import { oddSegment } from './oddValues.ts'
import { contentType, type Draw, framing, type Ground, METHODS, oddHeaders, query } from './parts.ts'

/** They take their time on purpose, or end the session of who asks. */
const LEFT_OUT = ['/users/login', '/invitations/accept', '/users/logout']
const DOORS = API_ROUTES.filter(({ path }) => !LEFT_OUT.includes(path))
const namesOf = ({ fields }: Ground, path: string) => fields[path.split('/')[1] ?? ''] ?? ['title']

export const apiRequest: Draw = (ground) =>
  fc.constantFrom(...DOORS).chain((door) =>
    fc.record({
      method: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...door.methods) },
        fc.constantFrom(...METHODS),
      ),
      target: fc
        .tuple(
          fc.array(fc.oneof(fc.constantFrom(...ground.ids), oddSegment()), { minLength: 3, maxLength: 3 }),
          query(ground),
        )
        .map(([words, search]) => `/api${door.path.replace(/:\w+/g, () => words.pop() ?? '')}${search}`),
      headers: fc
        .tuple(contentType(), oddHeaders())
        .map(([type, more]) => [['Content-Type', type], ...more] as [string, string][]),
      body: fc.oneof({ weight: 3, arbitrary: body(namesOf(ground, door.path)) }, fc.constant(null)),
      framing: framing(),
    }),
  )
