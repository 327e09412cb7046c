import type { SinceAnswer } from '../../src/desk/composer/sourceSinceEndpoint.ts'
import { reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

describe('what has changed in the source since it was translated', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (id: string, who = 'editor@unodc', query = 'source=en&target=fr') =>
    press.newsroom.ask('GET', `/api/statements/${id}/source-since?${query}`, undefined, press.tokens[who])
  const fieldsOf = async (id: string, who?: string) =>
    ((await ask(id, who)).body as unknown as SinceAnswer).fields
  const patch = async (id: string, locale: string, change: Record<string, unknown>, who = 'editor@unodc') => {
    const { revision } = await press.read(id)
    const url = `/api/statements/${id}?locale=${locale}`
    const answer = await press.newsroom.ask('PATCH', url, { revision, ...change }, press.tokens[who])
    expect(answer.status).toBe(200)
  }
  const translated = async (): Promise<string> => {
    const id = await press.write({ title: 'Shelters open', body: toLexical('One.\n\nTwo.') })
    await patch(id, 'fr', { title: 'Les refuges ouvrent', body: toLexical('Un.\n\nDeux.') })
    return id
  }

  it('is told block by block, with what it said before', async () => {
    const id = await translated()
    expect(await fieldsOf(id)).toMatchObject({ title: [null], body: [null, null] })
    await patch(id, 'en', { title: 'Shelters are open', body: toLexical('One.\n\nTwo, anew.') })
    const { title, body } = await fieldsOf(id)
    expect(title).toEqual([
      {
        changes: [
          { kind: 'same', text: 'Shelters ' },
          { kind: 'added', text: 'are ' },
          { kind: 'same', text: 'open' },
        ],
      },
    ])
    expect(body).toEqual([null, { changes: expect.any(Array) as unknown[] }])
    await patch(id, 'fr', { body: toLexical('Un.\n\nDeux, de nouveau.') })
    expect(await fieldsOf(id)).toMatchObject({ title: [{}], body: [null, null] })
  })

  it('is told to a co-author without what it said before, and to nobody who may not change the text', async () => {
    const id = await translated()
    await press.invite(id, 'ilo', 'co-author')
    await patch(id, 'en', { title: 'Shelters are open' })
    expect((await fieldsOf(id, 'editor@ilo')).title).toEqual([{ changes: null }])
    const refused = await ask(id, 'reviewer@unodc')
    expect([refused.status, reasonOf(refused)]).toEqual([403, 'not-editor'])
    const [hidden, unknown] = [await ask(id, 'editor@fia'), await ask('no-such-id', 'editor@fia')]
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
  })

  it('is told to a new lead without what it said before it led the text', async () => {
    const id = await translated()
    await press.invite(id, 'ilo', 'co-author')
    await press.act('reviewer@unodc', id, 'offer-lead', { to: 'ilo' })
    expect((await press.act('reviewer@ilo', id, 'take-lead')).status).toBe(200)
    await patch(id, 'en', { title: 'Shelters are open', body: toLexical('One.\n\nTwo, anew.') }, 'editor@ilo')
    expect(await fieldsOf(id, 'editor@ilo')).toMatchObject({
      title: [{ changes: null }],
      body: [null, { changes: null }],
    })
    await patch(id, 'fr', { title: 'Les refuges sont ouverts' }, 'editor@ilo')
    await patch(id, 'en', { title: 'All shelters are open' }, 'editor@ilo')
    expect((await fieldsOf(id, 'editor@ilo')).title).toEqual([{ changes: expect.any(Array) as unknown[] }])
    expect((await fieldsOf(id)).title).toEqual([{ changes: null }])
  })

  it('is asked of two languages of the newsroom', async () => {
    const id = await press.write()
    for (const query of ['', 'source=en', 'source=en&target=en', 'source=en&target=xx'])
      expect((await ask(id, 'editor@unodc', query)).status).toBe(400)
  })
})
