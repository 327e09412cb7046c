import type { ClearanceView } from '../../src/domain/clearance/view.ts'
import { type Answer, reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

type Json = Record<string, unknown>

const BODY = 'Ministers met in Geneva.\n\nIt took five days to agree.'

describe('that a party would sign a text with its suggestions in it', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (who: string, method: string, id: string, rest: string, body?: Json) =>
    press.newsroom.ask(method, `/api/statements/${id}${rest}`, body, press.tokens[who])
  const verdict = (answer: Answer) => reasonOf(answer) ?? answer.status
  const joint = async () => {
    const id = await press.write({ title: 'Five days in Geneva', body: toLexical(BODY) })
    for (const party of ['ilo', 'icmpd']) await press.invite(id, party, 'co-signatory')
    return id
  }
  const suggest = async (who: string, id: string, quote: string, words: string, more: Json = {}) => {
    const text = BODY.split('\n\n').find((each) => each.includes(quote)) ?? ''
    const [before = '', after = ''] = text.split(quote)
    const passage = { quote, before, after, line: 0, from: 0 }
    const said = {
      field: quote === 'Five' ? 'title' : 'body',
      locale: 'en',
      visibility: 'all',
      words,
      passage,
    }
    const answer = await ask(who, 'POST', id, '/comments/suggestions', { ...said, ...more })
    expect([quote, answer.status, answer.body.errors]).toEqual([quote, 200, undefined])
    return String(answer.body.id)
  }
  const decide = (id: string, thread: string, act: 'accept' | 'refuse') =>
    ask('editor@unodc', 'POST', id, `/comments/${thread}/${act}`, {})
  const standing = async (who: string, id: string) =>
    (await ask(who, 'GET', id, '/clearance')).body as unknown as ClearanceView
  const condition = async (who: string, id: string, suggestions: string[], more: Json = {}) => {
    const { digest } = await standing('editor@unodc', id)
    return ask(who, 'POST', id, '/clearance/condition', { digest, suggestions, ...more })
  }
  const act = async (who: string, id: string, action: string, body: Json = {}) => {
    const { digest } = await standing('editor@unodc', id)
    return ask(who, 'POST', id, `/clearance/${action}`, { digest, ...body })
  }

  it('is met by the text in which exactly these are accepted, and by no other', async () => {
    const id = await joint()
    await press.submit(id)
    await act('reviewer@unodc', id, 'sign')
    const days = await suggest('reviewer@ilo', id, 'five', 'six')
    const title = await suggest('reviewer@ilo', id, 'Five', 'Six')
    const other = await suggest('reviewer@icmpd', id, 'Geneva', 'Vienna')
    const made = await condition('reviewer@ilo', id, [days, title], { note: 'By the record.' })
    expect(verdict(made)).toBe(200)
    const { conditions, digest } = await standing('editor@icmpd', id)
    expect(conditions).toMatchObject([
      { organisation: 'ilo', suggestions: [days, title].sort(), isMet: false, note: 'By the record.' },
    ])
    await act('editor@unodc', id, 'recall')
    for (const thread of [days, title, other]) expect(verdict(await decide(id, thread, 'accept'))).toBe(200)
    await press.submit(id)
    // ICMPD's words are in it, too: another text.
    expect((await standing('reviewer@ilo', id)).conditions).toMatchObject([{ isMet: false }])
    await act('editor@unodc', id, 'recall')
    await press.patch(id, { body: toLexical(BODY.replace('five', 'six')) })
    await press.submit(id)
    const met = await standing('reviewer@ilo', id)
    expect(met.conditions).toMatchObject([{ isMet: true }])
    expect(met.digest).not.toBe(digest)
    expect(met.parties.find(({ organisation }) => organisation === 'ilo')?.signature).toBeNull()
    for (const who of ['reviewer@unodc', 'reviewer@icmpd', 'reviewer@ilo'])
      expect([who, verdict(await act(who, id, 'sign'))]).toEqual([who, 200])
    expect((await standing('editor@unodc', id)).conditions).toEqual([])
    await act('reviewer@unodc', id, 'release')
    expect(await press.verify(id)).toBe('holds')
  })

  it('is a no until it is taken back', async () => {
    const id = await joint()
    const days = await suggest('reviewer@ilo', id, 'five', 'six')
    await press.submit(id)
    await act('reviewer@unodc', id, 'sign')
    await act('reviewer@icmpd', id, 'sign')
    expect(verdict(await condition('reviewer@ilo', id, [days]))).toBe(200)
    expect((await standing('editor@unodc', id)).state).toBe('clearance')
    expect(verdict(await act('reviewer@unodc', id, 'release'))).toBe('wrong-state')
    expect(verdict(await ask('reviewer@icmpd', 'POST', id, '/clearance/uncondition', {}))).toBe('wrong-state')
    expect(verdict(await ask('reviewer@ilo', 'POST', id, '/clearance/uncondition', {}))).toBe(200)
    expect(verdict(await act('reviewer@ilo', id, 'sign'))).toBe(200)
    expect((await standing('editor@unodc', id)).state).toBe('cleared')
    expect(await press.verify(id)).toBe('holds')
  })

  it('names what all parties can read, what is open, and what finds its passage', async () => {
    const id = await joint()
    const [open, own, gone, refused] = [
      await suggest('reviewer@ilo', id, 'five', 'six'),
      await suggest('reviewer@ilo', id, 'Ministers', 'Delegates', { visibility: 'own' }),
      await suggest('reviewer@ilo', id, 'Geneva', 'Vienna'),
      await suggest('reviewer@ilo', id, 'agree', 'decide'),
    ]
    await decide(id, refused, 'refuse')
    await press.patch(id, { body: toLexical(BODY.replace('in Geneva', 'there')) })
    await press.submit(id)
    for (const thread of [own, gone, refused, 'nothing'])
      expect([thread, verdict(await condition('reviewer@ilo', id, [open, thread]))]).toEqual([
        thread,
        'invalid',
      ])
    expect(verdict(await condition('editor@ilo', id, [open]))).toBe('not-reviewer')
    expect(verdict(await condition('reviewer@fia', id, [open]))).toBe('not-found')
    expect(verdict(await condition('reviewer@ilo', id, [open]))).toBe(200)
  })

  it('is not shown to whoever is invited later, and ends with its party', async () => {
    const id = await joint()
    const days = await suggest('reviewer@ilo', id, 'five', 'six')
    await press.submit(id)
    await condition('reviewer@ilo', id, [days])
    await act('editor@unodc', id, 'recall')
    await press.invite(id, 'fia', 'co-signatory')
    expect((await standing('reviewer@fia', id)).conditions).toEqual([])
    await press.submit(id)
    await act('reviewer@unodc', id, 'sign')
    for (const who of ['reviewer@fia', 'reviewer@icmpd', 'reviewer@ilo']) await act(who, id, 'sign')
    await act('reviewer@unodc', id, 'release')
    expect(await press.verify(id, 'reviewer@fia')).toBe('holds')
    const other = await joint()
    const words = await suggest('reviewer@ilo', other, 'five', 'six')
    await press.submit(other)
    await condition('reviewer@ilo', other, [words])
    await ask('reviewer@ilo', 'POST', other, '/clearance/leave', {})
    expect((await standing('editor@unodc', other)).conditions).toEqual([])
  })
})
