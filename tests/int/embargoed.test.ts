import { codeOf, spelled } from '../../src/domain/checking/code.ts'
import { EMBARGO_TERMS } from '../../src/domain/earlyAccess.ts'
import { getServices } from '../../src/services.ts'
import type { WireAnswer } from '../../src/wire/http/answers.ts'
import { everyRow } from '../support/everyRow.ts'
import { leastOf } from '../support/leastOf.ts'
import { reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

type Json = Record<string, unknown>
type Sent = { method?: string; body?: unknown; headers?: Record<string, string> }
const HOUR = 3_600_000
const CANARY = 'canary-9f31'
/** Requests for a hidden and for a random address, by turns. */
const PAIRS = 500
const MOST_DIFFERENT = 0.05
const JANE = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }

describe('early sight of a text under embargo', () => {
  let press: Press
  let consumer: { id: string; key: string }
  const at = (hours: number) => new Date(press.newsroom.clock.now().getTime() + hours * HOUR).toISOString()
  const wire = () => getServices(press.newsroom.payload).wire

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd')
    const made = await press.newsroom.ask(
      'POST',
      '/api/consumers',
      { name: 'News desk', scopes: ['press'], contact: 'desk@agency.example' },
      press.tokens['manager@unodc'],
    )
    consumer = { id: (made.body.consumer as { id: string }).id, key: String(made.body.key) }
  })
  afterAll(() => press.newsroom.close())

  const desk = (who: string, method: string, door: string, body?: unknown) =>
    press.newsroom.ask(method, door, body, press.tokens[who])
  const give = async (id: string, body: Json, { collection = 'statements', who = 'reviewer@unodc' } = {}) => {
    const answer = await desk(who, 'POST', `/api/${collection}/${id}/grants`, body)
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return answer.body as { grant: { id: string; state: string }; key: string }
  }
  const grantsOf = async (id: string, who = 'reviewer@unodc', collection = 'statements') => {
    const { body } = await desk(who, 'GET', `/api/${collection}/${id}/grants`)
    return body.grants as ({ id: string; state: string; reads: Json[] } & Json)[]
  }

  /** As the server asks: first who has the key, then the wire. */
  const read = async (key: string | null, url: string, { method = 'GET', body, headers = {} }: Sent = {}) => {
    const reader = await wire().keys.read(key === null ? undefined : `Bearer ${key}`)
    if (!reader) return { status: 401, headers: {}, body: '', json: {} as Json }
    const [path = '', query = ''] = url.split('?')
    const text = async () => JSON.stringify(body)
    const asked = { method, path, query: new URLSearchParams(query), headers, reader, text, url }
    const answer = (await wire().handle(asked)) as WireAnswer
    const shown = String(answer.body)
    return { ...answer, body: shown, json: (shown.startsWith('{') ? JSON.parse(shown) : {}) as Json }
  }
  const accept = (key: string, version: string = EMBARGO_TERMS.version) =>
    read(key, '/v1/embargoed/terms', { method: 'POST', body: { version } })
  const addressOf = async (id: string, collection = 'statements') => {
    const { body } = await desk('editor@unodc', 'GET', `/api/${collection}/${id}/clearance/text`)
    return `/v1/embargoed/${collection}/${(body.core as { slug: string }).slug}`
  }
  const release = async (id: string, body: Json, ...others: string[]) => {
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', ...others]) await press.act(who, id, 'sign', { digest })
    const released = await press.act('reviewer@unodc', id, 'release', { digest, ...body })
    if (released.status !== 200) throw new Error(JSON.stringify(released.body))
    return digest
  }
  const write = (title: string, extra: Json = {}) =>
    press.write({ title: `${CANARY} ${title}`, body: toLexical(`${CANARY}, whole.`), ...extra })

  /** To the byte what an address that was never there answers. */
  const expectNothing = async (key: string | null, ...addresses: string[]) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT']) {
      const random = await read(key, '/v1/nothing/nothing-00000000', { method })
      expect(random.status).toBe(404)
      for (const address of addresses)
        expect([
          address,
          await read(key, address, { method, body: { version: EMBARGO_TERMS.version } }),
        ]).toEqual([address, random])
    }
  }
  const EVERYWHERE = ['/v1/embargoed', '/v1/embargoed/terms', '/v1/embargoed/terms/x', '/v1/embargoed/x/y']

  it('18: is nothing without a grant, before the release, and for whoever has another one', async () => {
    const id = await write('not out')
    const { grant } = await give(id, { consumer: consumer.id })
    expect(grant.state).toBe('closed')
    await expectNothing(consumer.key, ...EVERYWHERE)
    await expectNothing(null, ...EVERYWHERE)
    const { digest } = (await press.submit(id)).view
    const address = await addressOf(id)
    await expectNothing(consumer.key, ...EVERYWHERE, address)
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await expectNothing(consumer.key, ...EVERYWHERE, address)
    const other = await write('of somebody else')
    const { key } = await give(other, { journalist: JANE })
    await press.act('reviewer@unodc', id, 'release', { digest, at: at(1) })
    await expectNothing(key, ...EVERYWHERE, address)
    await expectNothing(null, ...EVERYWHERE, address)
    expect((await read(consumer.key, address)).status).toBe(403)
    expect((await grantsOf(id)).map(({ state }) => state)).toEqual(['open'])
    await desk('reviewer@unodc', 'POST', `/api/statements/${id}/grants/${grant.id}/revoke`, {})
    await expectNothing(consumer.key, ...EVERYWHERE, address)
  })

  it('is given and revoked by the lead’s reviewer, and seen by those who sign', async () => {
    const id = await write('of two')
    await press.invite(id, 'ilo', 'co-signatory')
    await press.invite(id, 'icmpd', 'supporter')
    const door = `/api/statements/${id}/grants`
    const reasons = async (method: string, url: string, body?: unknown) =>
      Promise.all(
        ['reviewer@unodc', 'editor@unodc', 'reviewer@ilo', 'reviewer@icmpd', 'nobody'].map(async (who) => {
          const answer = await desk(who, method, url, body)
          return reasonOf(answer) ?? answer.status
        }),
      )
    const { grant } = await give(id, { journalist: JANE })
    expect(await reasons('GET', door)).toEqual([200, 200, 200, 'not-member', 'unauthenticated'])
    expect(await reasons('POST', door, { consumer: consumer.id })).toEqual([
      ...[201, 'not-reviewer', 'not-reviewer', 'not-reviewer', 'unauthenticated'],
    ])
    expect(await reasons('POST', `${door}/${grant.id}/revoke`, {})).toEqual([
      ...[200, 'not-reviewer', 'not-reviewer', 'not-reviewer', 'unauthenticated'],
    ])
    expect(reasonOf(await desk('reviewer@unodc', 'POST', `${door}/${grant.id}/revoke`, {}))).toBe(
      'wrong-state',
    )
    for (const body of [{}, { consumer: 'nobody' }, { journalist: JANE, until: at(-1) }])
      expect(reasonOf(await desk('reviewer@unodc', 'POST', door, body))).toBe('invalid')
    const foreign = await write('another')
    const there = `/api/statements/${foreign}/grants`
    expect((await desk('reviewer@ilo', 'GET', there)).status).toBe(404)
    expect((await desk('reviewer@unodc', 'POST', `${there}/${grant.id}/revoke`, {})).status).toBe(404)
    expect(await grantsOf(id, 'editor@ilo')).toMatchObject([
      {
        reader: { kind: 'journalist', name: 'Jane Doe', organisation: 'Agency' },
        state: 'revoked',
        givenBy: { name: expect.stringMatching(/./) as string },
      },
      { reader: { kind: 'consumer', id: consumer.id, name: 'News desk' }, state: 'closed' },
    ])
    expect(JSON.stringify(await grantsOf(id))).not.toMatch(/cq_|hash|agency\.example/i)
  })

  describe('of a text that waits', () => {
    let id: string
    let key: string
    let address: string
    let digest: string

    beforeAll(async () => {
      id = await write('waits', { embargo: { until: at(10), zone: 'Asia/Karachi' } })
      await press.invite(id, 'ilo', 'co-signatory')
      key = (await give(id, { journalist: JANE })).key
      digest = await release(id, {}, 'reviewer@ilo')
      address = await addressOf(id)
    })

    it('shows the terms first, and nothing until they are accepted as they stand', async () => {
      for (const door of ['/v1/embargoed', address]) {
        const refused = await read(key, door)
        expect(refused).toMatchObject({
          status: 403,
          json: { errors: [{ reason: 'terms-not-accepted' }], terms: { version: EMBARGO_TERMS.version } },
        })
        expect(refused.body).not.toContain('canary')
      }
      expect((await read(key, '/v1/embargoed/terms')).json).toMatchObject({
        text: EMBARGO_TERMS.text,
        accepted: null,
      })
      for (const version of ['0', '']) expect((await accept(key, version)).status).toBe(400)
      expect((await read(key, address)).status).toBe(403)
      expect((await grantsOf(id))[0]?.reads).toEqual([])
      expect((await accept(key)).status).toBe(200)
      expect((await read(key, '/v1/embargoed/terms')).json).toMatchObject({
        accepted: { version: EMBARGO_TERMS.version },
      })
    })

    it('is the text as it will be, with the reader’s name and number beside it', async () => {
      const list = await read(key, '/v1/embargoed')
      expect(list.json.items).toMatchObject([
        { type: 'statement', digest, url: expect.stringContaining(address) as string },
      ])
      const { json, headers } = await read(key, address)
      expect(json).toMatchObject({
        ...{ title: `${CANARY} waits`, digest, edition: 1, body: { text: `${CANARY}, whole.` } },
        embargo: { zone: 'Asia/Karachi', until: json.availableAt },
        grant: { reader: 'Jane Doe', organisation: 'Agency', read: 1 },
      })
      expect(JSON.stringify(json.body)).not.toContain('Jane')
      expect(headers).toMatchObject({ 'Cache-Control': 'private, no-store' })
      expect([headers.ETag, headers['Access-Control-Allow-Origin']]).toEqual([undefined, undefined])
      const page = await read(key, address, { headers: { accept: 'text/html,*/*;q=0.8' } })
      expect(page.body).toContain('Read no. 2 by <bdi>Jane Doe</bdi>, <bdi>Agency</bdi> · embargoed until ')
      expect(page.body).toContain('@media print')
      expect(page.body).not.toMatch(/\/check|communique-proof/)
      expect(page.body).not.toContain(spelled(codeOf(String(digest))))
      expect(page.body).toContain('Not for release before')
      expect([headers['Content-Language'], page.headers['Content-Language']]).toEqual(['en', 'en'])
      for (const door of ['/v1/embargoed?x=1', '/v1/embargoed/terms?locale=ar', `${address}?x=1`])
        expect([door, (await read(key, door)).status]).toEqual([door, 400])
      expect(
        (await read(key, `${address}?format=json`, { headers: { accept: 'text/html' } })).json.grant,
      ).toMatchObject({ read: 3 })
      expect((await read(key, `${address}?format=pdf`)).status).toBe(400)
      expect((await read(key, address, { method: 'POST' })).status).toBe(405)
    })

    it('is written down before it is answered, each reading under its own number, for those who signed', async () => {
      const numbers = await Promise.all(
        [1, 2, 3, 4, 5].map(async () => ((await read(key, address)).json.grant as { read: number }).read),
      )
      expect(numbers.sort()).toEqual([4, 5, 6, 7, 8])
      const [grant] = await grantsOf(id, 'reviewer@ilo')
      expect(grant?.reads.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(grant?.reads[1]).toMatchObject({ form: 'html', digest, edition: 1, entry: id })
    })

    it('18: is in no memory that anybody else is answered from', async () => {
      const open = address.replace('/embargoed', '')
      for (const url of [address, open, '/v1/embargoed'])
        expect(wire().hit({ method: 'GET', url, headers: {} })).toBeNull()
      expect((await read(null, open)).status).toBe(404)
      expect((await read(key, open)).status).toBe(404)
      expect((await read(null, '/v1/statements')).body).not.toContain('canary')
    })

    it('is gone when it is held; its readers are told, without a word of it', async () => {
      const before = (await press.newsroom.outbox()).length
      await press.act('reviewer@ilo', id, 'hold', { digest, note: `${CANARY} is wrong.` })
      await expectNothing(key, ...EVERYWHERE, address)
      await wire().embargoed.news.done()
      const mails = (await press.newsroom.outbox()).slice(before).filter((mail) => /^To: jane@/m.test(mail))
      expect(mails).toHaveLength(1)
      expect(mails.join()).not.toMatch(/canary|waits|UNODC/)
    })

    it('is there again with its next release, and its readers are told of the other instant', async () => {
      const before = (await press.newsroom.outbox()).length
      await press.act('editor@unodc', id, 'recall', { digest })
      await press.patch(id, {
        title: `${CANARY} waits longer`,
        embargo: { until: at(12), zone: 'Asia/Karachi' },
      })
      await release(id, {}, 'reviewer@ilo')
      await wire().embargoed.news.done()
      const mails = (await press.newsroom.outbox()).slice(before).filter((mail) => /^To: jane@/m.test(mail))
      expect(mails).toHaveLength(1)
      expect((await read(key, address)).json).toMatchObject({
        title: `${CANARY} waits longer`,
        grant: { read: 9 },
      })
    })

    it('is elsewhere from its instant on', async () => {
      press.newsroom.clock.set(new Date(at(13)))
      const { status, headers } = await read(key, address)
      expect([status, headers.Location]).toEqual([
        303,
        expect.stringMatching(/\/v1\/statements\/[a-z0-9-]+$/),
      ])
      expect((await read(key, String(headers.Location).replace(/^.*\/v1/, '/v1'))).status).toBe(200)
      for (const [query, where] of [
        ['?locale=ur', /\/v1\/statements\/[a-z0-9-]+\?locale=ur$/],
        ['?locale=ur&format=html', /\/ur\/statements\/[a-z0-9-]+$/],
      ] as const)
        expect((await read(key, `${address}${query}`)).headers.Location).toMatch(where)
      await expectNothing(key, ...EVERYWHERE)
      await wire().embargoed.news.done()
      expect((await press.newsroom.outbox()).filter((mail) => /^To: jane@/m.test(mail))).toHaveLength(2)
      const { wire: out } = await press.read(id)
      await press.act('reviewer@unodc', id, 'withdraw', { digest: out?.digest, publicNote: 'Wrong.' })
      await expectNothing(key, address)
    })
  })

  it('29: ends when it ends, and when it is revoked: at once', async () => {
    const id = await write('for an hour')
    const { key } = await give(id, { journalist: JANE, until: at(1) })
    const second = await give(id, { journalist: { ...JANE, name: 'John Roe' } })
    await release(id, { at: at(5) })
    const address = await addressOf(id)
    for (const each of [key, second.key]) {
      await accept(each)
      expect((await read(each, address)).status).toBe(200)
    }
    press.newsroom.clock.set(new Date(at(2)))
    expect((await read(key, address)).status).toBe(401)
    expect((await read(second.key, address)).status).toBe(200)
    await desk('reviewer@unodc', 'POST', `/api/statements/${id}/grants/${second.grant.id}/revoke`, {})
    expect((await read(second.key, address)).status).toBe(401)
    expect((await grantsOf(id)).map(({ state }) => state)).toEqual(['ended', 'revoked'])
  })

  it('29: is over for a consumer by one revocation, however often it was given', async () => {
    const id = await write('given twice')
    const [first, second] = [
      await give(id, { consumer: consumer.id }),
      await give(id, { consumer: consumer.id, until: at(20) }),
    ]
    await release(id, { at: at(5) })
    const address = await addressOf(id)
    await accept(consumer.key)
    expect((await read(consumer.key, address)).status).toBe(200)
    await desk('reviewer@unodc', 'POST', `/api/statements/${id}/grants/${first.grant.id}/revoke`, {})
    await expectNothing(consumer.key, address)
    expect((await grantsOf(id)).map(({ id: grant, state }) => [grant, state])).toEqual([
      [first.grant.id, 'revoked'],
      [second.grant.id, 'revoked'],
    ])
  })

  it('is the whole page: what was corrected, what was put beside a text that it carries, its facts', async () => {
    const event = await press.write(
      {
        ...{ title: `${CANARY} briefing`, start: at(30), end: at(31), zone: 'Asia/Karachi' },
        venue: { name: 'Hidden Hall', city: 'Islamabad' },
      },
      'events',
    )
    const warned = await write('warned of')
    const { wire: out } = (await press.publish(warned)).view
    await press.act('reviewer@unodc', warned, 'caution', {
      digest: out?.digest,
      publicNote: 'Read with care.',
    })
    const bundle = await press.write(
      {
        ...{ title: `${CANARY} bundle`, number: '9' },
        items: [
          { heading: 'Events', entry: { relationTo: 'events', value: event } },
          { heading: 'Texts', entry: { relationTo: 'statements', value: warned } },
        ],
      },
      'media-updates',
    )
    const { key } = await give(bundle, { journalist: JANE }, { collection: 'media-updates' })
    const signed = (await press.submit(event, 'events')).view.digest
    for (const action of ['sign', 'release'])
      await press.act(
        ...([
          'reviewer@unodc',
          event,
          action,
          { digest: signed, ...(action === 'release' ? { at: at(3) } : {}) },
        ] as const),
        'events',
      )
    const { digest } = (await press.submit(bundle, 'media-updates')).view
    await press.act('reviewer@unodc', bundle, 'sign', { digest }, 'media-updates')
    await press.act('reviewer@unodc', bundle, 'release', { digest, at: at(4) }, 'media-updates')
    await accept(key)
    const { body } = await read(key, `${await addressOf(bundle, 'media-updates')}?format=html`)
    for (const words of ['Media update 9', 'Caution by', 'Read with care.', 'Hidden Hall', 'Islamabad'])
      expect([words, body.includes(words)]).toEqual([words, true])
    expect(body).not.toMatch(/<(img|link|script)\b[^>]*(src|href)="http/)

    await press.act('editor@unodc', warned, 'correct', {
      publicNote: 'A date was wrong.',
      editionType: 'correction',
    })
    const own = await give(warned, { journalist: JANE })
    await release(warned, { at: at(6) })
    await accept(own.key)
    const corrected = await read(own.key, `${await addressOf(warned)}?format=html`)
    expect(corrected.body).toContain('A date was wrong.')
  })

  it('33: forgets a journalist, and keeps what was read', async () => {
    const id = await write('for somebody who asks to be forgotten')
    const somebody = { name: 'Rosa Vega', organisation: 'Vega Press', email: 'rosa@vega.example' }
    const { grant, key } = await give(id, { journalist: somebody })
    await release(id, { at: at(5) })
    const address = await addressOf(id)
    await accept(key)
    expect((await read(key, address)).status).toBe(200)
    const door = `/api/statements/${id}/grants`
    for (const who of ['editor@unodc', 'reviewer@ilo'])
      expect((await desk(who, 'POST', `${door}/${grant.id}/forget`, {})).status).not.toBe(200)
    const ofConsumer = await give(id, { consumer: consumer.id })
    const refused = await desk('reviewer@unodc', 'POST', `${door}/${ofConsumer.grant.id}/forget`, {})
    expect(reasonOf(refused)).toBe('wrong-state')
    await desk('reviewer@unodc', 'POST', `${door}/${ofConsumer.grant.id}/revoke`, {})
    expect(await everyRow(press.newsroom)).toContain(somebody.email)

    expect((await desk('reviewer@unodc', 'POST', `${door}/${grant.id}/forget`, {})).status).toBe(200)
    expect((await read(key, address)).status).toBe(401)
    expect((await grantsOf(id))[0]).toMatchObject({
      reader: { kind: 'journalist', name: '', organisation: null },
      state: 'revoked',
      reads: [{ number: 1 }],
    })
    expect(await everyRow(press.newsroom)).not.toMatch(/vega/i)
  })

  it('of a media update opens what it carries, once it is released, for a consumer who has accepted once', async () => {
    const id = await write('carried')
    const value = { heading: 'Messages', entry: { relationTo: 'statements', value: id } }
    const bundle = await press.write({ title: `${CANARY} update`, items: [value] }, 'media-updates')
    const { grant } = await give(bundle, { consumer: consumer.id }, { collection: 'media-updates' })
    await release(id, { at: at(3) })
    const address = await addressOf(id)
    await expectNothing(consumer.key, ...EVERYWHERE, address)
    const { digest } = (await press.submit(bundle, 'media-updates')).view
    await press.act('reviewer@unodc', bundle, 'sign', { digest }, 'media-updates')
    await press.act('reviewer@unodc', bundle, 'release', { digest, at: at(4) }, 'media-updates')
    await accept(consumer.key)
    const items = (await read(consumer.key, '/v1/embargoed')).json.items as Json[]
    expect(items.map(({ type }) => type).sort()).toEqual(['media-update', 'statement'])
    const whole = await read(consumer.key, await addressOf(bundle, 'media-updates'))
    expect(whole.json.items).toMatchObject([
      { heading: 'Messages', item: { id, title: `${CANARY} carried` } },
    ])
    expect((await read(consumer.key, address)).json.grant).toMatchObject({ reader: 'News desk', read: 2 })
    expect(await grantsOf(id)).toMatchObject([
      { id: grant.id, entry: bundle, reads: [{ number: 2, entry: id }] },
    ])
    expect((await grantsOf(bundle, 'reviewer@unodc', 'media-updates'))[0]?.reads).toHaveLength(2)
    const before = (await press.newsroom.outbox()).length
    const carried = (await press.read(id)).scheduled?.digest
    await press.act('reviewer@unodc', id, 'hold', { digest: carried, note: 'A name.' })
    await expectNothing(consumer.key, address)
    await wire().embargoed.news.done()
    expect((await press.newsroom.outbox()).slice(before).join()).toContain('To: desk@agency.example')
  })

  it('18: takes as long for a hidden text as for one that does not exist', async () => {
    const hidden = await write('hidden, and in time')
    await release(hidden, { at: at(5) })
    const other = await write('with a grant of its own')
    const { key } = await give(other, { journalist: JANE })
    await release(other, { at: at(5) })
    const there = await addressOf(hidden)
    const nowhere = there.replace(/[0-9a-z]{8}$/, '00000000')
    const time = async (reader: string | null, address: string): Promise<number> => {
      const started = performance.now()
      expect((await read(reader, address)).status).toBe(404)
      return performance.now() - started
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN
    /** By how much one takes longer than the other, as a part of it; each by turns the first of a pair. */
    const difference = async (reader: string | null): Promise<number> => {
      const [one, two]: [number[], number[]] = [[], []]
      for (let pair = 0; pair < PAIRS; pair += 1) {
        if (pair % 2) one.push(await time(reader, there))
        two.push(await time(reader, nowhere))
        if (!(pair % 2)) one.push(await time(reader, there))
      }
      return Math.abs(median(one) / median(two) - 1)
    }
    const found: [string, number][] = []
    for (const [who, reader] of [
      ['a stranger', null],
      ['a consumer without a grant', consumer.key],
      ['a journalist with another grant', key],
    ] as const) {
      await difference(reader)
      found.push([who, await leastOf(MOST_DIFFERENT, () => difference(reader))])
    }
    process.stdout.write(`${found.map(([who, by]) => `${who}: ${(by * 100).toFixed(1)} %`).join(', ')}.\n`)
    expect(found.filter(([, by]) => by >= MOST_DIFFERENT)).toEqual([])
  })
})
