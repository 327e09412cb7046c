import type { Readiness } from '../../../src/domain/readiness/readiness.ts'
import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

/** What organisations add to the hints on wording, and which of them they do without. */
describe('the rules of organisations', () => {
  let press: Press
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    const { body } = await ask('GET', '/api/partner-organisations?limit=100&depth=0')
    for (const { id, slug } of body.docs as { id: string; slug: string }[]) ids[slug] = id
  })
  afterAll(() => press.newsroom.close())

  const ask = (method: string, path: string, body?: unknown, who = 'manager@unodc') =>
    press.newsroom.ask(method, path, body, press.tokens[who])
  const set = (slug: string, change: Record<string, unknown>, who = `manager@${slug}`) =>
    ask('PATCH', `/api/partner-organisations/${ids[slug] ?? ''}`, change, who)
  const WORD = {
    kind: 'word',
    find: 'modern slaves',
    instead: 'people in forced labour',
    why: 'They are people.',
  }
  const STYLE = {
    kind: 'style',
    find: '{number} %',
    instead: '{number} per cent',
    why: 'UN style.',
    source: 'Manual',
  }
  const write = () =>
    press.write({
      title: 'Forced labour',
      body: toLexical('According to a study of 2024, 12 % of modern slaves are children. THB is a crime.'),
    })
  const wordingOf = async (id: string): Promise<string[]> => {
    const { body } = await ask('GET', `/api/statements/${id}/readiness`, undefined, 'editor@unodc')
    const { lines } = body as unknown as Readiness<string>
    return lines.find((line) => line.id === 'wording')?.points.map(({ sentence }) => sentence) ?? []
  }

  it('are kept by its managers, and can be looked for', async () => {
    expect((await set('unodc', { wordRules: [STYLE] }, 'editor@unodc')).status).toBe(403)
    expect((await set('unodc', { wordRules: [STYLE] }, 'manager@ilo')).status).toBe(403)
    expect((await set('unodc', { wordRules: [{ ...STYLE, find: '{anything}' }] })).status).toBe(400)
    expect((await set('unodc', { wordRules: [{ ...STYLE, instead: '{year}' }] })).status).toBe(400)
    expect((await set('unodc', { checksOff: ['identified'] })).status).toBe(400)
    expect((await set('unodc', { wordRules: [STYLE] })).status).toBe(200)
  })

  it('are the lead’s style, and the words of all who sign', async () => {
    await set('unodc', { wordRules: [STYLE] })
    await set('ilo', { wordRules: [WORD, { ...STYLE, find: 'crime', instead: 'offence' }] })
    const id = await write()
    const before = await wordingOf(id)
    expect(before.join(' ')).toContain('UNODC writes “12 per cent”. UN style. (Manual)')
    expect(before.join(' ')).not.toContain('ILO')
    await press.invite(id, 'ilo', 'co-signatory')
    const after = await wordingOf(id)
    expect(after.join(' ')).toContain('ILO writes “people in forced labour”. They are people.')
    expect(after.join(' ')).not.toContain('offence')
  })

  it('switch off hints of the texts that it leads, which everybody who signs is told', async () => {
    const id = await write()
    expect((await wordingOf(id)).join(' ')).toContain('“THB”')
    await set('unodc', { checksOff: ['acronym'] })
    const told = 'UNODC has switched off: acronyms.'
    const after = await wordingOf(id)
    expect(after.join(' ')).not.toContain('“THB”')
    expect(after).toContain(told)
    await press.invite(id, 'ilo', 'co-signatory')
    await press.submit(id)
    const { hints } = await press.read(id, 'reviewer@ilo')
    expect(hints).toContain(told)
    await set('unodc', { checksOff: [] })
  })
})
