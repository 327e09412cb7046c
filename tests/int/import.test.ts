import { readFile } from 'node:fs/promises'
import { createComposerStore } from '../../src/desk/composer/composerStore.ts'
import { toDrafts } from '../../src/desk/import/toDrafts.ts'
import type { Proposal } from '../../src/domain/import/proposal.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

type Answer = {
  texts: { type: string; reproduced: { value: boolean } | null; event: { start: { value: string } } | null }[]
  disagreements: { found: string; expected: { value: string }; sentence: string }[]
  contacts: object[]
  left: { text: string }[]
  failed: { fault: string; sentence: string }[]
}

const contactOf = ({ contacts: [contact] }: Proposal) => ({
  ...{ name: contact?.name.value, title: contact?.title },
  ...{ emails: contact?.emails, phones: contact?.phones },
})

const FIXTURES = new URL('../fixtures/import/', import.meta.url)

describe('Bringing in a file', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const formOf = async (...names: string[]) => {
    const form = new FormData()
    for (const name of names) form.append('file', new File([await readFile(new URL(name, FIXTURES))], name))
    return form
  }
  const send = (body: unknown, who: string | null = 'editor@unodc') =>
    press.newsroom.ask('POST', '/api/import', body, who ? press.tokens[who] : undefined)

  it.each(['founding.docx', 'founding.eml', 'founding.pdf'])(
    'proposes the media update of %s',
    async (name) => {
      const { status, body } = await send(await formOf(name))
      expect(status).toBe(200)
      const answer = body as unknown as Answer
      expect(answer.texts.map(({ type }) => type)).toEqual([
        'media-update',
        'statement',
        'statement',
        'event',
      ])
      expect(answer.texts[1]?.reproduced?.value).toBe(true)
      expect(answer.texts[3]?.event?.start.value).toBe('2024-07-30T10:15')
      expect(answer.contacts).toHaveLength(1)
      expect(answer.disagreements.map(({ found, expected }) => [found, expected.value])).toEqual([
        ['10:45', '10:15'],
      ])
      expect(answer.disagreements[0]?.sentence).toMatch(/10:45/)
    },
  )

  it('takes words as they are pasted', async () => {
    const { status, body } = await send({
      text: 'Message by the UN Secretary-General\n\nNobody is for sale.',
    })
    expect(status).toBe(200)
    expect((body as unknown as Answer).texts.map(({ type }) => type)).toEqual(['statement'])
  })

  it('stores nothing', async () => {
    const count = async () =>
      (await press.newsroom.ask('GET', '/api/statements/count', undefined, press.tokens['editor@unodc'])).body
    const before = await count()
    await send(await formOf('founding.docx'))
    expect(await count()).toEqual(before)
  })

  it('is for editors alone, and says what it takes', async () => {
    expect((await send(await formOf('founding.docx'), null)).status).toBe(401)
    const reviewer = await send(await formOf('founding.docx'), 'reviewer@unodc')
    expect([reviewer.status, reasonOf(reviewer)]).toEqual([403, 'not-editor'])
    expect((await send({})).status).toBe(400)
  })

  it('becomes drafts by the doors that people write through', async () => {
    const token = press.tokens['editor@unodc']
    const { body } = await send(await formOf('founding.docx'))
    const proposal = body as unknown as Proposal
    const { body: made } = await press.newsroom.ask('POST', '/api/media-contacts', contactOf(proposal), token)
    const drafts = toDrafts(proposal, {
      slugs: DEFAULT_SLUGS,
      toText: (html) => toLexical(html.replace(/<[^>]+>/g, ' ').trim()),
      contacts: [(made.doc as { id: string }).id],
      media: {},
      sources: { e1: 'The spokesperson of the Secretary-General' },
      ...{ cover: null, lead: null },
    })
    const store = createComposerStore(drafts, {
      api: '/api',
      send: async (method, url, given) => {
        const answer = await press.newsroom.ask(method, url, given, token)
        const { status } = answer
        return status < 400
          ? { ok: true, body: answer.body }
          : { ok: false, status, message: reasonOf(answer) ?? '', body: answer.body }
      },
      keep: () => undefined,
      newKey: () => undefined,
      now: () => new Date(),
    })
    expect([await store.save(), store.state().status]).toEqual([
      true,
      expect.objectContaining({ is: 'saved' }),
    ])
    store.stop()
    const [cover, carried, , event] = store.state().drafts
    const read = async (collection: string, id: string | null | undefined) =>
      (await press.newsroom.ask('GET', `/api/${collection}/${id}?depth=0`, undefined, token)).body
    expect(await read('media-updates', cover?.id)).toMatchObject({
      number: 'No. 7/2024',
      embargo: { wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' },
      items: [{ heading: 'MESSAGES' }, {}, { heading: 'INVITATION' }],
      state: 'drafting',
    })
    expect(await read('statements', carried?.id)).toMatchObject({
      kind: 'message',
      reproduced: { source: 'The spokesperson of the Secretary-General' },
    })
    expect(await read('events', event?.id)).toMatchObject({
      start: '2024-07-30T05:15:00.000Z',
      venue: { name: 'Crystal Hall, Marriott Hotel', city: 'Islamabad' },
      expected: { number: 200 },
    })
  })

  it('takes no more than it reads', async () => {
    const form = new FormData()
    for (let count = 0; count < 11; count += 1) form.append('file', new File(['One.'], `${count}.txt`))
    expect((await send(form)).status).toBe(400)
    const large = new FormData()
    large.append('file', new File([new Uint8Array(26 * 1024 * 1024)], 'large.pdf'))
    expect((await send(large)).status).toBe(413)
  })

  it('says in a sentence why a file cannot be read, and reads the others', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])], 'broken.docx'))
    const alone = await send(form)
    expect([alone.status, reasonOf(alone)]).toEqual([400, 'invalid'])
    form.append('file', new File([await readFile(new URL('founding.eml', FIXTURES))], 'founding.eml'))
    const { status, body } = await send(form)
    expect(status).toBe(200)
    expect((body as unknown as Answer).failed).toMatchObject([{ fault: 'damaged' }])
  })
})
