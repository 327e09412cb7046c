import type { Locale } from '../../src/domain/locales.ts'
import { getServices } from '../../src/services.ts'
import { decodeCursor } from '../../src/wire/http/query.ts'
import type { Site } from '../../src/wire/site/createSite.ts'
import type { ListAsk } from '../../src/wire/site/listPages.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

const DAY = 86_400_000
const ASK: ListAsk = { locale: 'en' }

describe('what the pages of the site are made of', () => {
  let press: Press
  let site: Site

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    site = getServices(press.newsroom.payload).wire.site
  })
  afterAll(() => press.newsroom.close())

  const now = () => press.newsroom.clock.now().getTime()
  const inDays = (days: number) => new Date(now() + days * DAY).toISOString()
  const eventFacts = (title: string, days: number) => ({
    ...{ title, start: inDays(days), zone: 'Europe/Vienna', venue: { name: 'A hall', city: 'Vienna' } },
  })
  const publish = async (extra: object, collection = 'statements', others: string[] = []) => {
    const id = await press.write({ ...extra }, collection)
    return release(id, collection, others)
  }
  const release = async (id: string, collection = 'statements', others: string[] = [], at?: string) => {
    const { digest } = (await press.submit(id, collection)).view
    for (const who of ['reviewer@unodc', ...others]) await press.act(who, id, 'sign', { digest }, collection)
    const released = await press.act(
      'reviewer@unodc',
      id,
      'release',
      { digest, ...(at ? { at } : {}) },
      collection,
    )
    expect(released.status).toBe(200)
    return id
  }
  const slugOf = async (id: string, collection = 'statements'): Promise<string> =>
    String((await getServices(press.newsroom.payload).register.stateOf({ collection, id })).wireSlug)
  const idsOf = async (ask: Partial<ListAsk>) =>
    (await site.list({ ...ASK, ...ask })).cards.map(({ id }) => id)
  const itemOf = async (id: string, locale: Locale = 'en') => {
    const found = await site.item({ type: 'statement', slug: await slugOf(id), locale })
    if (found?.standing !== 'live') throw new Error('It is not there.')
    return found
  }

  it('is nothing while nothing is published', async () => {
    expect(await site.front({ locale: 'en', limit: 5 })).toEqual({
      ...{ latest: { statement: [], event: [], 'media-update': [] }, upcoming: [], organisations: [] },
    })
    expect([await site.months(), await site.years('event'), await site.years('statement')]).toEqual([
      [],
      [],
      [],
    ])
    expect(await site.standing({ locale: 'en', kind: 'organisation', slug: 'unodc' })).toBeNull()
    expect(await site.organisation({ locale: 'en', slug: 'constructor' })).toBeNull()
  })

  it('has events that are coming in the order of their start, and those that are over by themselves', async () => {
    const event = (days: number) => publish(eventFacts(`In ${days}`, days), 'events')
    const [later, over, sooner] = [await event(30), await event(-40), await event(2)]
    const today = await event(0)
    expect(await idsOf({ type: 'event', when: 'upcoming' })).toEqual([today, sooner, later])
    // Announced last, and over the longest.
    const long = await event(-300)
    expect(await idsOf({ type: 'event', when: 'past' })).toEqual([over, long])
    const before = await site.list({ ...ASK, type: 'event', when: 'past', limit: 1 })
    expect(
      await idsOf({
        type: 'event',
        when: 'past',
        limit: 1,
        after: decodeCursor(before.next ?? '') ?? undefined,
      }),
    ).toEqual([long])
    const first = await site.list({ ...ASK, type: 'event', when: 'upcoming', limit: 2 })
    const after = decodeCursor(first.next ?? '') ?? undefined
    expect(await idsOf({ type: 'event', when: 'upcoming', limit: 2, after })).toEqual([later])
    expect(await site.years('event')).toContain(new Date(now() + 2 * DAY).getUTCFullYear())
    const [year = 0] = await site.years('event')
    expect((await idsOf({ type: 'event', period: String(year) })).length).toBeGreaterThan(0)
  })

  it('has an event of several days among those that are coming until its last day is over', async () => {
    const lasting = (title: string, from: number, to: number) =>
      publish({ ...eventFacts(title, from), end: inDays(to) }, 'events', [])
    const running = await lasting('Congress on its second day', -1.5, 1.5)
    const over = await lasting('Congress of last week', -8, -6)
    const ask = { type: 'event', organisation: 'unodc' } as const
    const upcoming = await idsOf({ ...ask, when: 'upcoming' })
    const past = await idsOf({ ...ask, when: 'past' })
    expect([upcoming[0], upcoming.includes(over)]).toEqual([running, false])
    expect([past.includes(running), past.includes(over)]).toEqual([false, true])
    const front = await site.front({ locale: 'en', limit: 5 })
    expect(front.upcoming.map(({ id }) => id)).toContain(running)
    const first = await site.list({ ...ASK, ...ask, when: 'upcoming', limit: 1 })
    const after = decodeCursor(first.next ?? '') ?? undefined
    expect(await idsOf({ ...ask, when: 'upcoming', limit: 1, after })).not.toContain(running)
  })

  it('has what can be read in a language, however many others stand between', async () => {
    const urdu = await press.write({ title: 'In two languages' })
    const { revision } = await press.read(urdu)
    await press.newsroom.ask(
      'PATCH',
      `/api/statements/${urdu}?locale=ur`,
      { revision, title: 'دو زبانوں میں', body: toLexical('دو زبانوں میں لکھا گیا متن۔', 'rtl') },
      press.tokens['editor@unodc'],
    )
    await release(urdu)
    for (let others = 0; others < 5; others += 1) await publish({ title: `English ${others}` })
    const { cards, next } = await site.list({ ...ASK, type: 'statement', language: 'ur', limit: 2 })
    expect([cards.map(({ id }) => id), cards[0]?.language, next]).toEqual([[urdu], 'ur', null])
    expect(await idsOf({ type: 'statement', language: 'zh' })).toEqual([])

    const { found } = await site.search({ ...ASK, q: 'زبانوں' })
    expect(found.map(({ item }) => [item.id, item.language])).toEqual([[urdu, 'ur']])
    expect(found[0]?.title.some(({ isFound }) => isFound)).toBe(true)
    const english = await site.search({ ...ASK, q: 'two languages', language: 'ur' })
    expect(english.found.map(({ item }) => item.language)).toEqual(['en'])
  })

  it('says what changed since the edition before, of one that the world could read to its end', async () => {
    const id = await publish({ title: 'Five beds', body: toLexical('A shelter of Mr Wrongly Named.') })
    expect((await itemOf(id)).changed).toBeNull()
    const correct = async (change: Record<string, unknown>) => {
      const note = { editionType: 'correction', publicNote: 'A figure was wrong.' }
      expect((await press.act('editor@unodc', id, 'correct', note)).status).toBe(200)
      expect((await press.patch(id, change)).status).toBe(200)
    }
    await correct({ title: 'Six beds', body: toLexical('A shelter.') })
    await release(id, 'statements', [], inDays(1))
    expect((await itemOf(id)).item.title).toBe('Five beds')
    press.newsroom.clock.set(new Date(now() + 2 * DAY))
    const { item, changed } = await itemOf(id)
    expect([item.title, changed?.edition]).toEqual(['Six beds', 2])
    expect(JSON.stringify(changed)).toContain('Six')
    expect(JSON.stringify(changed)).not.toMatch(/Five|Wrongly/)

    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'Wrong again.' })
    await correct({ title: 'Seven beds' })
    await release(id)
    expect((await itemOf(id)).changed).toBeNull()
  })

  it('has each earlier edition at an address of its own, with what replaced it, while its text is out', async () => {
    const id = await publish({ title: 'First words', body: toLexical('One bed.') })
    const slug = await slugOf(id)
    const edition = (number: number, locale: Locale = 'en') =>
      site.edition({ type: 'statement', slug, edition: number, locale })
    const standing = (number: number) =>
      site.standing({ locale: 'en', kind: 'edition', type: 'statement', slug, edition: number })
    const everything = async () => [await edition(1), await edition(2), await edition(3), await standing(1)]
    const nothing = [null, null, null, null]
    expect(await everything()).toEqual(nothing)
    const note = { editionType: 'correction', publicNote: 'A figure was wrong.' }
    await press.act('editor@unodc', id, 'correct', note)
    await press.patch(id, { title: 'Second words', body: toLexical('Two beds.') })
    const at = inDays(1)
    await release(id, 'statements', [], at)
    expect(await everything()).toEqual(nothing)
    expect((await itemOf(id)).editions).toEqual([])

    press.newsroom.clock.set(new Date(now() + 2 * DAY))
    const { item, editions } = await itemOf(id)
    expect(editions).toMatchObject([{ edition: 1 }])
    expect(await edition(1, 'ur')).toMatchObject({
      item: { title: 'First words', edition: 1, contacts: [], url: item.url },
      ...{ present: 2, replacedAt: at },
      reason: { editionType: 'correction', note: 'A figure was wrong.' },
    })
    expect([await edition(2), await edition(3), await standing(1), await standing(2)]).toEqual([
      null,
      null,
      'live',
      null,
    ])

    const { digest } = await press.read(id)
    const suspended = await press.act('reviewer@unodc', id, 'suspend', { digest, note: 'It is looked at.' })
    expect(suspended.status).toBe(200)
    expect(await everything()).toEqual(nothing)
    await press.act('reviewer@unodc', id, 'reinstate', { digest })
    expect(await standing(1)).toBe('live')
    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'It was wrong.' })
    expect(await everything()).toEqual(nothing)
  })

  it('has other texts of the same occasion, each once, and none that is not out', async () => {
    const event = await publish(eventFacts('An occasion', 9), 'events')
    const [one, other] = [await publish({ title: 'One', event }), await publish({ title: 'Other', event })]
    const hidden = await press.write({ title: 'Hidden', event })
    await release(hidden, 'statements', [], inDays(3))
    const items = [one, other, hidden].map((value) => ({ entry: { relationTo: 'statements', value } }))
    const { related } = await itemOf(one)
    expect(related.ofEvent.map(({ id }) => id)).toEqual([other])
    expect(related.ofUpdates).toEqual([])
    await publish({ title: 'All of it', items: items.slice(0, 2) }, 'media-updates')
    const again = (await itemOf(one)).related
    expect([again.ofEvent.map(({ id }) => id), again.ofUpdates]).toEqual([[other], []])
    const found = await site.item({ type: 'event', slug: await slugOf(event, 'events'), locale: 'en' })
    expect(found?.standing === 'live' ? found.related.ofEvent.map(({ id }) => id) : null).toEqual([
      other,
      one,
    ])
  })

  it('has of an organisation what its newest texts say of it and of whom to ask', async () => {
    const emails = [
      { address: 'press@unodc.example', visibility: 'public' },
      { address: 'canary@unodc.example', visibility: 'press' },
    ]
    const contact = { name: 'Jane Doe', title: 'Spokesperson', emails }
    const { body } = await press.newsroom.ask(
      'POST',
      '/api/media-contacts',
      contact,
      press.tokens['editor@unodc'],
    )
    await publish({ title: 'With a contact', contacts: [(body.doc as { id: string }).id] })
    const page = await site.organisation({ locale: 'en', slug: 'unodc' })
    expect(page?.contacts).toMatchObject([{ name: 'Jane Doe', emails: ['press@unodc.example'] }])
    expect(JSON.stringify(page)).not.toContain('canary@')
    expect(page?.cards[0]?.title).toBe('With a contact')
    expect(page?.organisation.boilerplate).not.toBe('')
    expect((await site.organisations({ locale: 'en' })).map(({ slug }) => slug)).toContain('unodc')
    expect(await site.standing({ locale: 'en', kind: 'organisation', slug: 'unodc' })).toBe('live')
  })

  it('has the months in which something came out, and no other', async () => {
    const [month = ''] = await site.months()
    expect(month).toBe(new Date(now()).toISOString().slice(0, 7))
    expect(await site.standing({ locale: 'en', kind: 'month', month })).toBe('live')
    expect(await site.standing({ locale: 'en', kind: 'month', month: '1999-01' })).toBeNull()
    expect((await idsOf({ period: month })).length).toBeGreaterThan(0)
  })
})
