import { randomUUID } from 'node:crypto'
import { type Answer } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'
import { until } from '../support/until.ts'

const HOUR = 3_600_000

describe('a draft in which nobody has written', () => {
  let press: Press
  const [MAKER, COLLEAGUE] = ['editor@unodc', 'reviewer@unodc']

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const ask = (who: string, method: string, door: string, body?: unknown): Promise<Answer> =>
    press.newsroom.ask(method, `/api${door}`, body, press.tokens[who])
  const begin = async (fields: Record<string, unknown> = {}): Promise<string> => {
    const { status, body } = await ask(MAKER, 'POST', '/statements', fields)
    expect(status).toBe(201)
    return (body.doc as { id: string }).id
  }
  const listed = async (who: string, id: string): Promise<boolean> => {
    const { body } = await ask(who, 'GET', '/statements?limit=100&depth=0')
    return (body.docs as { id: string }[]).some((one) => one.id === id)
  }
  const isThere = async (id: string): Promise<boolean> =>
    (await press.newsroom.payload.db.findOne({ collection: 'statements', where: { id: { equals: id } } })) !==
    null

  it.each([
    ['GET', ''],
    ['GET', '/clearance'],
    ['GET', '/composition'],
    ['GET', '/changes?since=1'],
    ['GET', '/source-since?source=en&target=fr'],
    ['GET', '/languages'],
    ['GET', '/readiness'],
    ['GET', '/preview?form=html'],
    ['GET', '/comments'],
    ['GET', '/presence'],
    ['GET', '/evidence'],
    ['POST', '/clearance/invite'],
    ['POST', '/clearance/delete'],
    ['PATCH', ''],
  ])('answers a colleague as one that does not exist: %s %s', async (method, door) => {
    const id = await begin({ kind: 'message' })
    const at = (entry: string) =>
      door === '/evidence' ? `/register/statements/${entry}/evidence` : `/statements/${entry}${door}`
    const body =
      method === 'GET' ? undefined : { organisation: 'ilo', role: 'observer', revision: 1, title: 'x' }
    for (const who of [COLLEAGUE, 'editor@ilo']) {
      const hidden = await ask(who, method, at(id), body)
      expect([hidden.status, hidden.body]).toEqual([
        404,
        (await ask(who, method, at(randomUUID()), body)).body,
      ])
    }
    expect((await ask(MAKER, 'GET', `/statements/${id}`)).status).toBe(200)
  })

  it('is on no list but that of who began it, and is found by nobody else', async () => {
    const id = await begin()
    expect([await listed(MAKER, id), await listed(COLLEAGUE, id)]).toEqual([true, false])
    const { body } = await ask(COLLEAGUE, 'GET', '/statements/versions?limit=100')
    expect((body.docs as { parent: string }[] | undefined)?.some(({ parent }) => parent === id)).toBe(false)
  })

  it('is seen by colleagues from its first words on, also when they are taken out again', async () => {
    const id = await begin()
    await ask(MAKER, 'PATCH', `/statements/${id}?locale=ar`, { revision: 1, title: 'ملاجئ' })
    expect(await listed(COLLEAGUE, id)).toBe(true)
    expect((await ask(COLLEAGUE, 'GET', `/statements/${id}/clearance`)).status).toBe(200)
    await ask(MAKER, 'PATCH', `/statements/${id}?locale=ar`, { revision: 2, title: '' })
    expect(await listed(COLLEAGUE, id)).toBe(true)
  })

  it('is seen by those whom it concerns once something is done with it', async () => {
    const id = await begin()
    const invited = await ask(MAKER, 'POST', `/statements/${id}/clearance/invite`, {
      organisation: 'ilo',
      role: 'observer',
    })
    expect(invited.status).toBe(200)
    expect([await listed(COLLEAGUE, id), await listed('editor@ilo', id)]).toEqual([true, true])
  })

  it('goes after a day, with its history; one that was written in, or touched since, stays', async () => {
    const [left, written, touched] = [await begin(), await begin({ title: 'Written' }), await begin()]
    const now = press.newsroom.clock.now().getTime()
    const updatedAt = new Date(now - 25 * HOUR).toISOString()
    for (const id of [left, written])
      await press.newsroom.payload.db.updateOne({
        ...{ collection: 'statements', where: { id: { equals: id } }, data: { updatedAt } },
      })
    // It is looked for now and then.
    press.newsroom.clock.set(new Date(now + HOUR / 2))
    await until('it is swept', async () => !(await isThere(left)))
    expect([await isThere(written), await isThere(touched)]).toEqual([true, true])
    const { docs } = await press.newsroom.payload.db.findVersions({
      collection: 'statements',
      where: { parent: { equals: left } },
    })
    expect(docs).toEqual([])
  })
})
