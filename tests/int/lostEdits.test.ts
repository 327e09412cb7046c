import { openPress, type Press } from '../support/press.ts'
import { reasonOf, toLexical } from '../support/newsroom.ts'

describe('an edit that comes too late', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const patch = (who: string, id: string, change: Record<string, unknown>, locale = 'en') =>
    press.newsroom.ask('PATCH', `/api/statements/${id}?locale=${locale}`, change, press.tokens[who])
  const changes = (who: string, id: string, since: number | string) =>
    press.newsroom.ask('GET', `/api/statements/${id}/changes?since=${since}`, undefined, press.tokens[who])

  it('overwrites nothing, and says who has changed what meanwhile', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-author')
    await patch('editor@ilo', id, { revision: 1, title: 'ایک بیان' }, 'ur')
    await patch('editor@ilo', id, { revision: 2, kind: 'remarks', body: toLexical('Other words.') })
    const late = await patch('editor@unodc', id, { revision: 1, title: 'My title' })
    expect([late.status, reasonOf(late), late.body.state]).toEqual([409, 'stale-revision', 'drafting'])
    const [error] = late.body.errors as { message: string; changes: Record<string, unknown> }[]
    expect(error?.changes).toEqual({
      revision: 3,
      by: [{ id: expect.any(String) as string, name: 'ILO press officer', at: expect.any(String) as string }],
      fields: expect.arrayContaining([
        { name: 'title', locales: ['ur'] },
        { name: 'body', locales: ['en'] },
        { name: 'kind' },
      ]) as object[],
    })
    expect(error?.changes.fields).toHaveLength(3)
    expect(error?.message).not.toContain('ILO')
  })

  it('can be told before it is sent, to those who may make it, and to nobody else', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await patch('editor@unodc', id, { revision: 1, title: 'Another title' })
    expect((await changes('editor@unodc', id, 1)).body).toMatchObject({
      revision: 2,
      fields: [{ name: 'title', locales: ['en'] }],
    })
    expect((await changes('editor@unodc', id, 2)).body).toMatchObject({ revision: 2, by: [], fields: [] })
    expect((await changes('editor@unodc', id, 77)).body).toMatchObject({ revision: 2, fields: null })
    const refused = await changes('editor@ilo', id, 1)
    expect([refused.status, reasonOf(refused)]).toEqual([403, 'not-editor'])
    const [hidden, unknown] = [
      await changes('editor@fia', id, 1),
      await changes('editor@fia', 'no-such-id', 1),
    ]
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
    for (const since of ['', '0', '-1', '1.5', 'x'])
      expect((await changes('editor@unodc', id, since)).status).toBe(400)
  })
})
