import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { createWebhookReceiver, type Received } from '../../../../docs/samples/webhookReceiver.mjs'
import { signedHeaders } from '../../../../src/wire/webhooks/attempt.ts'

const secretOf = (letter: string) => `whsec_${Buffer.alloc(32, letter).toString('base64')}`
const [OLD, NEW, OTHER] = ['o', 'n', 'x'].map(secretOf) as [string, string, string]
const MESSAGE = { id: 'one', body: JSON.stringify({ type: 'ping', timestamp: '', data: {} }) }
const MINUTE = 60_000

describe('25: the receiver of the documentation', () => {
  const got: Received[] = []
  let server: Server
  let fails = false
  beforeAll(async () => {
    server = createWebhookReceiver({
      secrets: [OLD],
      onMessage: (message) => {
        if (fails) throw new Error('Not now.')
        got.push(message)
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server.close())
  beforeEach(() => got.splice(0))

  const send = async (headers: Record<string, string>, body = MESSAGE.body) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return (await fetch(url, { method: 'POST', headers, body })).status
  }
  const signed = (id: string, secrets = [OLD], at = new Date()) =>
    signedHeaders({ ...MESSAGE, id }, secrets, at)

  it('takes what is signed with its secret, alone or beside another one, once', async () => {
    expect(await send(signed('a'))).toBe(204)
    expect(await send(signed('b', [NEW, OLD]))).toBe(204)
    expect(got).toHaveLength(2)
  })

  it('acts once on what is replayed, or sent again with a new timestamp', async () => {
    const headers = signed('c')
    expect([await send(headers), await send(headers), await send(signed('c'))]).toEqual([204, 204, 204])
    expect(got).toHaveLength(1)
  })

  it('refuses what is altered, late, early, or signed by somebody else', async () => {
    const headers = signed('d')
    const bad = [
      send(headers, `${MESSAGE.body} `),
      send({ ...headers, 'webhook-id': 'e' }),
      send({ ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }),
      send(signed('f', [OLD], new Date(Date.now() - 6 * MINUTE))),
      send(signed('g', [OLD], new Date(Date.now() + 6 * MINUTE))),
      send(signed('h', [NEW, OTHER])),
      send({}),
    ]
    expect(await Promise.all(bad)).toEqual(Array(7).fill(401))
    expect(got).toEqual([])
  })

  it('is sent again what it could not keep', async () => {
    fails = true
    expect(await send(signed('i'))).toBe(500)
    fails = false
    expect(await send(signed('i'))).toBe(204)
    expect(got).toHaveLength(1)
  })

  it('signs by the library’s own words', () => {
    const at = new Date()
    expect(signedHeaders(MESSAGE, [OLD], at)['webhook-signature']).toBe(
      new Webhook(OLD).sign(MESSAGE.id, at, MESSAGE.body),
    )
  })
})
