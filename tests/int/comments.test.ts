import { randomUUID } from 'node:crypto'
import { markOf } from '../../src/desk/comments/rows.ts'
import type { CommentsView, ThreadView } from '../../src/desk/comments/view.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { everyRow } from '../support/everyRow.ts'
import { type Answer, reasonOf, toLexical } from '../support/newsroom.ts'
import { settleNotices } from '../support/notices.ts'
import { openPress, type Press } from '../support/press.ts'

type Json = Record<string, unknown>
type Said = Answer & { view: CommentsView; id: string }
const MINUTE = 60_000

describe('comments on an entry', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const at = (minutes: number) =>
    new Date(press.newsroom.clock.now().getTime() + minutes * MINUTE).toISOString()
  const ask = async (who: string, method: string, id: string, rest = '', body?: unknown): Promise<Said> => {
    const door = `/api/statements/${id}/comments${rest}`
    const answer = await press.newsroom.ask(method, door, body, press.tokens[who])
    return { ...answer, view: answer.body as unknown as CommentsView, id: String(answer.body.id) }
  }
  const say = (who: string, id: string, body: Json, rest = '') => ask(who, 'POST', id, rest, body)
  const verdict = (answer: Said) => reasonOf(answer) ?? answer.status
  const threadsOf = async (who: string, id: string): Promise<ThreadView[]> =>
    (await ask(who, 'GET', id)).view.threads
  const textsOf = async (who: string, id: string) =>
    (await threadsOf(who, id)).flatMap(({ comments }) => comments.map(({ text }) => text))
  const get = async (who: string, url: string) =>
    (await press.newsroom.ask('GET', url, undefined, press.tokens[who])).body
  const idOf = async (who: string) => ((await get(who, '/api/users/me')).user as { id: string }).id
  const joint = async (role = 'co-signatory') => {
    const id = await press.write({ title: 'Of two' })
    await press.invite(id, 'ilo', role)
    return id
  }

  it('2: is nothing to who does not read the entry, whatever is asked', async () => {
    const id = await joint()
    const thread = (await say('editor@unodc', id, { text: 'For us all.', visibility: 'all' })).id
    const doors = ['', '/rounds', ...['reply', 'resolve', 'reopen', 'close', 'no-remarks'].map(of(thread))]
    for (const rest of [...doors, `/${thread}/${thread}/withdraw`]) {
      const body = { text: 'Hello.', visibility: 'all', until: at(9) }
      const [here, nowhere] = [
        await say('editor@fia', id, body, rest),
        await say('editor@fia', randomUUID(), body, rest),
      ]
      expect([rest, here.status, here.body]).toEqual([rest, 404, nowhere.body])
    }
    expect(await ask('editor@fia', 'GET', id)).toMatchObject({ status: 404 })
    expect(verdict(await ask('nobody', 'GET', id))).toBe('unauthenticated')
    expect(await textsOf('editor@ilo', id)).toEqual(['For us all.'])
  })

  it('1: shows what is an organisation’s own to its own people alone, also not to the lead', async () => {
    const id = await joint()
    await press.invite(id, 'icmpd', 'observer')
    const body = { text: 'Between us: too long.', visibility: 'own', field: 'title', locale: 'en' }
    const own = (await say('editor@ilo', id, body)).id
    expect(await textsOf('reviewer@ilo', id)).toEqual(['Between us: too long.'])
    const thread = (await threadsOf('manager@ilo', id))[0]
    expect(thread).toMatchObject({ visibility: 'own', field: 'title', locale: 'en', organisation: 'ilo' })
    for (const who of ['editor@unodc', 'reviewer@unodc', 'manager@icmpd']) {
      expect([who, await threadsOf(who, id)]).toEqual([who, []])
      for (const rest of ['reply', 'resolve', 'close'].map(of(own)).concat(`/${own}/${own}/withdraw`)) {
        const [here, random] = [own, randomUUID()].map((one) =>
          say(who, id, { text: 'Mine.' }, rest.replaceAll(own, one)),
        )
        expect([rest, (await here)?.status, (await here)?.body]).toEqual([rest, 404, (await random)?.body])
      }
    }
    await say('reviewer@ilo', id, { text: 'I see.' }, `/${own}/reply`)
    const wider = { text: 'To all?', visibility: 'all' }
    expect(verdict(await say('reviewer@ilo', id, wider, `/${own}/reply`))).toBe('invalid')
    expect(await threadsOf('editor@unodc', id)).toEqual([])
    // Whoever has left reads nothing, and reads its own again when it is back.
    await press.act('reviewer@ilo', id, 'leave')
    expect((await ask('editor@ilo', 'GET', id)).status).toBe(404)
    expect((await say('editor@ilo', id, { text: 'Still here.' }, `/${own}/reply`)).status).toBe(404)
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'observer' })
    expect(await textsOf('editor@ilo', id)).toEqual(['Between us: too long.', 'I see.'])
    await press.act('reviewer@ilo', id, 'decline')
    expect((await ask('editor@ilo', 'GET', id)).status).toBe(404)
  })

  it('is written once however often it is sent, and asks for a visibility', async () => {
    const id = await joint()
    const press1 = { id: randomUUID(), text: 'Once.', visibility: 'all' }
    const answers = await Promise.all([1, 2, 3].map(() => say('editor@ilo', id, press1)))
    expect(answers.map(verdict)).toEqual([200, 200, 200])
    expect(new Set(answers.map((one) => one.id)).size).toBe(1)
    expect(verdict(await say('editor@ilo', id, { ...press1, text: 'Other words.' }))).toBe('invalid')
    // Another person's press of that name is another one.
    expect(verdict(await say('editor@unodc', id, press1))).toBe(200)
    expect(await textsOf('editor@unodc', id)).toEqual(['Once.', 'Once.'])
    expect(verdict(await say('editor@ilo', id, { text: 'To whom?' }))).toBe('invalid')
    for (const extra of [{ field: 'internalNotes' }, { field: 'revision' }, { field: 'kind', locale: 'fr' }])
      expect(verdict(await say('editor@ilo', id, { text: 'x', visibility: 'all', ...extra }))).toBe('invalid')
  })

  it('has a mark that changes with what one may read, the same for a question as for a stream', async () => {
    const id = await joint()
    const { payload } = press.newsroom
    const mark = async (who: string) => {
      const [, organisation = ''] = who.split('@')
      const counted = await markOf(
        { payload, slugs: DEFAULT_SLUGS },
        {
          ...{ entry: id, reading: [organisation], since: null },
          parties: ['unodc', 'ilo'].map((party) => ({ organisation: party, since: null })),
        },
      )
      expect((await ask(who, 'GET', id)).view.mark).toBe(counted)
      return counted
    }
    expect([await mark('editor@unodc'), await mark('editor@ilo')]).toEqual(['0-0', '0-0'])
    await say('editor@unodc', id, { text: 'Among us.', visibility: 'own' })
    expect([await mark('editor@unodc'), await mark('editor@ilo')]).toEqual(['1-0', '0-0'])
    const thread = (await say('editor@ilo', id, { text: 'For us all.', visibility: 'all' })).id
    expect([await mark('editor@unodc'), await mark('editor@ilo')]).toEqual(['2-0', '1-0'])
    await say('editor@ilo', id, {}, `/${thread}/${thread}/withdraw`)
    expect([await mark('editor@unodc'), await mark('editor@ilo')]).toEqual(['2-1', '1-1'])
  })

  it('is resolved, reopened and withdrawn, and nobody edits another’s words', async () => {
    const id = await joint()
    const thread = (await say('editor@ilo', id, { text: 'Six, not five.', visibility: 'all', quote: 'five' }))
      .id
    await Promise.all(['editor@unodc', 'reviewer@ilo'].map((who) => say(who, id, {}, `/${thread}/resolve`)))
    expect((await threadsOf('editor@ilo', id))[0]).toMatchObject({ isResolved: true })
    await say('editor@ilo', id, {}, `/${thread}/reopen`)
    const reopened = (await threadsOf('editor@unodc', id))[0]
    expect(reopened).toMatchObject({
      isResolved: false,
      decision: { kind: 'reopen', organisation: 'ilo', by: { name: expect.stringMatching(/./) as string } },
    })
    expect(verdict(await say('reviewer@ilo', id, {}, `/${thread}/${thread}/withdraw`))).toBe('forbidden')
    await say('editor@ilo', id, {}, `/${thread}/${thread}/withdraw`)
    expect((await threadsOf('editor@unodc', id))[0]).toMatchObject({
      quote: null,
      comments: [{ text: null }],
    })
    expect(await everyRow(press.newsroom)).not.toContain('Six, not five.')
  })

  it('mentions those who may read it, by a mail without a word of it', async () => {
    const id = await press.write({ title: 'Canary-title' })
    await press.invite(id, 'ilo', 'co-author')
    const { view } = await ask('editor@ilo', 'GET', id)
    expect([...new Set(view.people.flatMap(({ organisations }) => organisations))].sort()).toEqual([
      'ilo',
      'unodc',
    ])
    expect(JSON.stringify(view)).not.toContain('@')
    const [lead, fia] = [await idOf('reviewer@unodc'), await idOf('editor@fia')]
    const before = (await press.newsroom.outbox()).length
    const body = { id: randomUUID(), text: 'Canary-words', visibility: 'all', mentions: [lead] }
    await say('editor@ilo', id, body)
    await say('editor@ilo', id, body)
    await settleNotices(press.newsroom)
    const mails = (await press.newsroom.outbox()).slice(before).filter((mail) => /comment/i.test(mail))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatch(/^To: reviewer@unodc/m)
    expect(mails[0]).not.toMatch(/canary/i)
    for (const [visibility, mentions] of [
      ['own', [lead]],
      ['all', [fia]],
      ['all', [randomUUID()]],
    ])
      expect(verdict(await say('editor@ilo', id, { ...body, id: undefined, visibility, mentions }))).toBe(
        'invalid',
      )
    expect((await threadsOf('editor@unodc', id))[0]?.comments[0]?.mentions).toMatchObject([{ id: lead }])
  })

  it('asks a person of two organisations for which one they speak', async () => {
    const id = await joint()
    await press.invite(id, 'fia', 'observer')
    const { payload, organisations } = press.newsroom
    const twice = await idOf('manager@fia')
    const give = async (...slugs: string[]) => {
      const memberships = slugs.map((slug) => ({
        organisation: String(organisations[slug]),
        roles: ['manager' as const],
      }))
      await payload.update({ collection: 'users', id: twice, data: { memberships }, overrideAccess: true })
      press.tokens['manager@fia'] = await press.newsroom.logIn('manager@fia.example')
    }
    await give('fia', 'ilo')
    const body = { text: 'For whom?', visibility: 'own' }
    expect(verdict(await say('manager@fia', id, body))).toBe('invalid')
    expect(verdict(await say('manager@fia', id, { ...body, organisation: 'unodc' }))).toBe('not-member')
    await say('manager@fia', id, { ...body, text: 'For FIA.', organisation: 'fia' })
    await say('manager@fia', id, { ...body, text: 'For ILO.', organisation: 'ilo' })
    expect(await textsOf('manager@fia', id)).toEqual(['For FIA.', 'For ILO.'])
    expect(await textsOf('editor@ilo', id)).toEqual(['For ILO.'])
    // What the one has left is no longer read through the other.
    await press.act('reviewer@fia', id, 'leave')
    expect(await textsOf('manager@fia', id)).toEqual(['For ILO.'])
    expect(verdict(await say('manager@fia', id, body))).toBe(200)
    await give('fia')
  })

  it('14: is not written by a suspended organisation', async () => {
    const id = await joint()
    const change = (suspended: boolean) =>
      press.newsroom.payload.update({
        collection: 'partner-organisations',
        id: String(press.newsroom.organisations.ilo),
        data: { suspended },
        overrideAccess: true,
      })
    await change(true)
    expect((await say('editor@ilo', id, { text: 'x', visibility: 'own' })).status).toBeGreaterThanOrEqual(401)
    expect(
      (await ask('editor@unodc', 'GET', id)).view.people.map(({ organisations }) => organisations[0]),
    ).not.toContain('ilo')
    await change(false)
    for (const role of ['editor', 'reviewer', 'manager'])
      press.tokens[`${role}@ilo`] = await press.newsroom.logIn(`${role}@ilo.example`)
  })

  it('10: changes no digest, no evidence, no state, and nothing on the wire', async () => {
    const id = await joint()
    const { digest } = (await press.submit(id)).view
    const evidence = () => get('editor@unodc', `/api/register/statements/${id}/evidence`)
    const before = await evidence()
    const thread = (await say('reviewer@ilo', id, { text: 'Canary-aside.', visibility: 'all' })).id
    await say('editor@unodc', id, {}, `/${thread}/resolve`)
    expect(await evidence()).toEqual(before)
    expect(await press.read(id)).toMatchObject({ digest, state: 'review' })
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    await press.act('reviewer@unodc', id, 'release', { digest })
    expect(await press.verify(id)).toBe('holds')
    expect(JSON.stringify(await evidence())).not.toContain('Canary-aside')
    expect(JSON.stringify(await get('editor@unodc', `/api/statements/${id}?depth=2`))).not.toContain(
      'Canary-aside',
    )
    const tables = JSON.parse(await everyRow(press.newsroom)) as unknown[]
    expect(tables.filter((table) => JSON.stringify(table).includes('Canary-aside'))).toHaveLength(1)
  })

  it('makes a thread of the note of a text that was sent back', async () => {
    const id = await joint()
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@unodc', id, 'sign', { digest })
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'The figure is last year’s.' })
    const [thread] = await threadsOf('editor@unodc', id)
    expect(thread).toMatchObject({
      ...{ kind: 'sent-back', visibility: 'all', organisation: 'ilo' },
      comments: [{ text: 'The figure is last year’s.' }],
    })
    await say('editor@unodc', id, { text: 'Mended.' }, `/${thread?.id}/reply`)
    await say('editor@ilo', id, {}, `/${thread?.id}/resolve`)
    expect((await threadsOf('reviewer@ilo', id))[0]).toMatchObject({
      isResolved: true,
      comments: [{}, { text: 'Mended.' }],
    })
    expect((await ask('editor@fia', 'GET', id)).status).toBe(404)
    expect(verdict(await say('reviewer@ilo', id, {}, `/${thread?.id}/${thread?.id}/withdraw`))).toBe(
      'not-found',
    )
  })

  it('goes with its entry', async () => {
    const id = await press.write({ title: 'To be deleted' })
    await say('editor@unodc', id, { text: 'Canary-deleted', visibility: 'all' })
    const remove = () =>
      press.newsroom.ask('DELETE', `/api/statements/${id}`, undefined, press.tokens['editor@unodc'])
    const more = ['editor', 'reviewer', 'manager'].map((role) =>
      say(`${role}@unodc`, id, { text: 'Canary-deleted, too late', visibility: 'own' }),
    )
    await Promise.all([...more, remove()])
    expect((await ask('editor@unodc', 'GET', id)).status).toBe(404)
    expect(await everyRow(press.newsroom)).not.toContain('Canary-deleted')
  })

  describe('in a round', () => {
    it('gathers the answers of who was asked, late ones too, and changes no state', async () => {
      const id = await joint()
      await press.invite(id, 'icmpd', 'supporter')
      expect((await ask('editor@unodc', 'GET', id)).view.askable).toEqual(['ilo', 'icmpd'])
      expect((await ask('editor@ilo', 'GET', id)).view.askable).toBeNull()
      const body = { id: randomUUID(), until: at(30), question: 'Is the figure right?' }
      expect(verdict(await say('reviewer@ilo', id, body, '/rounds'))).toBe('not-editor')
      expect(verdict(await say('manager@unodc', id, body, '/rounds'))).toBe('not-editor')
      for (const wrong of [{ until: at(-1) }, { organisations: ['fia'] }, { organisations: ['unodc'] }])
        expect(verdict(await say('editor@unodc', id, { ...body, ...wrong }, '/rounds'))).toBe('invalid')
      const both = await Promise.all([1, 2].map(() => say('editor@unodc', id, body, '/rounds')))
      expect(both.map(verdict)).toEqual([200, 200])
      const round = both[0]!.id
      const another = { until: at(60) }
      expect(verdict(await say('reviewer@unodc', id, another, '/rounds'))).toBe('wrong-state')
      expect(verdict(await say('editor@unodc', id, {}, `/${round}/resolve`))).toBe('wrong-state')

      const answers = async (who = 'editor@unodc') =>
        (await threadsOf(who, id))[0]?.round?.asked.map(
          ({ answer, isLate }) => `${answer}${isLate ? ' late' : ''}`,
        )
      expect(await answers('editor@ilo')).toEqual(['waiting', 'waiting'])
      await say('editor@ilo', id, {}, `/${round}/no-remarks`)
      expect(verdict(await say('editor@unodc', id, {}, `/${round}/no-remarks`))).toBe('not-member')
      expect(await answers()).toEqual(['no-remarks', 'waiting'])
      await say('reviewer@ilo', id, { text: 'One thing after all.' }, `/${round}/reply`)
      expect(verdict(await say('editor@ilo', id, {}, `/${round}/no-remarks`))).toBe('wrong-state')

      press.newsroom.clock.set(new Date(at(31)))
      expect((await threadsOf('editor@unodc', id))[0]?.round?.isOver).toBe(true)
      await say('reviewer@icmpd', id, { text: 'Sorry, late.' }, `/${round}/reply`)
      expect(await answers()).toEqual(['remarked', 'remarked late'])
      expect((await threadsOf('editor@ilo', id))[0]?.comments.map(({ isLate }) => isLate ?? false)).toEqual([
        ...[false, false, true],
      ])
      expect(await press.read(id)).toMatchObject({ state: 'drafting' })
      expect(verdict(await say('editor@unodc', id, {}, `/${round}/close`))).toBe('wrong-state')
    })

    it('is closed by the lead, one at a time, and not begun of what is released', async () => {
      const id = await joint()
      const begin = () => say('editor@unodc', id, { until: at(30), organisations: ['ilo'] }, '/rounds')
      const verdicts = (await Promise.all([begin(), begin()])).map(verdict).sort()
      expect(verdicts).toEqual([200, 'wrong-state'])
      const round = (await threadsOf('editor@ilo', id))[0]
      expect(verdict(await say('editor@ilo', id, {}, `/${round?.id}/close`))).toBe('not-editor')
      await say('reviewer@unodc', id, {}, `/${round?.id}/close`)
      expect((await threadsOf('editor@ilo', id))[0]?.round).toMatchObject({
        isOver: true,
        closed: { by: { name: expect.stringMatching(/./) as string } },
      })
      expect(verdict(await begin())).toBe(200)
      await press.publish(id, 'reviewer@ilo')
      await say('reviewer@unodc', id, {}, `/${(await threadsOf('editor@ilo', id))[1]?.id}/close`)
      const refused = await begin()
      expect([verdict(refused), refused.body.state]).toEqual(['wrong-state', 'released'])
    })
  })

  it('22: neutralises what would turn a line around', async () => {
    const id = await press.write({ title: 'Plain', body: toLexical('Plain.') })
    await say('editor@unodc', id, { text: '<b>\u202Eeno\u0007</b>', visibility: 'own' })
    expect(await textsOf('editor@unodc', id)).toEqual(['<b>eno</b>'])
  })
})

const of = (thread: string) => (action: string) => `/${thread}/${action}`
