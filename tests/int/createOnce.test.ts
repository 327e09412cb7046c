import { randomUUID } from 'node:crypto'
import { type Answer, reasonOf } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

describe('a text whose making is asked for twice', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const post = (key: string, title: string, who = 'editor@unodc'): Promise<Answer> =>
    press.newsroom.ask('POST', '/api/statements?depth=0', { title }, press.tokens[who], {
      'Idempotency-Key': key,
    })
  const docOf = ({ body }: Answer) => body.doc as { id: string; title: string; revision: number }
  const count = async (title: string): Promise<number> => {
    const url = `/api/statements?where[title][equals]=${encodeURIComponent(title)}`
    return Number(
      (await press.newsroom.ask('GET', url, undefined, press.tokens['editor@unodc'])).body.totalDocs,
    )
  }

  it('is made once, and the second request is answered with it as it is then', async () => {
    const key = randomUUID()
    const first = await post(key, 'Made once')
    expect(first.status).toBe(201)
    const { id, revision } = docOf(first)
    await press.newsroom.ask(
      'PATCH',
      `/api/statements/${id}`,
      { revision, summary: 'More.' },
      press.tokens['editor@unodc'],
    )
    const second = await post(key.toUpperCase(), 'Made once')
    expect(second.status).toBe(200)
    expect(docOf(second)).toMatchObject({ id, title: 'Made once', summary: 'More.', revision: 2 })
    expect(await count('Made once')).toBe(1)
  })

  it('is made once, too, when both are on their way at once', async () => {
    const key = randomUUID()
    const answers = await Promise.all([post(key, 'At once'), post(key, 'At once')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(new Set(answers.map((answer) => docOf(answer).id)).size).toBe(1)
    expect(await count('At once')).toBe(1)
  })

  it('is another one for another press, without a key, and for another person', async () => {
    const key = randomUUID()
    const ids = [
      docOf(await post(key, 'Several')).id,
      docOf(await post(randomUUID(), 'Several')).id,
      docOf(await post(key, 'Several', 'editor@ilo')).id,
      await press.write({ title: 'Several' }),
    ]
    expect(new Set(ids).size).toBe(4)
  })

  it('is refused where the key is none, and where one may make nothing', async () => {
    const refused = await post('again', 'Never')
    expect([refused.status, reasonOf(refused)]).toEqual([400, 'invalid'])
    const stranger = await press.newsroom.ask('POST', '/api/statements', { title: 'x' }, undefined, {
      'Idempotency-Key': randomUUID(),
    })
    expect(stranger.status).toBe(401)
    const reviewer = await post(randomUUID(), 'Never', 'reviewer@unodc')
    expect([reviewer.status, reasonOf(reviewer)]).toEqual([403, 'not-editor'])
  })
})
