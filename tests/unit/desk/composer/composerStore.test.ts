import { jest } from '@jest/globals'
import type { Sent } from '../../../../src/admin/send.ts'
import {
  AGAIN_MS,
  createComposerStore,
  LONGEST_MS,
  PAUSE_MS,
} from '../../../../src/desk/composer/composerStore.ts'
import {
  beginDraft,
  type ComposedText,
  questionOf,
  read,
  toDraft,
} from '../../../../src/desk/composer/draft.ts'

type Document = Record<string, unknown> & { id: string; revision: number }

const rich = (...paragraphs: string[]) => ({
  root: { type: 'root', children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ text }] })) },
})

/** As the newsroom answers: a change names the revision that it is based on. */
const openNewsroom = () => {
  const stored = new Map<string, Document>()
  const requests: string[] = []
  /** By the press that made them. */
  const made = new Map<string, Document>()
  let answers: 'as always' | 'nothing' | 'logged out' | 'lost' = 'as always'
  const refused = (status: number, reason: string): Sent => ({
    ok: false,
    status,
    message: `Refused: ${reason}.`,
    body: { errors: [{ reason }] },
  })
  const composed = (document: Document): ComposedText => ({
    ...{ collection: 'statements', id: document.id, type: 'statement', mayEdit: true },
    document: structuredClone(document),
  })
  const put = (id: string, locale: string, { revision, ...fields }: Record<string, unknown>): Document => {
    const before: Document = stored.get(id) ?? { id, revision: 0 }
    const localised = Object.entries(fields).map(([field, value]): [string, unknown] =>
      ['title', 'summary', 'body'].includes(field)
        ? [field, { ...(before[field] as object | undefined), [locale]: value }]
        : [field, value],
    )
    const next = { ...before, ...Object.fromEntries(localised), revision: Number(revision ?? 0) + 1 }
    stored.set(id, next)
    return next
  }
  const send = async (
    method: string,
    url: string,
    body?: unknown,
    { idempotencyKey: press = '' }: { idempotencyKey?: string | undefined } = {},
  ): Promise<Sent> => {
    requests.push(`${method} ${url.split('?')[0]}`)
    if (answers === 'nothing') return { ok: false, status: 0, message: 'No answer.', body: {} }
    if (answers === 'logged out') return refused(401, 'unauthenticated')
    const [, , , id = `made-${stored.size + 1}`] = url.split('?')[0]?.split('/') ?? []
    const locale = new URLSearchParams(url.split('?')[1]).get('locale') ?? 'en'
    const document = stored.get(id)
    if (method === 'GET') return { ok: true, body: { texts: document ? [composed(document)] : [] } }
    const given = body as Record<string, unknown>
    if (method === 'PATCH' && given.revision !== document?.revision) return refused(409, 'stale-revision')
    if (given.title === 'forbidden') return refused(400, 'invalid')
    const doc = (method === 'POST' && made.get(press)) || put(id, locale, given)
    if (method === 'POST' && press !== '') made.set(press, doc)
    if (answers === 'lost') return { ok: false, status: 0, message: 'No answer.', body: {} }
    return { ok: true, body: { doc: stored.get(doc.id) ?? doc } }
  }
  return {
    stored,
    requests,
    composed,
    put,
    send,
    answer: (how: typeof answers) => (answers = how),
  }
}

describe('the store of the composer', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const open = (newsroom = openNewsroom()) => {
    const document = newsroom.put('one', 'en', { title: 'A title', body: rich('One.', 'Two.') })
    const kept: string[] = []
    const store = createComposerStore([toDraft(newsroom.composed(document))], {
      api: '/api',
      send: newsroom.send,
      keep: ({ key }) => void kept.push(key),
      now: () => new Date('2024-07-30T14:03:00Z'),
      newKey: () => 'a press',
    })
    const stored = () => newsroom.stored.get('one') as Document & { title: object; body: object }
    return { newsroom, store, kept, stored }
  }
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

  it('saves after a pause, by itself, and says when', async () => {
    const { store, stored, kept } = open()
    store.change('one', 'title', 'en', 'Another title')
    expect(store.state().status).toEqual({ is: 'typing' })
    expect(kept).toEqual(['one'])
    await pass(PAUSE_MS - 1)
    expect(stored().title).toEqual({ en: 'A title' })
    await pass(1)
    expect(stored().title).toEqual({ en: 'Another title' })
    expect(store.state().status).toEqual({ is: 'saved', at: new Date('2024-07-30T14:03:00Z') })
  })

  it('leaves nobody who makes no pause unsaved for more than two seconds', async () => {
    const { store, stored } = open()
    for (let typed = 0; typed < LONGEST_MS / 100; typed += 1) {
      store.change('one', 'title', 'en', `Title ${typed}`)
      await pass(100)
    }
    expect(stored().title).not.toEqual({ en: 'A title' })
  })

  it('saves each language in its own request, and nothing that has not changed', async () => {
    const { store, newsroom, stored } = open()
    store.change('one', 'title', 'en', 'Another title')
    store.change('one', 'title', 'fr', 'Un titre')
    store.change('one', 'kind', 'en', 'message')
    expect(await store.save()).toBe(true)
    expect(newsroom.requests).toEqual(['PATCH /api/statements/one', 'PATCH /api/statements/one'])
    expect(stored()).toMatchObject({ title: { en: 'Another title', fr: 'Un titre' }, kind: 'message' })
    expect(await store.save()).toBe(true)
    expect(newsroom.requests).toHaveLength(2)
  })

  it('puts what another one has changed elsewhere in the text together with what is typed here', async () => {
    const { store, newsroom, stored } = open()
    newsroom.put('one', 'en', { revision: 1, body: rich('One, by another.', 'Two.') })
    store.change('one', 'body', 'en', rich('One.', 'Two, by me.'))
    expect(await store.save()).toBe(true)
    expect(stored().body).toEqual({ en: rich('One, by another.', 'Two, by me.') })
    expect(store.state()).toMatchObject({ conflicts: { one: [] }, arrived: { one: 1 } })
  })

  it('takes what is typed in an editor that does not show yet what has come in', () => {
    const { store, newsroom } = open()
    const next = newsroom.put('one', 'en', { revision: 1, body: rich('One, by another.', 'Two.') })
    store.bring(newsroom.composed(next))
    store.change('one', 'body', 'en', rich('One.', 'Two, by me.'), rich('One.', 'Two.'))
    const [draft] = store.state().drafts
    expect(draft && read(draft, 'body', 'en')).toEqual(rich('One, by another.', 'Two, by me.'))
  })

  it('does not go back to what was read before a save, and came after it', async () => {
    const { store, newsroom, stored } = open()
    const before = newsroom.composed(stored())
    store.change('one', 'title', 'en', 'Another title')
    expect(await store.save()).toBe(true)
    store.bring(before)
    const [draft] = store.state().drafts
    expect(draft && read(draft, 'title', 'en')).toBe('Another title')
    expect(store.state().arrived).toEqual({})
  })

  it('says that all is saved where what is typed is what the newsroom has', async () => {
    const { store, newsroom } = open()
    store.change('one', 'title', 'en', 'A title')
    expect(store.state().status).toEqual({ is: 'typing' })
    await pass(PAUSE_MS)
    expect(store.state().status).toMatchObject({ is: 'saved' })
    expect(newsroom.requests).toEqual([])
  })

  it('asks about a block that both have changed, overwrites neither meanwhile, and saves all else', async () => {
    const { store, newsroom, stored } = open()
    newsroom.put('one', 'en', { revision: 1, body: rich('One.', 'Two, by another.') })
    store.change('one', 'body', 'en', rich('One.', 'Two, by me.'))
    store.change('one', 'title', 'en', 'My title')
    expect(await store.save()).toBe(true)
    expect(stored()).toMatchObject({
      title: { en: 'My title' },
      body: { en: rich('One.', 'Two, by another.') },
    })
    const [conflict] = store.state().conflicts.one ?? []
    const [draft] = store.state().drafts
    if (!conflict || !draft) throw new Error('Nothing was asked.')
    expect(questionOf(draft, conflict)?.pieces).toHaveLength(2)
    expect(read(draft, 'body', 'en')).toEqual(rich('One.', 'Two, by me.'))
    store.decide('one', conflict, ['both'])
    expect(await store.save()).toBe(true)
    expect(stored().body).toEqual({ en: rich('One.', 'Two, by another.', 'Two, by me.') })
    expect(store.state().conflicts.one).toEqual([])
  })

  it('keeps what it cannot save, says why, and saves it when the newsroom answers again', async () => {
    const { store, newsroom, stored } = open()
    newsroom.answer('nothing')
    store.change('one', 'title', 'en', 'Written on a train')
    await pass(PAUSE_MS)
    expect(store.state().status).toEqual({ is: 'offline' })
    newsroom.answer('logged out')
    await pass(AGAIN_MS)
    expect(store.state().status).toEqual({ is: 'loggedOut' })
    newsroom.answer('as always')
    await pass(AGAIN_MS)
    expect(stored().title).toEqual({ en: 'Written on a train' })
  })

  it('says a refusal in the newsroom’s own words, and tries again with the next ones', async () => {
    const { store, stored } = open()
    store.change('one', 'title', 'en', 'forbidden')
    await pass(PAUSE_MS)
    expect(store.state().status).toEqual({ is: 'refused', why: 'Refused: invalid.', key: 'one' })
    store.change('one', 'title', 'en', 'permitted')
    await pass(PAUSE_MS)
    expect(stored().title).toEqual({ en: 'permitted' })
  })

  it('stores the others where one is refused', async () => {
    const newsroom = openNewsroom()
    const { store, stored } = open(newsroom)
    const other = newsroom.put('other', 'en', { title: 'Another text' })
    store.add(toDraft(newsroom.composed(other)))
    store.change('one', 'title', 'en', 'forbidden')
    store.change('other', 'title', 'en', 'Another title')
    expect(await store.save()).toBe(false)
    expect(store.state().status).toMatchObject({ is: 'refused', key: 'one' })
    expect(stored().title).toEqual({ en: 'A title' })
    expect(newsroom.stored.get('other')?.title).toEqual({ en: 'Another title' })
  })

  it('loses no word that is typed while a save is under way', async () => {
    const { store, newsroom, stored } = open()
    store.change('one', 'title', 'en', 'First')
    const saving = store.save()
    store.change('one', 'title', 'en', 'First and second')
    await saving
    await pass(LONGEST_MS)
    expect(stored().title).toEqual({ en: 'First and second' })
    expect(newsroom.requests.filter((one) => one.startsWith('PATCH'))).toHaveLength(2)
  })

  it('stores a new entry with its first word, and then makes it one of its media update', async () => {
    const newsroom = openNewsroom()
    const { store } = open(newsroom)
    const cover = newsroom.put('cover', 'en', { title: 'An update', items: [] })
    store.add({
      ...toDraft({ ...newsroom.composed(cover), collection: 'media-updates', type: 'media-update' }),
    })
    store.add(
      beginDraft({
        ...{ key: 'new', collection: 'statements', type: 'statement' },
        joins: { key: 'cover', heading: 'Messages' },
        fields: { kind: 'message' },
      }),
    )
    expect(await store.save()).toBe(true)
    expect(newsroom.requests).toEqual([])
    store.change('new', 'title', 'en', 'A message')
    expect(await store.save()).toBe(true)
    const made = [...newsroom.stored.values()].find(({ kind }) => kind === 'message')
    expect(newsroom.stored.get('cover')?.items).toEqual([
      { heading: 'Messages', entry: { relationTo: 'statements', value: made?.id } },
    ])
    expect(store.state().drafts.map(({ id }) => id)).toEqual(['one', 'cover', made?.id])
  })

  it('makes one text where the answer to the first request is lost, and saves what was typed since after it', async () => {
    const newsroom = openNewsroom()
    let presses = 0
    const store = createComposerStore(
      [
        beginDraft({
          ...{ key: 'new', collection: 'statements', type: 'statement' as const },
          ...{ joins: null, fields: {} },
        }),
      ],
      {
        ...{ api: '/api', send: newsroom.send, keep: () => undefined, now: () => new Date(0) },
        newKey: () => `press ${(presses += 1)}`,
      },
    )
    newsroom.answer('lost')
    store.change('new', 'title', 'en', 'A tit')
    expect(await store.save()).toBe(false)
    expect(store.state().status).toEqual({ is: 'offline' })
    store.change('new', 'title', 'en', 'A title')
    newsroom.answer('as always')
    expect(await store.save()).toBe(true)
    expect([...newsroom.stored.values()]).toEqual([
      expect.objectContaining({ title: { en: 'A title' }, revision: 2 }),
    ])
    expect(presses).toBe(1)
    store.stop()
  })

  it('lets entries that say what their media update says go with it, each saved by its own door', async () => {
    const newsroom = openNewsroom()
    const entry = newsroom.put('entry', 'en', { title: 'A message' })
    const own = newsroom.put('own', 'en', { title: 'Another one', theme: 'Its own' })
    const cover = newsroom.put('cover', 'en', {
      title: 'An update',
      items: ['entry', 'own'].map((value) => ({ entry: { relationTo: 'statements', value } })),
    })
    const { store } = open(newsroom)
    const joined = createComposerStore(
      [
        toDraft({ ...newsroom.composed(cover), collection: 'media-updates', type: 'media-update' }),
        toDraft(newsroom.composed(entry)),
        toDraft(newsroom.composed(own)),
      ],
      {
        api: '/api',
        send: newsroom.send,
        keep: () => undefined,
        now: () => new Date(0),
        newKey: () => 'a press',
      },
    )
    store.stop()
    joined.change('cover', 'theme', 'en', 'Shelter')
    expect(await joined.save()).toBe(true)
    expect(newsroom.stored.get('entry')).toMatchObject({ theme: 'Shelter', revision: 2 })
    expect(newsroom.stored.get('cover')).toMatchObject({ theme: 'Shelter', revision: 2 })
    expect(newsroom.stored.get('own')).toMatchObject({ theme: 'Its own', revision: 1 })
  })
})
