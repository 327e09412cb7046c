import { randomUUID } from 'node:crypto'
import { openPress, type Press } from '../../support/press.ts'

const COMMENTS = 'Comments on this text that nobody has settled: 1.'
const CONTACT = 'Contact 2 is for staff only: no reader of the published text will see it.'
const DATELINE = /^The dateline says “1 May 2020”/

describe('what is advisable before submit and release', () => {
  let press: Press
  let id: string
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    const contacts = [await contact('public'), await contact('staff')]
    id = await press.write({ contacts, dateline: { place: 'Vienna', date: '1 May 2020' } })
    await press.invite(id, 'ilo', 'co-signatory')
  })
  afterAll(() => press.newsroom.close())

  const contact = async (visibility: string) => {
    const emails = [{ address: `${visibility}@unodc.example`, visibility }]
    const { body } = await press.newsroom.ask(
      'POST',
      '/api/media-contacts',
      { name: 'Duty officer', emails },
      press.tokens['editor@unodc'],
    )
    return (body.doc as { id: string }).id
  }
  const comment = async (who: string, visibility: string) => {
    const organisation = who.split('@')[1]
    const said = { id: randomUUID(), text: 'Too long.', visibility, organisation }
    const { status } = await press.newsroom.ask(
      'POST',
      `/api/statements/${id}/comments`,
      said,
      press.tokens[who],
    )
    expect(status).toBe(200)
  }
  const hints = async (who = 'editor@unodc') => (await press.read(id, who)).hints

  it('is said to the lead alone, and refuses nothing', async () => {
    await comment('reviewer@ilo', 'all')
    const told = await hints()
    expect(told).toEqual(expect.arrayContaining([COMMENTS, CONTACT, expect.stringMatching(DATELINE)]))
    expect((await hints('reviewer@ilo')).filter((hint) => /Comments|Contact|dateline/.test(hint))).toEqual([])
    expect((await press.submit(id)).status).toBe(200)
  })

  it('counts nothing that another organisation keeps to itself', async () => {
    await comment('reviewer@ilo', 'own')
    await press.act('editor@unodc', id, 'recall', { digest: (await press.read(id)).digest })
    expect(await hints()).toContain(COMMENTS)
  })

  it('is said again before the release', async () => {
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    expect(await hints('reviewer@unodc')).toEqual(
      expect.arrayContaining([COMMENTS, CONTACT, expect.stringMatching(DATELINE)]),
    )
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
  })
})
