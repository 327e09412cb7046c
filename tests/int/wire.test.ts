import { digestOf, manifestOf } from '../../src/domain/canonical.ts'
import { getServices } from '../../src/services.ts'
import { decodeCursor, encodeCursor } from '../../src/wire/http/query.ts'
import type { FullItem } from '../../src/wire/render/items.ts'
import type { WireAnswer } from '../../src/wire/http/answers.ts'
import { type Newsroom, openNewsroom, toLexical } from '../support/newsroom.ts'

const HOUR = 3_600_000
type Json = Record<string, unknown>
type Entry = { collection: string; id: string }

describe('the wire', () => {
  let newsroom: Newsroom
  let editor: string
  let reviewer: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    editor = await newsroom.logIn('editor@unodc.example')
    reviewer = await newsroom.logIn('reviewer@unodc.example')
  })
  afterAll(() => newsroom.close())

  const get = async (url: string, extra: { method?: string; headers?: Record<string, string> } = {}) => {
    const [path = '', query = ''] = url.split('?')
    const { wire } = getServices(newsroom.payload)
    const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {}, ...extra }
    const answer = await wire.handle(request)
    if (!answer) throw new Error(`${url} is not the wire's.`)
    return answer
  }
  const read = async <T = Json>(url: string) => JSON.parse(String((await get(url)).body)) as T
  const items = async (url: string) => (await read<{ items: FullItem[] }>(url)).items

  const act = async ({ collection, id }: Entry, action: string, token: string, body: Json = {}) => {
    const answer = await newsroom.ask('POST', `/api/${collection}/${id}/clearance/${action}`, body, token)
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const write = async (collection: string, facts: Json): Promise<Entry> => {
    const { body, status } = await newsroom.ask('POST', `/api/${collection}`, facts, editor)
    if (status !== 201) throw new Error(JSON.stringify(body))
    return { collection, id: (body.doc as { id: string }).id }
  }
  const clear = async (entry: Entry) => {
    const revision = (await newsroom.ask('GET', `/api/${entry.collection}/${entry.id}`, undefined, editor))
      .body.revision
    const { digest } = await act(entry, 'submit', editor, { revision })
    await act(entry, 'sign', reviewer, { digest })
    return String(digest)
  }
  const release = async (entry: Entry, body: Json = {}) => {
    const digest = await clear(entry)
    await act(entry, 'release', reviewer, { digest, ...body })
    return digest
  }
  const statement = (title: string, extra: Json = {}) =>
    write('statements', { title, kind: 'statement', body: toLexical(`${title}, whole.`), ...extra })
  const passed = (instant: number) => newsroom.clock.set(new Date(instant))

  it('has nothing on an empty newsroom, in every list', async () => {
    for (const list of ['statements', 'events', 'media-updates', 'organisations']) {
      expect(await read(`/v1/${list}`)).toEqual({ items: [], next: null })
    }
    expect(await read('/v1/changes')).toMatchObject({ items: [] })
  })

  describe('a text that waits for its instant', () => {
    let entry: Entry
    let digest: string
    let slug: string
    let at: number
    const doors = () => [
      ...['/v1/statements', '/v1/statements?q=canary', '/v1/organisations', '/v1/changes', '/feeds/all.atom'],
      ...[
        `/v1/statements/${slug}`,
        `/v1/statements/${slug}/canonical`,
        `/v1/statements/${slug}/proof`,
        '/v1/statements?organisation=unodc',
      ],
    ]
    const look = async (): Promise<WireAnswer[]> => Promise.all(doors().map((door) => get(door)))
    let before: WireAnswer[]

    beforeAll(async () => {
      entry = await statement('Canary for the world')
      slug = 'canary-for-the-world-00000000'
      before = await look()
      at = newsroom.clock.now().getTime() + HOUR
      digest = await release(entry, { at: new Date(at).toISOString() })
    })

    it('differs in nothing from one that does not exist', async () => {
      expect(await look()).toEqual(before)
      const real = String((await getServices(newsroom.payload).register.stateOf(entry)).wireSlug)
      expect(await get(`/v1/statements/${real}`)).toEqual(await get('/v1/statements/nothing-of-that-name'))
      slug = real
    })

    it('is there at its instant, in every door, without any job', async () => {
      passed(at)
      const [item] = await items('/v1/statements')
      expect(item).toMatchObject({ id: entry.id, slug, digest, edition: 1, title: 'Canary for the world' })
      expect((await get(`/v1/statements/${slug}`)).status).toBe(200)
      expect((await items('/v1/changes')).map((change) => (change as unknown as Json).change)).toEqual([
        'released',
      ])
      expect(String((await get('/feeds/all.atom')).body)).toContain('Canary for the world')
      expect((await items('/v1/organisations')).map((each) => each.slug)).toEqual(['unodc'])
    })

    it('hashes to the digest that was signed, and shows the words that are in it', async () => {
      const text = await read<Parameters<typeof manifestOf>[0] & { manifest: unknown }>(
        `/v1/statements/${slug}/canonical`,
      )
      const { manifest, ...leaves } = text
      expect(digestOf(manifestOf(leaves))).toBe(digest)
      expect(manifestOf(leaves)).toEqual(manifest)
      const { body } = await read<FullItem>(`/v1/statements/${slug}`)
      expect(body.html).toBe(leaves.languages.en?.html)
      expect(body.text).toBe(leaves.languages.en?.text)
    })

    it('stays when the clock steps back', async () => {
      passed(at - HOUR / 2)
      expect((await get(`/v1/statements/${slug}`)).status).toBe(200)
      passed(at + 1000)
    })

    it('is not sent twice to who has it, and HEAD has its headers', async () => {
      const { headers } = await get(`/v1/statements/${slug}`)
      const again = await get(`/v1/statements/${slug}`, { headers: { 'if-none-match': headers.ETag ?? '' } })
      expect(again).toMatchObject({ status: 304, body: '' })
      const head = await get(`/v1/statements/${slug}`, { method: 'HEAD' })
      expect(head).toMatchObject({ status: 200, body: '', headers })
    })

    it('leaves a tombstone when it is withdrawn, and no word in any door', async () => {
      await act(entry, 'withdraw', reviewer, { publicNote: 'Sent in error.' })
      expect(await get(`/v1/statements/${slug}`)).toMatchObject({ status: 410 })
      expect(await read(`/v1/statements/${slug}`)).toMatchObject({
        type: 'statement',
        id: entry.id,
        edition: 1,
        note: 'Sent in error.',
      })
      for (const door of doors()) expect(String((await get(door)).body)).not.toContain('Canary')
      expect(await read(`/v1/changes`)).toMatchObject({
        items: [{ change: 'released' }, { change: 'withdrawn', item: { note: 'Sent in error.' } }],
      })
    })
  })

  it('never shows what was held before its instant', async () => {
    const entry = await statement('Held back')
    const at = newsroom.clock.now().getTime() + HOUR
    const digest = await release(entry, { at: new Date(at).toISOString() })
    await act(entry, 'hold', reviewer, { digest, note: 'A name is wrong.' })
    passed(at + HOUR)
    expect(await items('/v1/statements')).toEqual([])
  })

  it('pages through everything once, newest first', async () => {
    for (const number of [1, 2, 3, 4, 5]) await release(await statement(`Number ${number}`))
    const titles: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const url: string = `/v1/statements?limit=2${after ? `&after=${after}` : ''}`
      const page: { items: FullItem[]; next: string | null } = await read(url)
      titles.push(...page.items.map(({ title }) => title))
      after = page.next
    }
    expect(titles).toEqual([5, 4, 3, 2, 1].map((number) => `Number ${number}`))
    expect((await items('/v1/statements?q=NUMBER%203')).map(({ title }) => title)).toEqual(['Number 3'])
    expect(await items('/v1/statements?organisation=fia')).toEqual([])
    for (const q of ['crime%20office', 'UNODC%20nations'])
      expect(await items(`/v1/organisations?q=${q}`)).toHaveLength(1)
    expect(await items('/v1/organisations?q=crime%20police')).toEqual([])
    expect(await items('/v1/statements?organisation=unodc')).toHaveLength(5)
  })

  it('shows a media update with its entries, and each entry its media update', async () => {
    const entry = await statement('A message')
    await release(entry)
    const event = await write('events', {
      title: 'A joint event',
      start: new Date(newsroom.clock.now().getTime() + 24 * HOUR).toISOString(),
      zone: 'Asia/Karachi',
      venue: { name: 'A hall', city: 'Islamabad' },
    })
    await release(event)
    const bundle = await write('media-updates', {
      title: 'Media update',
      number: '12/2024',
      items: [
        { heading: 'Messages', entry: { relationTo: 'statements', value: entry.id } },
        { heading: 'Events', entry: { relationTo: 'events', value: event.id } },
      ],
    })
    await release(bundle)
    const [update] = await items('/v1/media-updates?include=body')
    expect(update?.items?.map(({ heading, item }) => [heading, item.title])).toEqual([
      ['Messages', 'A message'],
      ['Events', 'A joint event'],
    ])
    const [shown] = await items('/v1/statements?q=message')
    expect(shown?.mediaUpdates).toMatchObject([{ id: bundle.id, title: 'Media update' }])
    const soon = newsroom.clock.now().toISOString().slice(0, 10)
    expect((await items(`/v1/events?from=${soon}`)).map(({ title }) => title)).toEqual(['A joint event'])
  })

  it('replaces an edition by the next one at its instant, and says what was corrected', async () => {
    const entry = await statement('Old words')
    await release(entry)
    await act(entry, 'correct', editor, { publicNote: 'The date was wrong.', editionType: 'correction' })
    const { revision } = (await newsroom.ask('GET', `/api/statements/${entry.id}`, undefined, editor)).body
    await newsroom.ask('PATCH', `/api/statements/${entry.id}`, { revision, title: 'New words' }, editor)
    const at = newsroom.clock.now().getTime() + HOUR
    await release(entry, { at: new Date(at).toISOString() })
    expect((await items('/v1/statements?q=words')).map(({ title }) => title)).toEqual(['Old words'])
    passed(at)
    const [item, ...others] = await items('/v1/statements?q=words')
    expect(others).toEqual([])
    expect(item).toMatchObject({
      title: 'New words',
      edition: 2,
      correction: { edition: 2, editionType: 'correction', note: 'The date was wrong.' },
    })
  })

  it('refuses what it does not know, and other methods, and says nothing of what exists', async () => {
    expect(await get('/v1/statements?colour=red')).toMatchObject({ status: 400 })
    expect(await get('/v1/statements?limit=1&limit=2')).toMatchObject({ status: 400 })
    expect(await get('/v1/statements', { method: 'POST' })).toMatchObject({ status: 405 })
    expect(await get('/v1/nothing', { method: 'POST' })).toMatchObject({ status: 404 })
    expect(await get('/v1/statements', { method: 'OPTIONS' })).toMatchObject({ status: 204 })
    expect(await get('/v1/users')).toEqual(await get('/v1/statements/nothing'))
  })

  it('takes no cursor from beyond the last change, as of a newsroom that was set back', async () => {
    await release(await statement('The last change'))
    const { next } = await read<{ next: string }>('/v1/changes?limit=100')
    const [last] = decodeCursor(next) ?? []
    expect(await read(`/v1/changes?after=${next}`)).toEqual({ items: [], next })
    const beyond = await get(`/v1/changes?after=${encodeCursor([Number(last) + 1])}`)
    expect(beyond).toMatchObject({ status: 400 })
    expect(String(beyond.body)).toContain('“after” is not a cursor of this address.')
  })
})
