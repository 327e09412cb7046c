import { type Newsroom, toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Found = { id: string; kind: string; place: { quote: string } }
type Line = { id: string; status: string; points: { weight: string; sentence: string }[] }

describe('words that may harm somebody', () => {
  let newsroom: Newsroom
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  const TEXT = 'Amina, 14, was sold to a trafficker. Forty illegal migrants were turned back.'
  const write = (body = TEXT) => press.write({ title: 'A case in court', body: toLexical(body) })
  const submit = async (id: string, extra: Record<string, unknown> = {}) => {
    const { revision } = await press.read(id)
    return press.act('editor@unodc', id, 'submit', { revision, ...extra })
  }
  const foundIn = (answer: Awaited<ReturnType<typeof submit>>): Found[] =>
    (answer.body.errors as { contradictions?: Found[] }[] | undefined)?.[0]?.contradictions ?? []

  it('are refused with their place and the guidance, which one may answer for with a word that signers read', async () => {
    const id = await write()
    const refused = await submit(id)
    expect([refused.status, refused.reason, refused.body.state]).toEqual([409, 'harm', 'drafting'])
    expect(foundIn(refused)).toMatchObject([{ kind: 'harm', place: { quote: 'Amina, 14' } }])
    expect(JSON.stringify(refused.body)).toContain('UNICEF')
    const acknowledged = foundIn(refused).map((each) => each.id)
    expect((await submit(id, { acknowledged })).reason).toBe('invalid')
    const note = 'She is an adult now, and wants her story told.'
    const { view } = await submit(id, { acknowledged, note })
    expect(view.state).toBe('review')
    const { acknowledged: shown } = (await press.read(id, 'reviewer@unodc')) as unknown as {
      acknowledged: { note: string; sentences: string[] }
    }
    expect(shown).toMatchObject({
      note,
      sentences: [expect.stringContaining('a child, a survivor or a shelter')],
    })
    expect(await press.verify(id)).toBe('holds')
  })

  it('stand in the list before submit, and hints beside them that keep nobody from it', async () => {
    const id = await write()
    const list = async (): Promise<Line[]> => {
      const path = `/api/statements/${id}/readiness`
      return (await newsroom.ask('GET', path, undefined, press.tokens['editor@unodc'])).body.lines as Line[]
    }
    const lineOf = async (name: string) => (await list()).find((line) => line.id === name)
    expect(await lineOf('harm')).toMatchObject({ status: 'blocks', points: [{ weight: 'blocks' }] })
    expect(await lineOf('wording')).toMatchObject({
      status: 'advises',
      points: [{ sentence: expect.stringContaining('migrants in an irregular situation') as string }],
    })
    await press.patch(id, { body: toLexical('A girl was sold. Forty illegal migrants were turned back.') })
    expect(await lineOf('harm')).toBeUndefined()
    expect((await submit(id)).status).toBe(200)
  })
})
