import { createClient } from '../../../packages/client/src/index.ts'
import { getServices } from '../../../src/services.ts'
import type { Race } from '../race.ts'
import type { Chance } from './chance.ts'

export type Include = 'body' | undefined

/** Somebody who keeps a copy by `changes`, asks now this server and now that one, and falls over now and then. */
export type Follower = {
  include: Include
  /** JSON of each item, by id. */
  copy: ReadonlyMap<string, string>
  /** Reads on until there is nothing more; now and then it falls over in the middle, and goes on later. */
  follow: (how: { mayFall: boolean }) => Promise<void>
  /** Forgets everything. */
  beginAnew: () => void
}

export const createFollower = (race: Race, chance: Chance, include: Include): Follower => {
  const client = clientOf(race, () => chance.below(2))
  const copy = new Map<string, string>()
  let cursor: string | undefined
  return {
    include,
    copy,
    beginAnew: () => {
      copy.clear()
      cursor = undefined
    },
    follow: async ({ mayFall }) => {
      let left = mayFall && chance.happens(0.4) ? chance.below(5) : Infinity
      const step = () => {
        left -= 1
        if (left < 0) throw new Fall()
      }
      const store = {
        put: (id: string, item: object) => {
          step()
          copy.set(id, JSON.stringify(item))
        },
        remove: (id: string) => {
          step()
          copy.delete(id)
        },
        keepCursor: (kept: string) => void (cursor = kept),
      }
      try {
        cursor = (await client.sync({ store, cursor, include, limit: 1 + chance.below(6) })).cursor
      } catch (error) {
        if (!(error instanceof Fall)) throw error
      }
    },
  }
}

class Fall extends Error {}

/** The typed client, on servers of this process. @param turn which one is asked next. */
export const clientOf = (race: Race, turn: () => number) => {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname, search, searchParams } = new URL(input as string) // the client asks by text
    const headers = Object.fromEntries(new Headers(init?.headers))
    const { wire } = getServices(race.at(turn()).payload)
    const [method, url] = ['GET', `${pathname}${search}`]
    // As the server's listener does it.
    const answer =
      wire.hit({ method, url, headers }) ??
      (await wire.handle({ method, path: pathname, query: searchParams, headers, url }))
    if (!answer) throw new Error(`${url} is not the wire's.`)
    const body = typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body)
    return new Response(body, { status: answer.status, headers: answer.headers })
  }
  return createClient({ baseUrl: 'http://newsroom.example', fetch })
}
