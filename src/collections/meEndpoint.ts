import type { Endpoint } from 'payload'
import { findActor } from '../access/actor.ts'
import { findReadable } from '../access/findReadable.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { privateAnswer } from './jsonBody.ts'

/**
 * `GET /api/people/me`: who the host's account is to the newsroom, for the admin's own components. Nobody is null, as in
 * Payload's door of this name: a host's other people have the same pages before them.
 */
export const meEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/me',
  method: 'get',
  handler: async (req) => {
    const actor = await findActor(req, slugs)
    const person = actor && (await findReadable(req, peopleOf(slugs), actor.id))
    return privateAnswer({ person })
  },
})
