import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { HAS_TRANSACTIONS } from '../support/storeUnderTest.ts'

type Entry = { id: string; title: string; revision: number }

/** What the newsroom asks of a store, beside what the tests of the desk, the register and the wire ask of it. */
describe('the store', () => {
  let newsroom: Newsroom
  let editor: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    editor = await newsroom.logIn('editor@unodc.example')
  })
  afterAll(() => newsroom.close())

  const create = (title: string) =>
    newsroom.ask('POST', '/api/statements?depth=0', { kind: 'press-release', title }, editor)
  const read = async (id: string) =>
    (await newsroom.ask('GET', `/api/statements/${id}?depth=0`, undefined, editor)).body as unknown as Entry
  const entryOf = ({ body }: { body: Record<string, unknown> }) => body.doc as Entry

  it('gives documents UUIDs, and keeps each language of a text', async () => {
    const { id, title } = entryOf(await create('In English'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(title).toBe('In English')
    const { revision } = await read(id)
    const urdu = await newsroom.ask(
      'PATCH',
      `/api/statements/${id}?locale=ur`,
      { title: 'اردو میں', revision },
      editor,
    )
    expect(urdu.status).toBe(200)
    const { body } = await newsroom.ask('GET', `/api/statements/${id}?locale=all&depth=0`, undefined, editor)
    expect(body.title).toEqual({ en: 'In English', ur: 'اردو میں' })
  })

  it('stores 20 of 20 creates and 20 of 20 updates at once, each with its own revision', async () => {
    const created = await Promise.all(Array.from({ length: 20 }, (_, index) => create(`at once ${index}`)))
    expect(created.map(({ status }) => status)).toEqual(Array(20).fill(201))
    const { id } = entryOf(created[0] as { body: Record<string, unknown> })
    const before = (await read(id)).revision
    const update = async (title: string): Promise<Entry> => {
      for (;;) {
        const { revision } = await read(id)
        const answer = await newsroom.ask('PATCH', `/api/statements/${id}`, { title, revision }, editor)
        if (answer.status === 409) continue
        expect(answer.status).toBe(200)
        return entryOf(answer)
      }
    }
    const updated = await Promise.all(Array.from({ length: 20 }, (_, index) => update(`edit ${index}`)))
    const revisions = updated.map(({ revision }) => revision).sort((one, other) => one - other)
    expect(new Set(revisions).size).toBe(20)
    const last = updated.find(({ revision }) => revision === revisions.at(-1))
    expect(await read(id)).toMatchObject({ title: last?.title, revision: last?.revision })
    // Without transactions a number is taken by whoever is overtaken then, told so, and tries again.
    if (HAS_TRANSACTIONS) expect(last?.revision).toBe(before + 20)
  })

  it('lets one of many claim a row', async () => {
    const { id } = entryOf(await create('to be claimed'))
    const claims = Array.from({ length: 20 }, (_, index) =>
      newsroom.payload.db.updateOne({
        collection: 'statements',
        where: { and: [{ id: { equals: id } }, { internalNotes: { exists: false } }] },
        data: { internalNotes: `claimed by ${index}` },
        options: { atomic: true },
      }),
    )
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
  })
})
