import { randomUUID } from 'node:crypto'
import type { LanguageState } from '../../src/domain/languages.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

describe('the languages of a text', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (id: string, who: string | null = 'editor@unodc') =>
    press.newsroom.ask(
      'GET',
      `/api/statements/${id}/languages`,
      undefined,
      who === null ? undefined : press.tokens[who],
    )
  const states = async (id: string) => {
    const { body } = await ask(id)
    const languages = body.languages as LanguageState[]
    return Object.fromEntries(languages.map(({ locale, standing, state }) => [locale, [standing, state]]))
  }
  const patch = async (id: string, locale: string, change: Record<string, unknown>) => {
    expect((await press.patch(id, change, locale)).status).toBe(200)
  }

  it('are told with their state, which follows the authoritative text', async () => {
    const id = await press.write({ title: 'Shelters' })
    expect(await states(id)).toMatchObject({ en: ['authoritative', 'ready'], fr: ['official', 'missing'] })
    await patch(id, 'fr', { title: 'Refuges', body: toLexical('Le texte.') })
    await patch(id, 'ur', { title: 'پناہ گاہیں' })
    // Facts are nobody's words.
    await patch(id, 'en', { kind: 'remarks' })
    expect(await states(id)).toMatchObject({ fr: ['official', 'ready'], ur: ['official', 'ready'] })
    await patch(id, 'en', { body: toLexical('Other words.') })
    await patch(id, 'ur', { summary: 'خلاصہ' })
    expect(await states(id)).toMatchObject({
      en: ['authoritative', 'ready'],
      fr: ['official', 'older'],
      ur: ['official', 'ready'],
      zh: ['official', 'missing'],
    })
    await patch(id, 'en', {
      languages: [
        { locale: 'fr', standing: 'authoritative' },
        { locale: 'en', standing: 'courtesy' },
      ],
    })
    expect(await states(id)).toMatchObject({
      fr: ['authoritative', 'ready'],
      en: ['courtesy', 'ready'],
      ur: [null, 'ready'],
    })
  })

  it('keep the instant of a change over more versions than are read at a time', async () => {
    const id = await press.write({ title: 'Long' })
    const told = async (locale: string) =>
      ((await ask(id)).body.languages as LanguageState[]).find((each) => each.locale === locale)?.changedAt
    await patch(id, 'fr', { title: 'Longue' })
    const at = await told('fr')
    expect(at).toMatch(/^\d{4}-.*Z$/)
    for (let save = 0; save < 22; save += 1) await patch(id, 'en', { title: `Long ${save}` })
    expect(await told('fr')).toBe(at)
    expect(await states(id)).toMatchObject({ fr: ['official', 'older'] })
  }, 60_000)

  it('34: are for those alone who read the text', async () => {
    const id = await press.write({ title: 'Closed' })
    await press.act('editor@unodc', id, 'invite', { organisation: 'fia', role: 'observer' })
    expect((await ask(id, 'reviewer@fia')).status).toBe(200)
    await press.act('reviewer@fia', id, 'decline')
    const unknown = await ask(randomUUID(), 'reviewer@fia')
    for (const who of ['reviewer@fia', 'editor@ilo']) {
      const hidden = await ask(id, who)
      expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
    }
    expect((await ask(id, null)).status).toBe(401)
  })
})
