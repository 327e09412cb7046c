import type { StagesAnswer, StageView } from '../../src/desk/stages/stages.ts'
import { openPress, type Press } from '../support/press.ts'

const HOUR = 3_600_000

describe('the stages of a list', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (who: string, query: string) =>
    press.newsroom.ask('GET', `/api/desk/stages?${query}`, undefined, press.tokens[who])
  const stageOf = async (who: string, id: string): Promise<StageView | undefined> => {
    const { status, body } = await ask(who, `collection=statements&ids=${id}`)
    expect(status).toBe(200)
    return (body as unknown as StagesAnswer).stages[id]
  }

  it('go with the log, for each who may read the text, and say nothing to others', async () => {
    const id = await press.write({ title: 'Stages' })
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    expect(await stageOf('editor@unodc', id)).toMatchObject({
      stage: 'drafting',
      waitsFor: [{ name: 'ILO' }],
    })
    expect((await stageOf('reviewer@ilo', id))?.waitsFor).toMatchObject([{ reminding: null }])
    expect((await stageOf('editor@unodc', id))?.waitsFor).toMatchObject([{ reminding: 'may' }])
    await press.act('editor@unodc', id, 'remind', { organisation: 'ilo' })
    expect((await stageOf('editor@unodc', id))?.waitsFor).toMatchObject([{ reminding: 'was' }])
    await press.act('reviewer@ilo', id, 'accept')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(await stageOf('reviewer@ilo', id)).toMatchObject({
      stage: 'clearance',
      waitsFor: [{ name: 'ILO' }],
    })
    expect(await stageOf('reviewer@fia', id)).toBeUndefined()

    await press.act('reviewer@ilo', id, 'sign', { digest })
    expect(await stageOf('reviewer@ilo', id)).toMatchObject({
      stage: 'cleared',
      waitsFor: [{ name: 'UNODC' }],
    })
    const at = new Date(press.newsroom.clock.now().getTime() + HOUR).toISOString()
    await press.act('reviewer@unodc', id, 'release', { digest, at })
    expect(await stageOf('editor@unodc', id)).toMatchObject({ stage: 'scheduled', at, waitsFor: [] })
    press.newsroom.clock.set(new Date(Date.parse(at) + 1_000))
    expect(await stageOf('editor@unodc', id)).toMatchObject({ stage: 'published', edition: 1, at })
  })

  it('1: are for people of the newsroom, and for texts alone', async () => {
    expect((await press.newsroom.ask('GET', '/api/desk/stages?collection=statements&ids=a')).status).toBe(401)
    for (const query of [
      '',
      'collection=users&ids=a',
      'collection=statements',
      'collection=statements&ids=a&x=1',
    ])
      expect([query, (await ask('editor@unodc', query)).status]).toEqual([query, 400])
    const many = Array.from({ length: 101 }, (_, index) => String(index)).join()
    expect((await ask('editor@unodc', `collection=statements&ids=${many}`)).status).toBe(400)
  })
})
