import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { wireMiddleware } from '../../../src/exports/express.ts'
import { signRoutes, wireRoutes } from '../../../src/exports/next.ts'
import { EMBARGO_TERMS } from '../../../src/domain/earlyAccess.ts'
import { createLog } from '../../../src/log.ts'
import { createServer } from '../../../src/server/createServer.ts'
import { partsOf } from '../../../src/server/openNewsroom.ts'
import { openNewsroom } from '../../support/newsroom.ts'
import { type Press, pressIn } from '../../support/press.ts'

/** Where `getPayload` looks when nobody says which: so routes of Next ask. */
const KEY = 'default'
const PLACES = ['server', 'express', 'next'] as const
type Place = (typeof PLACES)[number]

const HOUR = 3_600_000
/** A newsroom's own, for what is counted by network alone. */
const FEW = 3
const UNKNOWN_KEY = `cq_${'k'.repeat(43)}`
const LONG = 'x'.repeat(2_000)

type Ask = (place: Place, path: string, init?: RequestInit) => Promise<Response>

describe('the wire behind a host’s own server', () => {
  let press: Press
  let ask: Ask
  let consumer: { id: string; key: string }
  const servers: Server[] = []

  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createHttpServer(listener).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  const makeConsumer = async (body: Record<string, unknown>) => {
    const contact = 'desk@agency.example'
    const { newsroom, tokens } = press
    const given = { name: 'News desk', contact, ...body }
    const made = await newsroom.ask('POST', '/api/consumers', given, tokens['manager@unodc'])
    return { id: (made.body.consumer as { id: string }).id, key: String(made.body.key) }
  }

  beforeAll(async () => {
    press = await pressIn(await openNewsroom({ key: KEY }), ['unodc'])
    const { payload, config } = press.newsroom
    const { listener } = createServer({
      ...{ ...partsOf(payload), config, publicUrl: 'http://newsroom.example' },
      ...{ log: createLog({ logLevel: 'silent' }), requestLog: null, metricsToken: null },
      next: async (_request, response) => void response.status(404).end(),
      ...{ anonymousPerMinute: FEW, trustProxy: 1 },
    })
    const express = wireMiddleware({
      payload,
      anonymousPerMinute: FEW,
      addressOf: ({ headers }) => String(headers['x-forwarded-for'] ?? '127.0.0.1'),
    })
    const routesOf = () =>
      wireRoutes({
        config,
        anonymousPerMinute: FEW,
        addressOf: ({ headers }) => headers.get('x-forwarded-for'),
      })
    // Each file of routes has its own.
    const [v1, feeds, sign] = [routesOf(), routesOf(), signRoutes({ config })]
    const urls = {
      server: await serve(listener),
      express: await serve((request, response) =>
        express(request, response, () => void response.writeHead(404).end('the host’s own')),
      ),
      next: 'http://newsroom.example',
    }
    ask = (place, path, { headers, ...init } = {}) => {
      const plain = { 'accept-encoding': 'identity', 'accept-language': 'en', accept: '*/*' }
      const url = `${urls[place]}${path}`
      const asked = { ...init, headers: { ...plain, ...(headers as Record<string, string>) } }
      if (place !== 'next') return fetch(url, asked)
      const routes: Record<string, (request: Request) => Promise<Response>> = path.startsWith('/sign')
        ? sign
        : path.startsWith('/feeds')
          ? feeds
          : v1
      const route = routes[init.method ?? 'GET'] ?? v1.GET
      return route(new Request(url, asked))
    }
    consumer = await makeConsumer({ scopes: ['read'] })
    await press.publish(await press.write({ title: 'For the world' }))
  })
  afterAll(async () => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
    await press.newsroom.close()
  })

  /** What is of the connection, or of one request, and not of the answer. */
  const OWN = /^(date|connection|keep-alive|transfer-encoding|x-request-id|ratelimit-(reset|remaining))$/
  const shownOf = async (response: Response) => ({
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !OWN.test(name))),
    body: await response.text(),
  })

  const key = (value: string) => ({ headers: { authorization: `Bearer ${value}` } })

  it.each<[string, string, number, RequestInit?]>([
    ['a list', '/v1/statements', 200],
    ['a list without its body', '/v1/statements', 200, { method: 'HEAD' }],
    ['a feed', '/feeds/all.atom', 200],
    ['a question before a request from another site', '/v1/statements', 204, { method: 'OPTIONS' }],
    ['an address that does not exist', '/v1/statements/nothing-00000000', 404],
    ['a parameter that does not exist', '/v1/statements?colour=red', 400],
    ['a method that is not taken', '/v1/statements', 405, { method: 'POST', body: '{}' }],
    ['a key that opens nothing', '/v1/statements', 401, key(UNKNOWN_KEY)],
    ['a key in the query', `/v1/statements?key=${UNKNOWN_KEY}`, 401],
    ['a key in the query of a feed', `/feeds/all.atom?key=${UNKNOWN_KEY}`, 401],
    ['a key in the query, in another spelling', '/v1/statements?utm_source=c%71_kkkkkkkkkkkk', 401],
    ['a query that cannot be decoded', '/v1/statements?q=%zz', 400],
    ['a query with characters that nobody types', '/v1/statements?q=%00', 400],
    ['a query of many pages', `/v1/statements?q=${'x'.repeat(9_000)}`, 400],
  ])('answers as the ready-made server: %s', async (_name, path, status, ...[init]) => {
    const answers = await Promise.all(PLACES.map(async (place) => shownOf(await ask(place, path, init))))
    const [server, ...hosts] = answers
    expect(server?.status).toBe(status)
    for (const host of hosts) expect(host).toEqual(server)
  })

  it('says in the same words that a key does not belong into an address', async () => {
    for (const place of PLACES) {
      const response = await ask(place, `/v1/statements?key=${UNKNOWN_KEY}`)
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'A consumer’s key opens /v1 and /feeds only, and only in the header Authorization.',
            reason: 'unauthenticated',
          },
        ],
      })
    }
  })

  it('leaves to the host whether all of its addresses are https, and what is not the wire’s', async () => {
    for (const place of ['express', 'next'] as const) {
      const { headers } = await ask(place, '/v1/statements')
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    }
    expect(await (await ask('express', '/about')).text()).toBe('the host’s own')
  })

  it('counts a network once, whichever of a host’s routes it asks', async () => {
    const from = { headers: { 'x-forwarded-for': '192.0.2.7' } }
    const asked: [Place, string][] = [
      ['next', '/v1/statements'],
      ['next', '/feeds/all.atom'],
      ['express', '/v1/statements'],
      ['next', '/feeds/all.atom'],
    ]
    const answers: Response[] = []
    for (const [place, path] of asked) answers.push(await ask(place, path, from))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0', '0'])
    expect((await ask('next', '/v1/statements')).headers.get('ratelimit-limit')).toBeNull()
  })

  it('counts a key once, wherever it is shown', async () => {
    const { key: rare } = await makeConsumer({ ratePerMinute: 2 })
    const statuses: number[] = []
    for (const [place, path] of [
      ['next', '/v1/statements'],
      ['express', '/v1/statements'],
      ['next', '/feeds/all.atom'],
    ] as const)
      statuses.push((await ask(place, path, key(rare))).status)
    expect(statuses).toEqual([200, 200, 429])
  })

  describe('where something is sent', () => {
    const door = '/v1/embargoed/terms'

    beforeAll(async () => {
      const id = await press.write({ title: 'Not yet' })
      const reviewer = press.tokens['reviewer@unodc']
      const grants = `/api/statements/${id}/grants`
      await press.newsroom.ask('POST', grants, { consumer: consumer.id }, reviewer)
      const { digest } = (await press.submit(id)).view
      await press.act('reviewer@unodc', id, 'sign', { digest })
      const at = new Date(press.newsroom.clock.now().getTime() + HOUR).toISOString()
      await press.act('reviewer@unodc', id, 'release', { digest, at })
    })

    const send = (place: Place, body: BodyInit, more: Record<string, string> = {}) =>
      ask(place, door, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${consumer.key}`, ...more },
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      })

    const inParts = (text: string): ReadableStream =>
      new ReadableStream({
        start: (controller) => {
          for (const part of text.match(/.{1,400}/gs) ?? []) controller.enqueue(Buffer.from(part))
          controller.close()
        },
      })

    it('says that too much is too much, however it comes', async () => {
      const bodies = [() => LONG, () => inParts(LONG), () => inParts('é'.repeat(600))]
      for (const body of bodies) {
        const answers: Awaited<ReturnType<typeof shownOf>>[] = []
        for (const place of PLACES) answers.push(await shownOf(await send(place, body())))
        const [server, ...hosts] = answers
        expect([server?.status, JSON.parse(server?.body ?? '')]).toEqual([
          413,
          { errors: [{ message: 'That is too large: at most 1 KB are taken here.', reason: 'too-large' }] },
        ])
        for (const host of hosts) expect(host).toEqual(server)
      }
    })

    it('takes no more of it than is announced to fit', async () => {
      let taken = 0
      const body = new ReadableStream(
        {
          pull: (controller) => {
            taken += 1
            controller.enqueue(Buffer.from('x'))
            if (taken === 5_000) controller.close()
          },
        },
        { highWaterMark: 0 },
      )
      expect((await send('next', body, { 'content-length': '5000' })).status).toBe(413)
      expect(taken).toBe(0)
    })

    it('takes the acceptance of terms, up to the last byte that fits', async () => {
      const accepted = JSON.stringify({ version: EMBARGO_TERMS.version })
      for (const place of PLACES) {
        expect((await send(place, accepted.padEnd(1_024))).status).toBe(200)
        expect((await send(place, inParts(accepted))).status).toBe(200)
        expect((await send(place, accepted.padEnd(1_025))).status).toBe(413)
        expect((await send(place, '{')).status).toBe(400)
      }
    })
  })

  it('shows the page to sign from as the ready-made server does', async () => {
    const WITHOUT_NONCE = /nonce[-=]"?[\w+/=]+"?/g
    const seen = async (place: Place, path: string, language: string) => {
      const response = await ask(place, path, { headers: { 'accept-language': language } })
      const head = ['content-type', 'cache-control', 'content-language', 'content-security-policy']
      return {
        status: response.status,
        head: head.map((name) => response.headers.get(name)?.replace(WITHOUT_NONCE, '')),
        more: ['referrer-policy', 'x-content-type-options', 'x-frame-options'].map((name) =>
          response.headers.get(name)?.toLowerCase(),
        ),
        body: (await response.text()).replace(WITHOUT_NONCE, ''),
      }
    }
    type Seen = Awaited<ReturnType<typeof seen>>
    const LINK = /<a href="([^"]*)">[^<]*<\/a>/
    const linkOf = ({ body }: Seen) => LINK.exec(body)?.[1]
    const withoutLink = (page: Seen): Seen => ({ ...page, body: page.body.replace(LINK, '') })
    for (const [path, status] of [
      [`/sign/statements/${randomUUID()}`, 200],
      ['/sign/sign.mjs', 200],
      ['/sign/nothing', 404],
    ] as const)
      for (const language of ['en', 'ar']) {
        const [server, host] = [await seen('server', path, language), await seen('next', path, language)]
        // A host has no public site of the newsroom's: what is not there leads to its desk.
        const isThere = status === 200
        expect([path, isThere ? host : withoutLink(host)]).toEqual([
          path,
          isThere ? server : withoutLink(server),
        ])
        if (!isThere) expect([linkOf(server), linkOf(host)]).toEqual([`/${language}`, '/admin'])
        expect([server.status, server.more]).toEqual([status, ['same-origin', 'nosniff', 'deny']])
      }
  })

  it('says in the same form that something has failed which nobody has foreseen', async () => {
    await press.newsroom.payload.db.destroy?.()
    for (const place of PLACES) {
      const response = await ask(place, `/v1/statements?q=${place}`)
      expect([place, response.status, await response.json()]).toEqual([
        place,
        500,
        {
          errors: [
            {
              message: 'Something went wrong on the server; nothing was changed. Please try again.',
              reason: 'failed',
            },
          ],
        },
      ])
    }
  })
})
