import { createAdmission } from '../../../../src/wire/admission/answerReader.ts'
import { isLoopback, toNetwork, createWireLimits } from '../../../../src/wire/admission/wireLimits.ts'
import {
  createKeyReader,
  type KeyedReader,
  type Reader,
} from '../../../../src/wire/consumerKeys/consumerStore.ts'

const anonymous: Reader = { kind: 'anonymous' }
const consumer = (id: string, ratePerMinute: number): KeyedReader => ({
  ...{ kind: 'consumer', id, name: id },
  ...{ scopes: ['read'], ratePerMinute },
})

describe('how often the wire is read', () => {
  type Rate = { anonymousPerMinute: number }
  const limitsOf = (rate: Rate) => {
    const limits = createWireLimits()
    const take = (asked: { address: string; reader: Reader }, other = rate) =>
      limits.take({ ...asked, ...other })
    return { take }
  }
  const allowed = async (limits: ReturnType<typeof limitsOf>, address: string, reader: Reader = anonymous) =>
    (await limits.take({ address, reader })).isAllowed

  it('is counted by network, in whole numbers that the reader is told', async () => {
    const limits = limitsOf({ anonymousPerMinute: 2 })
    const { headers } = await limits.take({ address: '192.0.2.1', reader: anonymous })
    expect(headers).toEqual({
      'RateLimit-Policy': '2;w=60',
      'RateLimit-Limit': '2',
      'RateLimit-Remaining': '1',
      'RateLimit-Reset': expect.stringMatching(/^\d+$/) as string,
    })
    expect(await allowed(limits, '192.0.2.1')).toBe(true)
    const third = await limits.take({ address: '::ffff:192.0.2.1', reader: anonymous })
    expect(third).toMatchObject({ isAllowed: false, headers: { 'RateLimit-Remaining': '0' } })
    expect(third.retryAfter).toBeGreaterThan(0)
    expect(await allowed(limits, '192.0.2.2')).toBe(true)
    for (const address of ['2001:db8::1', '2001:db8:0:0:ffff::2']) await allowed(limits, address)
    expect(await allowed(limits, '2001:db8::3')).toBe(false)
    expect(await allowed(limits, '2001:db8:0:1::1')).toBe(true)
  })

  it('is free from this machine, but not with a key, which has a rate of its own', async () => {
    const limits = limitsOf({ anonymousPerMinute: 1 })
    for (const address of ['127.0.0.1', '127.0.0.1', '::1', '::1', '::ffff:127.0.0.1'])
      expect(limits.take({ address, reader: anonymous })).toMatchObject({ isAllowed: true, headers: {} })
    const [one, other] = [consumer('one', 2), consumer('other', 2)]
    for (const address of ['127.0.0.1', '192.0.2.1']) expect(await allowed(limits, address, one)).toBe(true)
    expect(await allowed(limits, '192.0.2.9', one)).toBe(false)
    expect(await allowed(limits, '192.0.2.1', other)).toBe(true)
    expect(await allowed(limits, '192.0.2.1')).toBe(true)
  })

  it('is as often as each route says that is asked, and a key counts once for all of them', async () => {
    const limits = limitsOf({ anonymousPerMinute: 1 })
    const [one, asked] = [consumer('one', 2), { address: '192.0.2.1', reader: anonymous }]
    expect(await allowed(limits, '192.0.2.1')).toBe(true)
    expect((await limits.take(asked, { anonymousPerMinute: 2 })).isAllowed).toBe(true)
    expect(await allowed(limits, '192.0.2.1')).toBe(false)
    const counted: boolean[] = []
    for (const anonymousPerMinute of [1, 2, 3])
      counted.push((await limits.take({ ...asked, reader: one }, { anonymousPerMinute })).isAllowed)
    expect(counted).toEqual([true, true, false])
  })

  it('is counted in bounded memory, however many addresses come', async () => {
    const limits = limitsOf({ anonymousPerMinute: 1 })
    const refused = new Set<boolean>()
    for (let n = 0; n < 30_000; n += 1) {
      const address = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
      refused.add(n < 20_000 && !(await allowed(limits, address)))
      if (n < 20_000) continue
      // They share what is left to the crowd, which is used up long before 10,000 of them have come.
      if (!(await allowed(limits, address))) return expect(refused).toEqual(new Set([false]))
    }
    throw new Error('Each of 30,000 addresses was counted by itself.')
  })

  it('measures in microseconds', async () => {
    const limits = limitsOf({ anonymousPerMinute: 1_000_000 })
    const began = performance.now()
    for (let n = 0; n < 20_000; n += 1) await allowed(limits, '192.0.2.1')
    expect((performance.now() - began) / 20_000).toBeLessThan(0.1)
  })
})

describe('29: who is let in front of the wire', () => {
  const key = (letter: string) => `Bearer cq_${letter.repeat(43)}`
  const open = () => {
    const asked: string[] = []
    const keys = createKeyReader({
      find: async (hash) => {
        asked.push(hash)
        return asked.length === 1 ? { reader: consumer('c', 1000), until: Infinity } : null
      },
      now: () => new Date(0),
    })
    const admit = createAdmission({ keys, limits: createWireLimits() })
    return {
      asked,
      admit: (request: { address: string; authorization: string | undefined }) =>
        admit({ ...request, anonymousPerMinute: 1 }),
    }
  }
  const statusOf = (admission: Awaited<ReturnType<ReturnType<typeof open>['admit']>>) =>
    'refusal' in admission ? admission.refusal.status : admission.reader.kind

  it('is whoever asks not too often, and whoever has a key', async () => {
    const { admit } = open()
    const ask = async (authorization?: string) =>
      statusOf(await admit({ address: '192.0.2.1', authorization }))
    expect(await ask(key('a'))).toBe('consumer')
    expect([await ask(), await ask()]).toEqual(['anonymous', 429])
    expect([await ask('JWT x'), await ask(key('b')), await ask(key('a'))]).toEqual([401, 401, 'consumer'])
  })

  it('is not whoever tries keys, which are not even looked up any more; who has one is let in', async () => {
    const { admit, asked } = open()
    const ask = (authorization: string) => admit({ address: '192.0.2.1', authorization })
    await ask(key('a'))
    const statuses: unknown[] = []
    for (let n = 0; n < 110; n += 1)
      statuses.push(statusOf(await ask(`Bearer cq_${String(n).padStart(43, '0')}`)))
    expect(statuses).toEqual([...Array<number>(100).fill(401), ...Array<number>(10).fill(429)])
    expect(asked.length).toBe(102)
    expect(statusOf(await ask(key('a')))).toBe('consumer')
    const last = await ask(key('z'))
    expect('refusal' in last && last.refusal.headers['Retry-After']).toMatch(/^\d+$/)
  })

  it('says nothing of why: every key that opens nothing gets the same bytes', async () => {
    const { admit } = open()
    await admit({ address: '127.0.0.1', authorization: key('a') })
    const answers = await Promise.all(
      ['JWT x', key('b'), 'Bearer', key('c')].map(async (authorization) =>
        admit({ address: '127.0.0.1', authorization }),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({
      refusal: { status: 401, headers: { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' } },
    })
  })
})

it('takes networks of IPv6 by 64 bits, and this machine by any of its names', () => {
  expect(toNetwork('2001:db8::1')).toBe(toNetwork('2001:db8:0:0:1:2:3:4'))
  expect(toNetwork('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(['127.8.9.1', '::1', '::ffff:127.0.0.1', '192.0.2.1', '::'].map(isLoopback)).toEqual([
    true,
    ...[true, true, false, false],
  ])
})
