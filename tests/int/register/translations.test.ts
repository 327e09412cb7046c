import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Fault = { id: string; locale: string; fault: string; parts: (string | number)[]; sentence: string }
type Told = { message: string; translations?: Fault[]; contradictions?: { id: string }[] }

const EN = { title: 'Shelters', body: toLexical('Three shelters open this week in Lahore.') }
const FR = { title: 'Refuges', body: toLexical('Trois refuges ouvrent cette semaine à Lahore.') }

describe('translations, when a text is submitted', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const patch = async (id: string, locale: string, change: Record<string, unknown>) => {
    expect((await press.patch(id, change, locale)).status).toBe(200)
  }
  const write = async (translations: Record<string, Record<string, unknown>> = {}, extra = {}) => {
    const id = await press.write({ ...EN, ...extra })
    for (const [locale, change] of Object.entries(translations)) await patch(id, locale, change)
    return id
  }
  const submit = async (id: string, extra: Record<string, unknown> = {}) => {
    const { revision } = await press.read(id)
    return press.act('editor@unodc', id, 'submit', { revision, ...extra })
  }
  const toldBy = ({ body }: Awaited<ReturnType<typeof submit>>): Told => (body.errors as Told[])[0]!
  const faultsOf = (answer: Awaited<ReturnType<typeof submit>>) =>
    toldBy(answer).translations?.map(({ locale, fault, parts }) => [locale, fault, parts])

  it('let a text through that is translated', async () => {
    expect((await submit(await write({ fr: FR }))).status).toBe(200)
  })

  it('are refused by language and place, in one refusal that quotes nothing', async () => {
    const id = await write({
      fr: { title: 'Refuges', body: EN.body },
      ru: { title: 'Приюты' },
      zh: { title: '庇护所', body: toLexical('bihusuo jiang yu wuyue kaifang') },
    })
    const answer = await submit(id)
    expect([answer.status, answer.reason, answer.body.state]).toEqual([409, 'translation', 'drafting'])
    expect(faultsOf(answer)).toEqual([
      ['fr', 'same', [1]],
      ['ru', 'missing', [1]],
      ['zh', 'script', [1]],
    ])
    expect(toldBy(answer).message).toBe(
      'The translations are not ready: The French translation is the same as the authoritative text here: paragraph 1. ' +
        'The Russian translation lacks parts of the authoritative text: paragraph 1. ' +
        'The Chinese translation is mostly in another script here: paragraph 1. ' +
        'Correct them, or acknowledge them once for all languages and say why.',
    )
    expect(new Set(toldBy(answer).translations?.map((each) => each.id)).size).toBe(1)
    expect((await press.read(id)).log).toEqual([])
  })

  it('are older once the authoritative text has been changed, until they are, too', async () => {
    const id = await write({ fr: FR })
    await patch(id, 'en', { body: toLexical('Four shelters open this week in Lahore.') })
    expect(faultsOf(await submit(id))).toEqual([['fr', 'older', []]])
    await patch(id, 'fr', { body: toLexical('Quatre refuges ouvrent cette semaine à Lahore.') })
    expect((await submit(id)).status).toBe(200)
  })

  it('are not left out without a word where their language is official and they have no title', async () => {
    const languages = [
      { locale: 'en', standing: 'authoritative' },
      { locale: 'ar', standing: 'official' },
    ]
    expect(faultsOf(await submit(await write({}, { languages })))).toEqual([['ar', 'untitled', []]])
    expect(faultsOf(await submit(await write({ fr: { body: FR.body } })))).toEqual([['fr', 'untitled', []]])
  })

  it('are acknowledged with one word for all languages, which the log keeps and every signer sees', async () => {
    const id = await write({ fr: { ...FR, body: EN.body }, ru: { title: 'Приюты' } })
    await press.invite(id, 'ilo', 'co-signatory')
    const { translations = [] } = toldBy(await submit(id))
    const acknowledged = [translations[0]!.id]
    const note = 'French and Russian follow with edition 2.'
    expect((await submit(id, { acknowledged })).reason).toBe('invalid')
    expect((await submit(id, { acknowledged: ['other'], note })).reason).toBe('translation')
    const { view } = await submit(id, { acknowledged, note })
    expect(view.log.at(-1)).toMatchObject({
      ...{ type: 'submit', note },
      data: {
        acknowledged,
        translations: [
          { locale: 'fr', fault: 'same' },
          { locale: 'ru', fault: 'missing' },
        ],
      },
    })
    const seen = await press.read(id, 'reviewer@ilo')
    expect(seen.acknowledged).toMatchObject({
      ...{ note, organisation: 'unodc' },
      sentences: translations.map(({ sentence }) => sentence),
    })
    expect(await press.verify(id)).toBe('holds')
  })

  it('are acknowledged for what was seen: another fault is asked after anew', async () => {
    const id = await write({ fr: { title: 'Refuges' } })
    const acknowledged = [toldBy(await submit(id)).translations![0]!.id]
    await patch(id, 'ru', { title: 'Приюты' })
    expect((await submit(id, { acknowledged, note: 'Later.' })).reason).toBe('translation')
  })

  it('as a courtesy are a hint to the lead, and to whoever signs', async () => {
    const languages = [
      { locale: 'en', standing: 'authoritative' },
      { locale: 'fr', standing: 'courtesy' },
    ]
    const id = await write({ fr: { ...FR, body: EN.body } }, { languages })
    const hint = 'The French translation is the same as the authoritative text here: paragraph 1.'
    const { view, status } = await submit(id)
    expect([status, view.acknowledged]).toEqual([200, null])
    expect(view.hints).toContain(hint)
    expect(await press.verify(id)).toBe('holds')
  })

  it('do not hide what words and facts disagree about, and one note answers for both', async () => {
    const facts = {
      start: '2024-07-30T05:45:00.000Z',
      zone: 'Asia/Karachi',
      venue: { name: 'Marriott Hotel' },
    }
    const body = toLexical('The event starts at 10:15 AM on Tuesday, 30 July 2024.')
    const id = await press.write({ ...EN, body, ...facts }, 'events')
    const read = () => press.read(id, 'editor@unodc', 'events')
    const url = `/api/events/${id}?locale=fr`
    const change = { revision: (await read()).revision, title: 'Refuges' }
    await press.newsroom.ask('PATCH', url, change, press.tokens['editor@unodc'])
    const { revision } = await read()
    const answer = await press.act('editor@unodc', id, 'submit', { revision }, 'events')
    const { contradictions = [], translations = [] } = toldBy(answer)
    expect([answer.reason, contradictions.length, translations.length]).toEqual(['contradiction', 1, 1])
    const acknowledged = [...contradictions, ...translations].map((each) => each.id)
    const { view } = await press.act(
      'editor@unodc',
      id,
      'submit',
      { revision, acknowledged, note: 'So be it.' },
      'events',
    )
    expect(view.acknowledged?.sentences).toEqual([
      'Places where words and facts seem to disagree: 1.',
      'The French translation lacks parts of the authoritative text: paragraph 1.',
    ])
    expect(await press.verify(id, 'editor@unodc', 'events')).toBe('holds')
  })
})
