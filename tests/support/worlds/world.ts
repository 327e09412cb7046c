import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type RunningServer, startServer } from '../startServer.ts'
import type { Ask, Json } from './desk.ts'
import { exchange, PUBLIC_URL } from './exchange.ts'
import { CONSUMERS_KEY, type Tokens } from './people.ts'
import { pictureOf, toForm } from './upload.ts'

const PRELOAD = './tests/support/worlds/stillWorld.ts'

type Opening = { dataDir: string; startsAt: number }

/** The built server on one world's data, with a clock and chance that the requests set (stillWorld.ts). */
export const openWorld = ({ dataDir, startsAt }: Opening): Promise<RunningServer> =>
  startServer({
    dataDir,
    preload: PRELOAD,
    env: {
      WORLD_STARTS_AT: String(startsAt),
      PUBLIC_URL,
      COMMUNIQUE_DEMO: '1',
      LOG_LEVEL: 'debug',
    },
  })

export const removeWorld = (dataDir: string) =>
  // A connection that closes late may still move the files of its database.
  rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
export const outboxOf = (dataDir: string) => path.join(dataDir, 'outbox')

type NewPerson = { email: string; name: string }

/** Whoever works in a world before the questions begin. */
export type Person = {
  ask: Ask
  upload: (
    as: string,
    filename: string,
    width: number,
    data: Json,
  ) => Promise<{ id: string; filename: string }>
  hire: (manager: string, person: NewPerson, options: { accepts: boolean }) => Promise<void>
}

type Work = { tokens: Tokens; start: number; seed: string }

/** Every request is a second later than the one before; its number belongs to its seed. */
export const workIn = (url: string, { tokens, start, seed }: Work): Person => {
  let number = 0
  const send = async (as: string, method: string, door: string, sent: Sent): Promise<Json> => {
    number += 1
    const token = tokens[as]
    const scheme = as === CONSUMERS_KEY ? 'Bearer' : 'JWT'
    const headers = { ...(token ? { authorization: `${scheme} ${token}` } : {}), ...sent.headers }
    const moment = { instant: start + number * 1000, seed: `${seed}/${number}` }
    const answer = await exchange(url, { method, path: door, ...sent, headers }, moment)
    const text = answer.body.toString('utf8')
    if (answer.status < 300) return JSON.parse(text) as Json
    throw new Error(`${method} ${door} while a world was made: ${answer.status} ${text}`)
  }
  const ask: Ask = (as, method, door, body) =>
    send(as, method, door, {
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  return {
    ask,
    upload: async (as, file, width, data) => {
      const { doc } = await send(as, 'POST', '/api/media', toForm(file, data, await pictureOf(width)))
      const { id, filename } = doc as { id: string; filename: string }
      return { id, filename }
    },
    hire: async (manager, { email, name }, { accepts }) => {
      const order = { email, name, organisation: 'unodc', roles: ['editor'] }
      const { invitation } = await ask(manager, 'POST', '/api/invitations', order)
      if (!accepts) return
      const { link } = invitation as { link: string }
      const body = { token: link.split('#')[1], name, password: 'a long password of the tests' }
      await ask('', 'POST', '/api/invitations/accept', body)
    },
  }
}

type Sent = { headers: Record<string, string>; body?: string | Buffer }
