import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'
import type { Readiness } from '../../../src/domain/readiness/readiness.ts'

type List = Readiness<string>

/** The list that the desk shows before a text is submitted, over HTTP, as people of several organisations. */
describe('readiness', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (id: string, who = 'editor@unodc', collection = 'statements') =>
    press.newsroom.ask('GET', `/api/${collection}/${id}/readiness`, undefined, press.tokens[who])
  const read = async (...asked: Parameters<typeof ask>): Promise<List> =>
    (await ask(...asked)).body as unknown as List
  const blocking = ({ lines }: List) =>
    lines.flatMap(({ points }) =>
      points.flatMap(({ weight, sentence }) => (weight === 'blocks' ? [sentence] : [])),
    )
  const pointsOf = ({ lines }: List, line: string) => lines.find(({ id }) => id === line)?.points ?? []

  it('is for those who write the text, and is nothing to others', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-author')
    await press.act('editor@unodc', id, 'invite', { organisation: 'fia', role: 'observer' })
    const answer = await ask(id)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await ask(id, 'editor@ilo')).status).toBe(200)
    expect((await ask(id, 'reviewer@fia')).status).toBe(403)
    await press.act('reviewer@fia', id, 'decline')
    expect((await ask(id, 'reviewer@fia')).status).toBe(404)
  })

  it('says exactly what submit refuses, and lets through what it lets through', async () => {
    const organisation = press.newsroom.organisations.fia
    const id = await press.write({ title: 'Shelters', masthead: [{ organisations: [organisation] }] })
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    const list = await read(id)
    const refused = await press.submit(id)
    const [told] = refused.body.errors as { missing: string[] }[]
    expect(blocking(list)).toEqual(told?.missing)
    expect(list).toMatchObject({ left: 2, maySubmit: true })
    expect(pointsOf(list, 'organisations').flatMap(({ remedies }) => remedies)).toEqual(
      expect.arrayContaining([
        { does: 'remind', organisation: 'ilo', role: 'co-signatory' },
        { does: 'invite', organisation: 'fia', role: 'co-signatory' },
      ]),
    )
    await press.act('editor@unodc', id, 'uninvite', { organisation: 'ilo' })
    await press.patch(id, { masthead: [] })
    expect((await read(id)).left).toBe(0)
    expect((await press.submit(id)).status).toBe(200)
    expect(await read(id)).toMatchObject({ left: 0, maySubmit: false, lines: [] })
  })

  it('finds a wrong hour, with the instant that the words mean', async () => {
    const id = await press.write(
      {
        title: 'Press conference',
        body: toLexical('The press conference starts at 10:45 on 30 July 2031 in Islamabad.'),
        start: '2031-07-30T05:15:00.000Z',
        zone: 'Asia/Karachi',
        venue: { name: 'Marriott', city: 'Islamabad', country: 'Pakistan' },
      },
      'events',
    )
    const list = await read(id, 'editor@unodc', 'events')
    const refused = await press.submit(id, 'events')
    const [told] = refused.body.errors as { contradictions: { sentence: string; id: string }[] }[]
    expect(refused.reason).toBe('contradiction')
    expect(blocking(list)).toEqual(told?.contradictions.map(({ sentence }) => sentence))
    expect(pointsOf(list, 'hours')[0]?.remedies).toEqual([
      { does: 'set', field: 'start', instant: '2031-07-30T05:45:00.000Z', said: '10:45' },
      { does: 'show', field: 'body', locale: 'en', quote: '10:45' },
      { does: 'acknowledge', id: told?.contradictions[0]?.id },
    ])
  })

  it('advises a contact and a summary, and keeps nobody from submitting for that', async () => {
    const id = await press.write()
    const list = await read(id)
    expect(list.left).toBe(0)
    for (const line of ['contact', 'summary'])
      expect(pointsOf(list, line).map(({ weight }) => weight)).toEqual(['advises'])
  })

  it('keeps nothing: no text, no line in the log', async () => {
    const id = await press.write()
    const before = (await press.read(id)).log.length
    await read(id)
    expect((await press.read(id)).log).toHaveLength(before)
    const { payload } = press.newsroom
    const frozen = await payload.db.count({ collection: 'frozen-texts', where: { entry: { equals: id } } })
    expect(frozen.totalDocs).toBe(0)
  })

  it('tells a co-author nothing of an entry that the lead alone may read', async () => {
    const secret = await press.write({ title: 'The secret summit', start: null }, 'events')
    const id = await press.write({ event: secret })
    await press.invite(id, 'ilo', 'co-author')
    expect(JSON.stringify(await read(id))).toContain('The secret summit')
    expect(JSON.stringify(await read(id, 'editor@ilo'))).not.toContain('The secret summit')
  })

  it('names the entries of a media update with their states', async () => {
    const statement = await press.write({ title: 'A message' })
    const id = await press.write(
      { items: [{ heading: 'Messages', entry: { relationTo: 'statements', value: statement } }] },
      'media-updates',
    )
    const points = pointsOf(await read(id, 'editor@unodc', 'media-updates'), 'entries')
    expect(points).toEqual([
      {
        weight: 'advises',
        sentence: 'Entry 1, “A message”, is still a draft.',
        remedies: [{ does: 'open', collection: 'statements', id: statement }],
      },
    ])
  })
})
