import type { MyDesk, WaitingItem } from '../../src/desk/myDesk/myDesk.ts'
import { getServices } from '../../src/services.ts'
import type { Newsroom } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

const HOUR = 3_600_000

describe('My desk', () => {
  let press: Press
  let newsroom: Newsroom

  beforeEach(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
    ;({ newsroom } = press)
  })

  afterEach(() => newsroom.close())

  const desk = async (who: string): Promise<MyDesk> => {
    const { status, body } = await newsroom.ask('GET', '/api/desk', undefined, press.tokens[who])
    expect(status).toBe(200)
    return body as unknown as MyDesk
  }
  const waiting = async (who: string) =>
    (await desk(who)).waiting.map(({ title, kind, organisation, hindrance }) => [
      title,
      kind,
      organisation,
      hindrance,
    ])
  const titles = (items: { title: string | null }[]) => items.map(({ title }) => title)

  it('leads a text from hand to hand', async () => {
    const id = await press.write({ title: 'Hand to hand' })
    expect(titles((await desk('editor@unodc')).drafts)).toEqual(['Hand to hand'])
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    expect(await waiting('reviewer@ilo')).toEqual([['Hand to hand', 'answer', 'ILO', null]])
    await press.act('reviewer@ilo', id, 'accept')
    expect(await waiting('reviewer@ilo')).toEqual([])

    const { digest } = (await press.submit(id)).view
    expect((await desk('editor@unodc')).drafts).toEqual([])
    expect(await waiting('editor@unodc')).toEqual([['Hand to hand', 'sign', 'UNODC', 'needs-reviewer']])
    expect(await waiting('reviewer@unodc')).toEqual([['Hand to hand', 'sign', 'UNODC', null]])
    expect(await waiting('reviewer@ilo')).toEqual([])
    await press.act('reviewer@unodc', id, 'sign', { digest })
    expect(await waiting('reviewer@unodc')).toEqual([])
    expect(await waiting('reviewer@ilo')).toEqual([['Hand to hand', 'sign', 'ILO', null]])

    await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'The figure is last year’s.' })
    expect(await waiting('reviewer@ilo')).toEqual([])
    const { sentBack, drafts } = await desk('editor@unodc')
    const why = { by: 'ILO', note: 'The figure is last year’s.', hindrance: null }
    expect([sentBack, drafts]).toMatchObject([[{ title: 'Hand to hand', ...why }], []])
    expect((await desk('reviewer@ilo')).sentBack).toEqual([])

    const again = (await press.submit(id)).view.digest
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest: again })
    expect((await desk('editor@unodc')).sentBack).toEqual([])
    expect(await waiting('reviewer@unodc')).toEqual([['Hand to hand', 'release', 'UNODC', null]])
    const at = new Date(newsroom.clock.now().getTime() + HOUR).toISOString()
    await press.act('reviewer@unodc', id, 'release', { digest: again, at })
    for (const who of ['editor@unodc', 'reviewer@ilo'])
      expect((await desk(who)).next).toMatchObject([{ title: 'Hand to hand', at }])

    newsroom.clock.set(new Date(Date.parse(at) + 1_000))
    const { next, released } = await desk('editor@ilo')
    expect([next, released]).toMatchObject([[], [{ title: 'Hand to hand', edition: 1, at }]])
  })

  it('1: says nothing to who has nothing to do with a text, and to no stranger', async () => {
    const id = await press.write({ title: 'Not theirs' })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.submit(id)
    const { waiting: waits, sentBack, drafts, next, released } = await desk('reviewer@fia')
    expect([waits, sentBack, drafts, next, released]).toEqual([[], [], [], [], []])
    const stranger = await newsroom.ask('GET', '/api/desk')
    expect(stranger.status).toBe(401)
    expect(JSON.stringify(stranger.body)).not.toContain('Not theirs')
  })

  it('1: forgets a text with the party that has left it', async () => {
    const id = await press.write({ title: 'Left' })
    await press.invite(id, 'ilo', 'observer')
    await press.publish(id)
    expect(titles((await desk('editor@ilo')).released)).toEqual(['Left'])
    await press.act('reviewer@ilo', id, 'leave')
    expect((await desk('editor@ilo')).released).toEqual([])
  })

  it('has the nearest deadline on top', async () => {
    const at = (hours: number) => new Date(newsroom.clock.now().getTime() + hours * HOUR).toISOString()
    for (const [title, deadline] of [
      ['No hurry', undefined],
      ['In ten days', at(240)],
      ['In four days', at(96)],
    ] as const) {
      const id = await press.write({ title })
      const { revision } = await press.read(id)
      const silence = deadline ? { deadline, onDeadline: 'block' } : {}
      await press.act('editor@unodc', id, 'submit', { revision, ...silence })
    }
    const found = (await desk('reviewer@unodc')).waiting
    expect(found.map(({ title, deadline }: WaitingItem) => [title, deadline !== null])).toEqual([
      ['In four days', true],
      ['In ten days', true],
      ['No hurry', false],
    ])
  })

  it('shows a title in the reader’s language, or else in one that it has', async () => {
    const id = await press.write({ title: 'In English' })
    const { revision } = await press.read(id)
    await newsroom.ask(
      'PATCH',
      `/api/statements/${id}?locale=fr`,
      { revision, title: 'En français' },
      press.tokens['editor@unodc'],
    )
    const inLocale = async (locale: string) =>
      titles(
        (
          (await newsroom.ask('GET', `/api/desk?locale=${locale}`, undefined, press.tokens['editor@unodc']))
            .body as unknown as MyDesk
        ).drafts,
      )
    expect([await inLocale('fr'), await inLocale('ar')]).toEqual([['En français'], ['In English']])
  })

  it('knows what was registered before there was a desk', async () => {
    const id = await press.write({ title: 'Of an earlier version' })
    await press.submit(id)
    const { db } = newsroom.payload
    await db.updateOne({ collection: 'register-entries', id, data: { concerns: null, deadline: null } })
    expect(await waiting('reviewer@unodc')).toEqual([])
    await getServices(newsroom.payload).register.recover()
    expect(await waiting('reviewer@unodc')).toEqual([['Of an earlier version', 'sign', 'UNODC', null]])
  })
})
