import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

type Words = { title?: string | null; summary?: string | null; body?: unknown; revision: number }

describe('a language that has no words', () => {
  let press: Press
  let id: string
  beforeAll(async () => {
    press = await openPress('unodc')
    id = await press.write({ title: 'Shelters', summary: 'Three of them.', body: toLexical('They open.') })
  })
  afterAll(() => press.newsroom.close())

  const ask = async (method: string, query: string, body?: unknown) => {
    const answer = await press.newsroom.ask(
      method,
      `/api/statements${query}`,
      body,
      press.tokens['editor@unodc'],
    )
    expect(answer.status).toBe(200)
    return answer.body
  }
  const inAll = async () =>
    (await ask('GET', `/${id}?locale=all&depth=0`)) as {
      title: Record<string, string>
      body: Record<string, unknown>
    }

  it('is read as empty, also by who does not know of other languages', async () => {
    const read = (await ask('GET', `/${id}?locale=fr&depth=0`)) as unknown as Words
    expect([read.title, read.summary, read.body].map((words) => words ?? null)).toEqual([null, null, null])
    const none = await ask('GET', `/${id}?locale=fr&fallback-locale=none&depth=0`)
    expect(none.title ?? null).toBeNull()
    const { docs } = (await ask('GET', `?locale=fr&depth=0&where[id][equals]=${id}`)) as unknown as {
      docs: Words[]
    }
    expect([docs[0]?.title ?? null, docs[0]?.body ?? null]).toEqual([null, null])
  })

  it('is shown by another language’s words where somebody asks for them by name, or for a label', async () => {
    expect(await ask('GET', `/${id}?locale=fr&fallback-locale=en&depth=0`)).toMatchObject({
      title: 'Shelters',
    })
    const { docs } = (await ask('GET', `?locale=fr&depth=0&select[title]=true&where[id][equals]=${id}`)) as {
      docs: Words[]
    }
    expect(docs[0]?.title).toBe('Shelters')
  })

  it('stays empty when what was read of it is saved back, and touches no other one', async () => {
    const before = await inAll()
    const { title, body, revision } = (await ask('GET', `/${id}?locale=fr&depth=0`)) as unknown as Words
    const change = { title, body, revision, summary: 'Trois refuges.' }
    const { doc } = (await ask('PATCH', `/${id}?locale=fr&depth=0`, change)) as { doc: Words }
    expect([doc.title ?? null, doc.body ?? null, doc.summary]).toEqual([null, null, 'Trois refuges.'])
    const after = await inAll()
    expect([after.title.fr ?? null, after.body.fr ?? null]).toEqual([null, null])
    expect([after.title.en, after.body.en]).toEqual([before.title.en, before.body.en])
  })
})
