import { getServices } from '../../src/services.ts'
import { openPress, type Press } from '../support/press.ts'

const CORRUPTION = 'medtop:20000093'
const FRAUD = 'medtop:20000097'

describe('what a text is about', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const wire = async (path: string) => {
    const [at = '', query] = path.split('?')
    const { wire } = getServices(press.newsroom.payload)
    const asked = { method: 'GET', path: at, query: new URLSearchParams(query), headers: {} }
    return String((await wire.handle(asked))?.body)
  }
  const slugOf = async (id: string) =>
    String(
      (await getServices(press.newsroom.payload).register.stateOf({ collection: 'statements', id })).wireSlug,
    )
  const listed = async (query: string) => {
    const { items } = JSON.parse(await wire(`/v1/statements?${query}`)) as { items: { id: string }[] }
    return items.map(({ id }) => id)
  }
  const save = (subject: unknown) =>
    press.newsroom.ask('POST', '/api/statements', { title: 'A text', subject }, press.tokens['editor@unodc'])

  it('is chosen from the list, at most five, each once', async () => {
    for (const right of [[], null, [CORRUPTION, FRAUD]]) expect((await save(right)).status).toBe(201)
    const { body } = await save([FRAUD, CORRUPTION])
    expect(body.doc).toMatchObject({ subject: [FRAUD, CORRUPTION] })
    const six = ['20000093', '20000097', '20000099', '20000101', '20000103', '20000105'].map(
      (code) => `medtop:${code}`,
    )
    for (const wrong of [['crime'], [CORRUPTION, CORRUPTION], six, ['medtop:99999999'], CORRUPTION, [7]])
      expect([wrong, (await save(wrong)).status]).toEqual([wrong, 400])
  })

  it('is shown to who signs, signed with the text, and published', async () => {
    const id = await press.write({ title: 'On corruption', subject: [CORRUPTION] })
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    const copy = await press.newsroom.fetch(
      'GET',
      `/api/statements/${id}/clearance/copy?form=text&digest=${digest}`,
      undefined,
      press.tokens['reviewer@ilo'],
    )
    expect(await copy.text()).toMatch(/Subjects:?\s+corruption/)
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    await press.act('reviewer@unodc', id, 'release', { digest })
    const at = `/v1/statements/${await slugOf(id)}`
    expect(JSON.parse(await wire(at))).toMatchObject({ subject: [{ code: CORRUPTION, name: 'corruption' }] })
    expect(JSON.parse(await wire(`${at}/canonical`))).toMatchObject({ core: { subject: [CORRUPTION] } })
    expect(await press.verify(id)).toBe('holds')
  })

  it('is asked for in lists and feeds, and shown among the texts on the same subject', async () => {
    const { site } = getServices(press.newsroom.payload).wire
    const both = await press.write({ title: 'On both', subject: [FRAUD, CORRUPTION] })
    const fraud = await press.write({ title: 'On fraud', subject: [FRAUD] })
    const none = await press.write({ title: 'On nothing' })
    for (const id of [both, fraud, none]) expect((await press.publish(id)).status).toBe(200)
    expect(await listed(`subject=${FRAUD}`)).toEqual([fraud, both])
    expect((await listed(`subject=${CORRUPTION}`))[0]).toBe(both)
    expect(await listed(`subject=${FRAUD}&organisation=unodc&kind=statement&limit=1`)).toEqual([fraud])
    expect(await listed(`subject=${FRAUD}&q=both`)).toEqual([both])
    // Crime is broader than both, and above it stands crime, law and justice.
    for (const broader of ['20000082', '02000000']) {
      const [first = '', ...others] = await listed(`subject=medtop:${broader}`)
      expect([first, others.length]).toEqual([fraud, 2])
      expect(await listed(`subject=medtop:${broader}&limit=1`)).toEqual([fraud])
      const broad = await wire(`/feeds/all.subject-${broader}.json`)
      expect((JSON.parse(broad) as { items: unknown[] }).items).toHaveLength(3)
    }
    expect(await listed('subject=medtop:20000001')).toEqual([])
    expect(await wire('/v1/statements?subject=crime')).toContain('“subject” is not a code')
    const feed = await wire('/feeds/all.subject-20000097.json')
    expect((JSON.parse(feed) as { items: unknown[] }).items).toHaveLength(2)
    expect(await wire('/feeds/all.subject-99999999.json')).toContain('not-found')
    expect((await site.list({ locale: 'en', subject: FRAUD })).cards.map(({ id }) => id)).toEqual([
      fraud,
      both,
    ])
    expect(await site.subjects()).toEqual([CORRUPTION, FRAUD])
    const found = await site.item({ type: 'statement', slug: await slugOf(both), locale: 'en' })
    expect(found).toMatchObject({ related: { ofSubject: [{ id: fraud }] } })
  })

  it('goes out of lists with its text, and is no member of a text that has none', async () => {
    const id = await press.write({ title: 'Withdrawn', subject: [FRAUD] })
    await press.publish(id)
    expect(await listed(`subject=${FRAUD}`)).toContain(id)
    const slug = await slugOf(id)
    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'It was wrong.' })
    expect(await listed(`subject=${FRAUD}`)).not.toContain(id)
    const feed = await wire('/feeds/all.subject-20000097.rss')
    expect([feed.match(/<item>/g)?.length, feed.includes(`urn:uuid:${id}`)]).toEqual([3, true])
    expect(await wire('/feeds/all.subject-20000082.rss')).toContain(`urn:uuid:${id}`)
    expect(await wire('/feeds/all.subject-20000093.rss')).not.toContain(`urn:uuid:${id}`)
    expect(await wire(`/v1/statements/${slug}`)).not.toContain('subject')

    const bare = await press.write({ title: 'About nothing' })
    await press.publish(bare)
    const at = `/v1/statements/${await slugOf(bare)}`
    for (const path of [at, `${at}/canonical`, `${at}.ninjs.json`])
      expect(await wire(path)).not.toContain('subject')
    expect(await press.verify(bare)).toBe('holds')
  })
})
