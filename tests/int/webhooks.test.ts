import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { WEBHOOK_TYPES } from '../../src/wire/webhooks/types.ts'
import { sealingOf } from '../../src/payload-internals/sealing.ts'
import { getServices } from '../../src/services.ts'
import { createWebhooks, type Webhooks } from '../../src/wire/webhooks/createWebhooks.ts'
import { createClaims } from '../../src/wire/webhooks/claims.ts'
import { createRows, type DeliveryRow } from '../../src/wire/webhooks/rows.ts'
import { reasonOf } from '../support/newsroom.ts'
import { until } from '../support/until.ts'
import { openHookDesk } from '../support/webhooks/desk.ts'
import {
  type Answerer,
  answerer,
  type Believer,
  believer,
  hanging,
  type Target,
} from '../support/webhooks/targets.ts'

const HOUR = 3_600_000

/** A delivery that another sender had, whose lease ends in four seconds. */
const leftBehind = ({ id, receiver, now }: { id: string; receiver: string; now: Date }): DeliveryRow => ({
  ...{
    id,
    receiver,
    key: `${id}/1`,
    number: 1,
    type: 'publication.released',
    entry: 'e',
    entryType: 'statement',
  },
  ...{ slug: 's', locale: 'en', edition: 1, editionType: 'original', digest: 'd', at: now.toISOString() },
  ...{ state: 'sending', attempt: 0, dueAt: new Date(now.getTime() + 4_000).toISOString() },
  ...{ firstAt: now.toISOString(), leaseOwner: 'dead-node', lastStatus: '' },
  ...{ createdAt: now.toISOString(), deliveredAt: null },
})
const BELIEVERS = 47
/** More than one sender has places for. */
const MANY = 25
type Receiver = { id: string; secret: string; organisation: string | null; state: string }
type Delivery = { id: string; type: string; state: string; lastStatus: string; attempts: number }

describe('webhooks', () => {
  let desk: Awaited<ReturnType<typeof openHookDesk>>
  let hooks: Webhooks
  let second: Webhooks
  const targets: Target[] = []

  beforeAll(async () => {
    desk = await openHookDesk()
    const { payload, clock } = desk.newsroom
    hooks = getServices(payload).webhooks
    second = createWebhooks({
      ...{ payload, clock, slugs: DEFAULT_SLUGS, acceptsPrivate: true, sealing: sealingOf(payload) },
      publicUrl: () => getServices(payload).publicUrl(),
    })
  })
  afterAll(async () => {
    for (const { close } of targets) close()
    await second.stop()
    await desk.close()
  })

  const open = async <T extends Target>(target: Promise<T>): Promise<T> => {
    targets.push(await target)
    return target
  }
  const setUp = async (order: object, who = 'manager@unodc') =>
    (await desk.must(who, 'POST', '/webhooks', order)).receiver as Receiver
  const trusted = async (order: object = {}): Promise<Believer & Receiver> => {
    const target = await open(believer())
    const receiver = await setUp({ url: target.url, ...order })
    target.trust(receiver.secret)
    return { ...target, ...receiver }
  }
  const rows = () => createRows(desk.newsroom.payload, DEFAULT_SLUGS)
  const remove = (...receivers: { id: string }[]) =>
    Promise.all(receivers.map(({ id }) => desk.must('coordinator', 'DELETE', `/webhooks/${id}`)))
  const deliveriesOf = async ({ id }: { id: string }, query = '') =>
    (await desk.must('manager@unodc', 'GET', `/webhooks/${id}/deliveries${query}`)).deliveries as Delivery[]
  const passed = (ms: number) => {
    desk.newsroom.clock.set(new Date(desk.newsroom.clock.now().getTime() + ms))
    hooks.wake()
  }

  it('50 receivers, of which one hangs, one fails and one is gone: the others have each release within two seconds', async () => {
    const believers = await Promise.all(Array.from({ length: BELIEVERS }, () => open(believer())))
    const silent = await open(hanging())
    const [failing, gone] = [await open(answerer(500)), await open(answerer(410))]
    const made = await Promise.all(
      [silent, failing, gone, ...believers].map(({ url }) =>
        hooks.receivers.create({
          ...{
            name: '',
            url,
            eventTypes: [...WEBHOOK_TYPES],
            organisation: desk.newsroom.organisations.unodc ?? '',
          },
          createdBy: 'x',
        }),
      ),
    )
    believers.forEach(({ trust }, index) => trust(made[index + 3]?.secret ?? ''))
    const entries = [
      await desk.write('The first'),
      await desk.write('The second'),
      await desk.write('The third'),
    ]
    const digests: string[] = []
    for (const [index, entry] of entries.entries()) {
      const digest = await desk.clear(entry)
      const released = Date.now()
      await desk.act(entry, 'reviewer', 'release', { digest })
      await until('47 have it', () => believers.every(({ got }) => got.length > index))
      const last = Math.max(...believers.map(({ got }) => got[index]?.at ?? Infinity))
      expect(last - released).toBeLessThan(2000)
      digests.push(digest)
    }
    for (const { got, posts } of believers) {
      expect(got.map(({ type, data }) => [type, data.id, data.digest])).toEqual(
        entries.map(({ id }, index) => ['publication.released', id, digests[index]]),
      )
      expect(new Set(got.map(({ id }) => id)).size).toBe(3)
      expect(posts()).toBe(3)
    }
    const all = believers.flatMap(({ got }) => got.map(({ id }) => id))
    expect(new Set(all).size).toBe(3 * BELIEVERS)
    await until(
      'the gone one is off',
      async () => (await hooks.receivers.get(made[2]?.id ?? '')).state === 'disabled',
    )
    expect(gone.ids).toHaveLength(1)
    expect((await hooks.receivers.get(made[2]?.id ?? '')).disabled?.reason).toBe('gone')
    expect((await deliveriesOf(made[2] as Receiver, '?state=dead')).at(-1)?.lastStatus).toBe('410')
    // It rests a little before it is tried with the next one.
    const waiting = () => deliveriesOf(made[1] as Receiver, '?state=pending')
    await until('all wait for the failing one', async () => (await waiting()).length === 3)
    expect((await waiting()).at(-1)).toMatchObject({ lastStatus: '500' })
    // Who has it may know so before the row does.
    await until('each is counted', async () => (await hooks.counts()).delivered === 3 * BELIEVERS)
    // Of the one that hangs and the one that fails; what was made for the gone one before it said so is buried.
    await until('six wait', async () => (await hooks.counts()).pending === 6)
    for (const { id } of made) await hooks.receivers.remove(id)
  })

  it('sends each once where two senders on one store, as on two nodes, see the same deliveries', async () => {
    const [before, believers] = [
      await hooks.counts(),
      await Promise.all(Array.from({ length: MANY }, () => trusted())),
    ]
    for (const { trust } of believers) trust()
    await desk.release(await desk.write('For two'))
    await until('nobody has believed it', () => believers.every(({ posts }) => posts() === 1))
    await until(
      'all wait',
      async () => (await hooks.counts()).failedAttempts === before.failedAttempts + MANY,
    )
    for (const { trust, secret } of believers) trust(secret)
    second.start()
    second.wake()
    passed(HOUR)
    await until('all have it', () => believers.every(({ got }) => got.length === 1))
    const both = async () => [
      (await hooks.counts()).delivered - before.delivered,
      (await second.counts()).delivered,
    ]
    await until('each is counted', async () => (await both()).reduce((sum, each) => sum + each) === MANY)
    expect(believers.map(({ posts }) => posts())).toEqual(Array(MANY).fill(2))
    expect(Math.min(...(await both()))).toBeGreaterThan(0)
    await remove(...believers)
  })

  it('tells of a release at its instant and not before, in ids and addresses alone', async () => {
    const receiver = await trusted()
    const entry = await desk.write('Under embargo')
    const at = new Date(desk.newsroom.clock.now().getTime() + HOUR).toISOString()
    const digest = await desk.release(entry, { at })
    const other = await desk.write('At once')
    await desk.release(other)
    await until('the other one is there', () => receiver.got.length > 0)
    expect(receiver.got.map(({ data }) => data.id)).toEqual([other.id])
    passed(HOUR)
    await until('it is there', () => receiver.got.length === 2)
    const message = receiver.got[1]
    const slug = String((await getServices(desk.newsroom.payload).register.stateOf(entry)).wireSlug)
    expect(JSON.parse(message?.body ?? '')).toEqual({
      ...{ type: 'publication.released', timestamp: at },
      data: {
        ...{ id: entry.id, type: 'statement', slug, edition: 1, editionType: 'original', digest },
        number: expect.any(Number) as number,
        url: expect.stringMatching(new RegExp(`/en/statements/${slug}$`)) as string,
        api: expect.stringMatching(new RegExp(`/v1/statements/${slug}$`)) as string,
      },
    })
    expect(message?.body).not.toContain('Canary')
    await remove(receiver)
  })

  it('tells of a correction, an event that is cancelled, and a withdrawal, to whoever has asked for it', async () => {
    const everything = await trusted()
    const cancelled = await trusted({ eventTypes: ['event.cancelled'] })
    const start = new Date(desk.newsroom.clock.now().getTime() + 48 * HOUR).toISOString()
    const place = { start, zone: 'Asia/Karachi', venue: { name: 'A hall', city: 'Islamabad' } }
    const event = await desk.write('A joint event', place, 'events')
    await desk.release(event)
    await desk.act(event, 'editor', 'correct', { publicNote: 'It is off.', editionType: 'update' })
    await desk.change(event, { status: 'cancelled' })
    const digest = await desk.release(event)
    const late = await trusted()
    await desk.act(event, 'reviewer', 'withdraw', { publicNote: 'Wrong.' })
    await until('all is told', () => everything.got.length === 3 && late.got.length === 1)
    expect(everything.got.map(({ type, data }) => [type, data.edition])).toEqual([
      ['publication.released', 1],
      ['event.cancelled', 2],
      ['publication.withdrawn', 2],
    ])
    const numbers = everything.got.map(({ data }) => Number(data.number))
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers)
    expect(everything.got[1]?.data).toMatchObject({ digest, editionType: 'update', type: 'event' })
    expect(cancelled.got.map(({ type }) => type)).toEqual(['event.cancelled'])
    // Nobody is told of what was before they were there.
    expect(late.got.map(({ type }) => type)).toEqual(['publication.withdrawn'])
    await remove(everything, cancelled, late)
  })

  it('tells of cautions, suspensions, and who stands behind it no more', async () => {
    const everything = await trusted()
    const id = await desk.write('Said and taken back')
    await desk.release(id)
    const act = (action: string, body: Record<string, string> = {}) => desk.act(id, 'reviewer', action, body)
    await act('caution', { publicNote: 'One figure is in doubt.' })
    await act('suspend', { note: 'Wait.' })
    await act('reinstate')
    await until('all is told', () => everything.got.length === 4)
    expect(everything.got.map(({ type }) => type)).toEqual([
      'publication.released',
      'publication.cautioned',
      'publication.suspended',
      'publication.reinstated',
    ])
    expect(everything.got.map(({ body }) => body).join()).not.toMatch(/doubt|Wait/)
    await remove(everything)
  })

  it('tells each of what it wants to hear of: an organisation, a kind of text, a language', async () => {
    const wanting = (only: object) => trusted({ only })
    const receivers = {
      all: await wanting({}),
      unodc: await wanting({ organisations: ['ilo', 'unodc'] }),
      ilo: await wanting({ organisations: ['ilo'] }),
      events: await wanting({ kinds: ['event', 'press-release'] }),
      statements: await wanting({ kinds: ['statement'], languages: ['en'], organisations: ['unodc'] }),
      urdu: await wanting({ languages: ['ur', 'ar'] }),
    }
    await desk.release(await desk.write('For some', { kind: 'statement' }))
    const last = await trusted()
    await desk.release(await desk.write('The last one', { kind: 'message' }))
    await until('the last one is told', () => last.got.length === 1)
    await until('all is told', () => receivers.all.got.length === 2 && receivers.unodc.got.length === 2)
    const told = Object.entries(receivers).map(([name, { got }]) => [name, got.length])
    expect(Object.fromEntries(told)).toEqual({ all: 2, unodc: 2, ilo: 0, events: 0, statements: 1, urdu: 0 })
    for (const only of [
      { colour: ['red'] },
      { kinds: [] },
      { languages: ['xx'] },
      { organisations: ['No slug'] },
    ]) {
      const refused = await desk.ask('manager@unodc', 'POST', '/webhooks', { url: 'https://a.example', only })
      expect([only, refused.status]).toEqual([only, 400])
    }
    await remove(...Object.values(receivers), last)
  })

  it('tries again with the same id, gives up after 24 hours, and sends again when a person says so', async () => {
    const target: Answerer = await open(answerer(500))
    const receiver = await setUp({ url: target.url })
    await desk.release(await desk.write('Tried again'))
    await until('it was tried', () => target.ids.length === 1)
    const waits = async () => (await deliveriesOf(receiver))[0]?.state === 'pending'
    for (const tries of [2, 3, 4]) {
      await until('it waits', waits)
      passed(5 * HOUR)
      await until(`it was tried ${tries} times`, () => target.ids.length === tries)
    }
    await until('it waits', waits)
    passed(20 * HOUR)
    await until('it is dead', async () => (await deliveriesOf(receiver, '?state=dead')).length === 1)
    const [dead] = await deliveriesOf(receiver, '?state=dead')
    expect(dead).toMatchObject({ state: 'dead', lastStatus: '500', attempts: 5 })
    const replay = `/webhooks/deliveries/${dead?.id}/replay`
    expect((await desk.ask('manager@fia', 'POST', replay)).status).toBe(404)
    target.answer(204)
    await desk.must('manager@unodc', 'POST', replay)
    await until('it is delivered', async () => (await deliveriesOf(receiver))[0]?.state === 'delivered')
    expect(new Set(target.ids)).toEqual(new Set([dead?.id]))
    expect(target.ids).toHaveLength(6)
    // What was delivered is sent again, too; what is still being tried is not.
    target.answer(500)
    await desk.must('manager@unodc', 'POST', replay)
    await until('it was tried again', () => target.ids.length === 7)
    expect(reasonOf(await desk.ask('manager@unodc', 'POST', replay))).toBe('wrong-state')
    await remove(receiver)
  })

  it('takes over from a sender that has died, when its lease has ended and not before', async () => {
    const receiver = await trusted()
    const witness = await trusted()
    await hooks.receivers.disable(receiver.id)
    await desk.release(await desk.write('Left behind'))
    await hooks.receivers.enable(receiver.id)
    await rows().deliveries.create({
      ...leftBehind({ id: 'left-behind', receiver: receiver.id, now: desk.newsroom.clock.now() }),
      ...{ state: 'sending', attempt: 1 },
    })
    await desk.release(await desk.write('Behind it'))
    await until('somebody else has it', () => witness.got.length === 2)
    expect(await deliveriesOf(receiver)).toHaveLength(2)
    expect(receiver.posts()).toBe(0)
    passed(4_500)
    await until('both are there', () => receiver.got.length === 2)
    // What was missed while it was off stays missed; the order is that of the changes.
    expect(receiver.got.map(({ data }) => data.id === 'e')).toEqual([true, false])
    await remove(receiver, witness)
  })

  it('signs with the old secret too for a day after a rotation, and keeps none in the clear', async () => {
    const receiver = await trusted()
    const { secret } = (await desk.must('manager@unodc', 'POST', `/webhooks/${receiver.id}/rotate`))
      .receiver as Receiver
    expect(secret).not.toBe(receiver.secret)
    const ping = () => desk.must('manager@unodc', 'POST', `/webhooks/${receiver.id}/test`)
    const [fits, doesNot] = [
      { delivered: true, answer: '204' },
      { delivered: false, answer: '401' },
    ]
    expect(await ping()).toEqual(fits)
    receiver.trust(secret)
    expect(await ping()).toEqual(fits)
    passed(24 * HOUR)
    expect(await ping()).toEqual(fits)
    receiver.trust(receiver.secret)
    expect(await ping()).toEqual(doesNot)
    const rows = await desk.newsroom.payload.db.find({
      collection: DEFAULT_SLUGS.webhookReceivers,
      pagination: false,
    })
    expect(JSON.stringify(rows.docs)).not.toContain('whsec_')
    await remove(receiver)
  })

  describe('24: a name that stands for something else the next time', () => {
    it('is refused at the set-up and at each connection', async () => {
      const { payload, clock } = desk.newsroom
      const answers = [['10.0.0.1'], ['8.8.8.8'], ['127.0.0.1']]
      const strict = createWebhooks({
        ...{ payload, clock, slugs: DEFAULT_SLUGS, acceptsPrivate: false, publicUrl: () => '' },
        sealing: sealingOf(payload),
        resolve: async () => answers.shift() ?? [],
      })
      const order = { name: '', url: 'https://rebinding.example/', eventTypes: [...WEBHOOK_TYPES] }
      const create = () => strict.receivers.create({ ...order, organisation: '', createdBy: 'x' })
      await expect(create()).rejects.toMatchObject({ reason: 'invalid' })
      const { id } = await create()
      expect(await strict.receivers.test(id)).toEqual({ delivered: false, answer: 'target-refused' })
      await strict.receivers.remove(id)
    })
  })

  describe('the doors', () => {
    let receiver: Believer & Receiver
    beforeAll(async () => {
      await remove(...((await desk.must('coordinator', 'GET', '/webhooks')).receivers as Receiver[]))
      receiver = await trusted({ name: 'A desk' })
    })

    it('show the secret once, to who has made it', async () => {
      expect(receiver.secret).toMatch(/^whsec_[\w+/]{43}=$/)
      for (const path of ['/webhooks', `/webhooks/${receiver.id}`]) {
        const body = JSON.stringify(await desk.must('manager@unodc', 'GET', path))
        expect(body).toContain(receiver.id)
        expect(body).not.toContain('whsec_')
      }
    })

    it('are a manager’s for their own organisation, and the coordinator’s for all', async () => {
      const ids = async (who: string) =>
        ((await desk.must(who, 'GET', '/webhooks')).receivers as Receiver[]).map(({ id }) => id)
      const mine = await setUp({ url: receiver.url }, 'coordinator')
      expect(mine.organisation).toBeNull()
      expect(await ids('manager@unodc')).toEqual([receiver.id])
      expect(await ids('coordinator')).toEqual([receiver.id, mine.id])
      expect(await ids('manager@fia')).toEqual([])
      for (const who of ['editor@unodc', 'reviewer@unodc'])
        expect((await desk.ask(who, 'GET', '/webhooks')).status).toBe(404)
      const order = { url: receiver.url, organisation: 'unodc' }
      for (const who of ['manager@fia', 'editor@unodc', 'reviewer@unodc'])
        expect(reasonOf(await desk.ask(who, 'POST', '/webhooks', order))).toBe('forbidden')
      expect((await desk.ask('nobody', 'POST', '/webhooks', order)).status).toBe(401)
      expect((await desk.ask('nobody', 'GET', '/webhooks')).status).toBe(401)
      await remove(mine)
    })

    it('answer whoever does not keep a receiver as for one that is not there', async () => {
      const doors = [
        ...[
          ['GET', ''],
          ['DELETE', ''],
          ['GET', '/deliveries'],
        ],
        ...['rotate', 'disable', 'enable', 'test'].map((action) => ['POST', `/${action}`]),
      ] as [string, string][]
      for (const [method, rest] of doors)
        for (const who of ['manager@fia', 'editor@unodc', 'reviewer@unodc']) {
          const answer = await desk.ask(who, method, `/webhooks/${receiver.id}${rest}`)
          expect(answer).toEqual(await desk.ask(who, method, `/webhooks/${'0'.repeat(36)}${rest}`))
          expect(answer.status).toBe(404)
        }
    })

    it('refuse what is no receiver with a sentence', async () => {
      const bad = [
        {},
        { url: 'not an address' },
        { url: 'https://a:b@desk.example/' },
        { url: receiver.url, eventTypes: [] },
        { url: receiver.url, eventTypes: ['publication.drafted'] },
        { url: receiver.url, secret: 'whsec_mine' },
        { url: receiver.url, organisation: 'nobody' },
      ]
      for (const body of bad)
        expect(reasonOf(await desk.ask('manager@unodc', 'POST', '/webhooks', body))).toBe('invalid')
      const query = `/webhooks/${receiver.id}/deliveries?state=lost`
      expect(reasonOf(await desk.ask('manager@unodc', 'GET', query))).toBe('invalid')
    })

    it('send a ping, switch off, and on again', async () => {
      const at = `/webhooks/${receiver.id}`
      expect(await desk.must('manager@unodc', 'POST', `${at}/test`)).toEqual({
        delivered: true,
        answer: '204',
      })
      expect(receiver.got.map(({ type }) => type)).toEqual(['ping'])
      const off = (await desk.must('manager@unodc', 'POST', `${at}/disable`)).receiver
      expect(off).toMatchObject({ state: 'disabled', disabled: { reason: 'person' } })
      await desk.release(await desk.write('While it was off'))
      expect((await desk.must('coordinator', 'POST', `${at}/enable`)).receiver).toMatchObject({
        state: 'active',
      })
      await desk.release(await desk.write('On again'))
      await until('it gets what comes after', () => receiver.got.length === 2)
      expect(await deliveriesOf(receiver)).toHaveLength(1)
    })

    it('forget a receiver with all that was sent to it', async () => {
      await remove(receiver)
      expect((await desk.ask('manager@unodc', 'GET', `/webhooks/${receiver.id}`)).status).toBe(404)
      const where = { receiver: { equals: receiver.id } }
      const left = await desk.newsroom.payload.db.find({ collection: DEFAULT_SLUGS.webhookDeliveries, where })
      expect(left.docs).toEqual([])
    })

    it('serve a consumer until its key ends', async () => {
      const order = { name: 'News desk', scopes: ['read'], organisation: 'unodc' }
      const { consumer } = (await desk.must('manager@unodc', 'POST', '/consumers', order)) as {
        consumer: { id: string; organisation: string }
      }
      const set = { url: 'https://desk.example/hook', consumer: consumer.id }
      for (const [who, body] of [
        ['manager@fia', set],
        ['manager@unodc', { ...set, organisation: 'fia' }],
        ['manager@unodc', { ...set, consumer: 'nobody' }],
      ] as const)
        expect(reasonOf(await desk.ask(who, 'POST', '/webhooks', body))).toBe('invalid')
      const served = await trusted({ consumer: consumer.id })
      expect(served).toMatchObject({ consumer: consumer.id, organisation: consumer.organisation })
      await desk.release(await desk.write('For the consumer'))
      await until('it is delivered', async () => (await deliveriesOf(served))[0]?.state === 'delivered')

      const [asked, listed] = [
        await trusted({ consumer: consumer.id }),
        await trusted({ consumer: consumer.id }),
      ]
      await desk.must('manager@unodc', 'POST', `/consumers/${consumer.id}/revoke`, {})
      const pinged = await desk.ask('manager@unodc', 'POST', `/webhooks/${asked.id}/test`, {})
      expect(reasonOf(pinged)).toBe('wrong-state')
      await desk.release(await desk.write('Not for the consumer'))
      const present = async () =>
        (await desk.must('manager@unodc', 'GET', `/webhooks/${served.id}`)).receiver as Receiver
      // In its row: whoever looks at the door switches it off.
      await until(
        'it is switched off',
        async () => (await rows().receivers.findOne(served.id))?.state === 'disabled',
      )
      expect(await present()).toMatchObject({ disabled: { reason: 'consumer-ended' } })
      await until(
        'what was on its way has ended',
        async () => (await deliveriesOf(served))[0]?.state === 'dead',
      )
      expect((await deliveriesOf(served)).map(({ state }) => state)).toEqual(['dead', 'delivered'])
      const again = await desk.ask('manager@unodc', 'POST', `/webhooks/${served.id}/enable`, {})
      expect(reasonOf(again)).toBe('wrong-state')
      expect(reasonOf(await desk.ask('manager@unodc', 'POST', '/webhooks', set))).toBe('invalid')
      const { receivers } = (await desk.must('manager@unodc', 'GET', '/webhooks')) as {
        receivers: Receiver[]
      }
      expect(receivers.find(({ id }) => id === listed.id)).toMatchObject({
        ...{ state: 'disabled', disabled: { reason: 'consumer-ended' } },
      })
      for (const receiver of [served, asked, listed]) await remove(receiver)
    })
  })

  it('lets one of all that would claim a delivery have it, and no other say what came of it', async () => {
    const now = () => desk.newsroom.clock.now()
    const claimers = Array.from({ length: 20 }, (_, index) =>
      createClaims({ rows: rows(), now, random: () => 0, owner: `node-${index}` }),
    )
    const row = { ...leftBehind({ id: 'wanted', receiver: 'nobody', now: now() }), leaseOwner: '' }
    await hooks.stop()
    await second.stop()
    await rows().deliveries.create({ ...row, state: 'pending', dueAt: new Date(0).toISOString() })
    const seen = await rows().deliveries.findOne('wanted')
    if (!seen) throw new Error('There is no such delivery.')
    const claimed = await Promise.all(claimers.map(({ claim }) => claim(seen)))
    const winner = claimed.findIndex((one) => one !== null)
    const [ours, first] = [claimed[winner], claimers[winner]]
    if (!ours || !first) throw new Error('Nobody has won.')
    expect(claimed.filter((one) => one !== null)).toHaveLength(1)
    const other = claimers[(winner + 1) % 20]
    expect(await other?.settle(ours, { status: 200 })).toBe('lost')
    expect(await other?.claim(ours)).toBeNull()
    expect(await first.renew(ours)).toBe(true)
    passed(6_000)
    const taken = await other?.claim(ours)
    expect(taken).toMatchObject({ attempt: 2 })
    expect(await first.renew(ours)).toBe(false)
    expect(await first.settle(ours, { status: 200 })).toBe('lost')
    // The dice say at once, and the receiver in an hour.
    if (taken) await other?.settle(taken, { status: 429, pauseMs: HOUR })
    const settled = await rows().deliveries.findOne('wanted')
    expect(settled).toMatchObject({ state: 'pending', lastStatus: '429' })
    expect(Date.parse(settled?.dueAt ?? '')).toBeGreaterThan(now().getTime() + HOUR)
    await rows().deliveries.remove({ id: { equals: 'wanted' } })
  })
})
