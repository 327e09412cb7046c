import { randomUUID } from 'node:crypto'
import type { CommentsView, ThreadView } from '../../src/desk/comments/view.ts'
import { linesOf } from '../../src/domain/suggestions/lines.ts'
import { everyRow } from '../support/everyRow.ts'
import { type Answer, reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

type Edit = { user: string; suggestedBy?: string }
type Json = Record<string, unknown>
type Said = Answer & { view: CommentsView; id: string }

const BODY = 'Ministers met in Geneva.\n\nIt took five days to agree.'

describe('suggestions in a text', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = async (who: string, method: string, id: string, rest = '', body?: unknown): Promise<Said> => {
    const door = `/api/statements/${id}/comments${rest}`
    const answer = await press.newsroom.ask(method, door, body, press.tokens[who])
    return { ...answer, view: answer.body as unknown as CommentsView, id: String(answer.body.id) }
  }
  const say = (who: string, id: string, rest: string, body: Json = {}) => ask(who, 'POST', id, rest, body)
  const verdict = (answer: Answer) => reasonOf(answer) ?? answer.status
  const threadsOf = async (who: string, id: string): Promise<ThreadView[]> =>
    (await ask(who, 'GET', id)).view.threads
  const statesOf = async (who: string, id: string) =>
    (await threadsOf(who, id)).map(({ suggestion, standing }) => `${suggestion?.state} ${standing?.is}`)
  const passage = (quote: string, before = '', after = '') => ({ quote, before, after, line: 0, from: 0 })
  const marked = (quote: string, words: string, more: Json = {}): Json => ({
    ...{ field: 'body', locale: 'en', visibility: 'all', words },
    passage: passage(quote, 'It took ', ' days'),
    ...more,
  })
  const inTitle = (quote: string, words: string, more: Json = {}): Json => ({
    ...{ field: 'title', locale: 'en', visibility: 'all', words, passage: passage(quote) },
    ...more,
  })
  const suggest = (who: string, id: string, body: Json) => say(who, id, '/suggestions', body)
  const read = async (id: string, rest = '?depth=0&locale=en') =>
    (await press.newsroom.ask('GET', `/api/statements/${id}${rest}`, undefined, press.tokens['editor@unodc']))
      .body
  const textOf = async (id: string) => {
    const { title, body } = await read(id)
    return [title, ...linesOf(body).map(({ text }) => text)]
  }
  const idOf = async (who: string) => {
    const { body } = await press.newsroom.ask('GET', '/api/users/me', undefined, press.tokens[who])
    return (body.user as { id: string }).id
  }
  const joint = async (extra: Json = {}) => {
    const id = await press.write({ title: 'Five days in Geneva', body: toLexical(BODY), ...extra })
    await press.invite(id, 'ilo', 'co-signatory')
    return id
  }

  it('are written by a party, accepted by the lead, and change the words alone', async () => {
    const id = await joint()
    const own = await suggest('reviewer@ilo', id, marked('five', 'six', { text: 'By the record.' }))
    expect(verdict(own)).toBe(200)
    expect((await threadsOf('editor@unodc', id))[0]).toMatchObject({
      ...{ kind: 'suggestion', organisation: 'ilo', field: 'body', locale: 'en', quote: 'five' },
      ...{
        suggestion: { words: 'six', state: 'open' },
        standing: { is: 'found', place: { line: 1, from: 8 } },
      },
      comments: [{ text: 'By the record.' }],
    })
    expect(await textOf(id)).toContain('It took five days to agree.')
    const before = (await read(id)).body as { root: { children: unknown[] } }
    expect(verdict(await say('editor@unodc', id, `/${own.id}/accept`))).toBe(200)
    expect(await textOf(id)).toEqual([
      'Five days in Geneva',
      'Ministers met in Geneva.',
      'It took six days to agree.',
    ])
    const after = (await read(id)).body as typeof before
    expect(after.root.children[0]).toEqual(before.root.children[0])
    expect(JSON.stringify(after)).toBe(JSON.stringify(before).replace('five', 'six'))
    expect(await statesOf('reviewer@ilo', id)).toEqual(['accepted stands'])
    // Pressed again, it is done.
    expect(verdict(await say('editor@unodc', id, `/${own.id}/accept`))).toBe(200)
    expect(verdict(await say('editor@unodc', id, `/${own.id}/refuse`))).toBe('wrong-state')
    expect(verdict(await say('reviewer@ilo', id, `/${own.id}/${own.id}/withdraw`))).toBe('wrong-state')
    expect((await read(id)).revision).toBe(2)
  })

  it('name their author in the history, beside who accepted them', async () => {
    const id = await joint()
    await press.patch(id, { summary: 'A summary.' })
    const { id: thread } = await suggest('reviewer@ilo', id, inTitle('Five', 'Six'))
    await say('editor@unodc', id, `/${thread}/accept`)
    await press.patch(id, { summary: 'Another summary.' })
    const { docs } = await press.newsroom.payload.db.findVersions<{ editedBy?: Edit[] }>({
      collection: 'statements',
      where: { parent: { equals: id } },
      sort: ['-version.revision'],
    })
    const [editor, author] = [await idOf('editor@unodc'), await idOf('reviewer@ilo')]
    const editors = docs.map(({ version }) =>
      (version.editedBy ?? []).map(({ user, suggestedBy }) => [user, suggestedBy ?? '']),
    )
    // The save with the suggestion stays a step of its own.
    expect(editors.at(0)?.sort()).toEqual(
      [
        [editor, ''],
        [editor, author],
      ].sort(),
    )
    expect(editors.length).toBeGreaterThanOrEqual(3)
  })

  it('are decided by editors of the lead, while the text is in drafting', async () => {
    const id = await joint()
    await press.invite(id, 'icmpd', 'co-author')
    const { id: thread } = await suggest('editor@ilo', id, marked('five', 'six'))
    for (const who of ['reviewer@unodc', 'editor@ilo', 'editor@icmpd'])
      for (const act of ['accept', 'refuse'])
        expect([who, verdict(await say(who, id, `/${thread}/${act}`))]).toEqual([who, 'not-editor'])
    expect(verdict(await say('editor@ilo', id, '/accept-all', { of: 'ilo' }))).toBe('not-editor')
    expect(verdict(await say('editor@fia', id, `/${thread}/accept`))).toBe('not-found')
    const { digest } = (await press.submit(id)).view
    for (const act of [`/${thread}/accept`, `/${thread}/refuse`])
      expect(verdict(await say('editor@unodc', id, act))).toBe('frozen')
    // In clearance more are written, and come with the text that is sent back.
    expect(verdict(await suggest('reviewer@ilo', id, inTitle('Five', 'Six')))).toBe(200)
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'Two figures are wrong.' })
    expect(verdict(await say('editor@unodc', id, '/accept-all', { of: 'ilo' }))).toBe(200)
    expect(await textOf(id)).toEqual([
      'Six days in Geneva',
      'Ministers met in Geneva.',
      'It took six days to agree.',
    ])
    expect((await read(id)).revision).toBe(2)
    await press.publish(id, 'reviewer@ilo', 'reviewer@icmpd')
    const late = await suggest('reviewer@ilo', id, inTitle('Six', 'Ten'))
    expect([verdict(late), late.body.state]).toEqual(['wrong-state', 'released'])
    expect(await press.verify(id)).toBe('holds')
  })

  it('are refused with a word, taken back by their author, and not resolved', async () => {
    const id = await joint()
    const one = await suggest('editor@ilo', id, marked('five', 'six'))
    await say('editor@unodc', id, `/${one.id}/refuse`, { text: 'The record says five.' })
    expect((await threadsOf('editor@ilo', id))[0]).toMatchObject({
      suggestion: { state: 'refused' },
      decision: { kind: 'refuse', text: 'The record says five.', organisation: 'unodc' },
      isResolved: true,
    })
    expect(await textOf(id)).toContain('It took five days to agree.')
    const two = await suggest('editor@ilo', id, inTitle('Five', 'Canary-words'))
    expect(verdict(await say('editor@ilo', id, `/${two.id}/resolve`))).toBe('wrong-state')
    expect(verdict(await say('reviewer@ilo', id, `/${two.id}/${two.id}/withdraw`))).toBe('forbidden')
    await say('editor@ilo', id, `/${two.id}/${two.id}/withdraw`)
    expect((await statesOf('editor@unodc', id))[1]).toBe('withdrawn undefined')
    expect(await everyRow(press.newsroom)).not.toContain('Canary-words')
    for (const act of ['accept', 'refuse'])
      expect(verdict(await say('editor@unodc', id, `/${two.id}/${act}`))).toBe('wrong-state')
    const comment = await say('editor@ilo', id, '', { text: 'Fine.', visibility: 'all' })
    expect(verdict(await say('editor@unodc', id, `/${comment.id}/accept`))).toBe('wrong-state')
  })

  it('are not resolved by a party that came later, either, which reads what was said since', async () => {
    const id = await joint()
    const one = await suggest('editor@ilo', id, inTitle('Five', 'Six'))
    await press.invite(id, 'icmpd', 'observer')
    await say('editor@unodc', id, `/${one.id}/reply`, { text: 'To be discussed.' })
    expect(await threadsOf('editor@icmpd', id)).toMatchObject([{ kind: 'comment', suggestion: null }])
    expect(verdict(await say('editor@icmpd', id, `/${one.id}/resolve`))).toBe('wrong-state')
  })

  it('keep their place when the text changes, and say so when the passage is gone', async () => {
    const id = await joint()
    const one = await suggest('editor@ilo', id, marked('five', 'six'))
    await press.patch(id, { body: toLexical(`A new beginning.\n\n${BODY.replace('days', 'long days')}`) })
    expect((await threadsOf('editor@unodc', id))[0]).toMatchObject({
      standing: { is: 'found', place: { line: 2 } },
    })
    await press.patch(id, { body: toLexical('Ministers met in Geneva.') })
    expect(await statesOf('editor@unodc', id)).toEqual(['open gone'])
    const refused = await say('editor@unodc', id, `/${one.id}/accept`)
    expect(verdict(refused)).toBe('wrong-state')
    expect(JSON.stringify(refused.body)).toContain('no longer stands')
    await press.patch(id, { body: toLexical('It took six days to agree.') })
    expect(await statesOf('editor@unodc', id)).toEqual(['superseded stands'])
    const { revision } = await read(id)
    expect(verdict(await say('editor@unodc', id, `/${one.id}/accept`))).toBe(200)
    expect((await read(id)).revision).toBe(revision)
    expect(await statesOf('editor@unodc', id)).toEqual(['accepted stands'])
  })

  it('are made of a passage that is there, for an audience that was chosen', async () => {
    const id = await joint()
    expect(verdict(await suggest('editor@ilo', id, inTitle('Seven', 'Six')))).toBe('wrong-state')
    expect(verdict(await suggest('editor@ilo', id, inTitle('Five', 'Five')))).toBe('invalid')
    for (const wrong of [
      inTitle('Five', 'Six', { visibility: undefined }),
      inTitle('Five', 'Six', { field: 'internalNotes' }),
      inTitle('Five', 'x'.repeat(1001)),
      inTitle('', 'Six'),
      inTitle('Five', 'Six', { anchor: {} }),
      inTitle('Five', 'Six', { locale: 'tlh' }),
    ])
      expect(verdict(await suggest('editor@ilo', id, wrong))).toBe('invalid')
    expect(verdict(await suggest('editor@fia', id, inTitle('Five', 'Six')))).toBe('not-found')
    const comment = { text: 'Is it five?', visibility: 'all', field: 'title', locale: 'en' }
    await say('editor@ilo', id, '', { ...comment, passage: passage('Five', '', ' days') })
    expect((await threadsOf('editor@unodc', id))[0]).toMatchObject({
      ...{ kind: 'comment', quote: 'Five', anchor: { field: 'title', after: ' days in Geneva' } },
      standing: { is: 'found' },
    })
    expect(
      verdict(await say('editor@ilo', id, '', { text: 'x', visibility: 'all', passage: passage('Five') })),
    ).toBe('invalid')
  })

  it('1: are seen by their audience alone, and by nobody once their organisation was uninvited', async () => {
    const id = await joint()
    await press.invite(id, 'icmpd', 'observer')
    const own = await suggest('editor@ilo', id, marked('five', 'six', { visibility: 'own' }))
    for (const who of ['editor@unodc', 'editor@icmpd']) {
      expect(await threadsOf(who, id)).toEqual([])
      expect(verdict(await say(who, id, `/${own.id}/accept`))).toBe('not-found')
    }
    const all = await suggest('editor@ilo', id, inTitle('Five', 'Six'))
    await say('editor@icmpd', id, `/${all.id}/reply`, { text: 'I agree.' })
    expect(await threadsOf('editor@icmpd', id)).toHaveLength(1)
    const { mark } = (await ask('editor@icmpd', 'GET', id)).view
    await press.act('reviewer@ilo', id, 'leave')
    for (const who of ['editor@unodc', 'editor@icmpd']) {
      expect(await threadsOf(who, id)).toEqual([])
      expect(verdict(await say(who, id, `/${all.id}/reply`, { text: 'Still?' }))).toBe('not-found')
    }
    expect((await ask('editor@icmpd', 'GET', id)).view.mark).not.toBe(mark)
    expect(verdict(await say('editor@unodc', id, `/${all.id}/accept`))).toBe('not-found')
    await say('editor@unodc', id, '/accept-all', { of: 'ilo' })
    expect((await textOf(id))[0]).toBe('Five days in Geneva')
  })

  it('1: are closed when their organisation leaves, and stay so when it is invited again', async () => {
    const id = await joint()
    const before = await suggest('editor@ilo', id, inTitle('Five', 'Six'))
    await press.act('reviewer@ilo', id, 'leave')
    await press.invite(id, 'ilo', 'co-signatory')
    for (const who of ['editor@unodc', 'editor@ilo']) {
      expect(await threadsOf(who, id)).toEqual([])
      expect(verdict(await say(who, id, `/${before.id}/reply`, { text: 'Still?' }))).toBe('not-found')
    }
    expect(verdict(await say('editor@unodc', id, `/${before.id}/accept`))).toBe('not-found')
    await suggest('editor@ilo', id, inTitle('Geneva', 'Vienna'))
    expect(await statesOf('editor@unodc', id)).toEqual(['open found'])
    await say('editor@unodc', id, '/accept-all', { of: 'ilo' })
    expect((await textOf(id))[0]).toBe('Five days in Vienna')
  })

  it('are accepted once, and each word is written once, however often and by whomever it is pressed', async () => {
    const id = await joint()
    const made = await Promise.all(
      [marked('five', 'five or six'), inTitle('Five', 'Some five')].map((body) =>
        suggest('editor@ilo', id, body),
      ),
    )
    const presses = made.flatMap((one) => [1, 2].map(() => say('editor@unodc', id, `/${one.id}/accept`)))
    const answers = (await Promise.all(presses)).map(verdict)
    expect(answers.filter((answer) => answer === 200).length).toBeGreaterThanOrEqual(2)
    for (const { id: thread } of made) await say('editor@unodc', id, `/${thread}/accept`)
    expect(await textOf(id)).toEqual([
      ...['Some five days in Geneva', 'Ministers met in Geneva.', 'It took five or six days to agree.'],
    ])
    const press1 = { id: randomUUID(), ...inTitle('Some', 'About') }
    const twice = await Promise.all([1, 2].map(() => suggest('editor@ilo', id, press1)))
    expect([...twice.map(verdict), new Set(twice.map((one) => one.id)).size]).toEqual([200, 200, 1])
    expect(verdict(await suggest('editor@ilo', id, { ...press1, words: 'Nearly' }))).toBe('invalid')
  })

  it('count for who wrote them and who accepted them in four eyes', async () => {
    const id = await joint()
    const { digest } = (await press.publish(id, 'reviewer@ilo')).view
    await press.act('editor@unodc', id, 'correct', { digest, publicNote: 'A figure was wrong.' })
    const { id: thread } = await suggest('reviewer@ilo', id, marked('five', 'six'))
    expect(verdict(await say('editor@unodc', id, `/${thread}/accept`))).toBe(200)
    const round = (await press.submit(id)).view
    expect((await press.act('reviewer@ilo', id, 'sign', { digest: round.digest })).reason).toBe('own-text')
    expect((await press.act('reviewer@unodc', id, 'sign', { digest: round.digest })).status).toBe(200)
    expect(await press.verify(id)).toBe('holds')
    await press.act('editor@unodc', id, 'recall', { digest: round.digest })
    await press.patch(id, { summary: 'And a word of the lead.' })
    const next = (await press.submit(id)).view
    expect((await press.act('reviewer@ilo', id, 'sign', { digest: next.digest })).status).toBe(200)
    expect(await press.verify(id)).toBe('holds')
  })

  it('stand in Arabic, and beside other languages that stay as they are', async () => {
    const id = await joint()
    const arabic = { title: 'خمسة أيام في جنيف', body: toLexical('استغرق الأمر خمسة أيام.', 'rtl') }
    const { revision } = await read(id)
    await press.newsroom.ask(
      ...(['PATCH', `/api/statements/${id}?locale=ar`, { ...arabic, revision }] as const),
      press.tokens['editor@unodc'],
    )
    const english = await textOf(id)
    const one = await suggest('editor@ilo', id, {
      ...{ field: 'body', locale: 'ar', visibility: 'all', words: 'ستة' },
      passage: passage('خمسة', 'الأمر ', ' أيام'),
    })
    expect(verdict(await say('editor@unodc', id, `/${one.id}/accept`))).toBe(200)
    const { body, title } = await read(id, '?depth=0&locale=ar')
    expect([title, ...linesOf(body).map(({ text }) => text)]).toEqual([
      arabic.title,
      'استغرق الأمر ستة أيام.',
    ])
    expect(await textOf(id)).toEqual(english)
  })

  it('are none on a text that is reproduced', async () => {
    const id = await press.write({
      ...{ title: 'Five days', body: toLexical('Word for word.') },
      reproduced: { source: 'The Bulletin' },
    })
    expect(verdict(await suggest('editor@unodc', id, inTitle('Five', 'Six')))).toBe('wrong-state')
  })

  it('go with their text, and are no part of its evidence', async () => {
    const id = await joint()
    await suggest('editor@ilo', id, inTitle('Five', 'Canary-suggested', { text: 'Canary-reason' }))
    await press.publish(id, 'reviewer@ilo')
    expect(await press.verify(id)).toBe('holds')
    const { body } = await press.newsroom.ask(
      ...(['GET', `/api/register/statements/${id}/evidence`, undefined] as const),
      press.tokens['editor@unodc'],
    )
    expect(JSON.stringify(body)).not.toContain('Canary')
    const draft = await press.write({ title: 'Five days' })
    await suggest('reviewer@unodc', draft, inTitle('Five', 'Canary-deleted'))
    await press.newsroom.ask('DELETE', `/api/statements/${draft}`, undefined, press.tokens['editor@unodc'])
    expect(await everyRow(press.newsroom)).not.toContain('Canary-deleted')
  })
})
