import { readHealthPage } from '../../src/desk/health/readHealth.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { noticesIn, settleNotices } from '../support/notices.ts'
import { openPress, type Press } from '../support/press.ts'
import { requestAs } from '../support/requestAs.ts'

const COORDINATOR = 'coordinator@communique.example'
const DOOR = '/api/register/suspended-leads'
const TITLE = 'Kanarienvogel'
const WEEK = 7 * 86_400_000

type Listed = { reference: string; organisation: string; state: string; since: string }

describe('a text whose lead is suspended', () => {
  let press: Press
  let ask: Press['newsroom']['ask']
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd')
    ask = press.newsroom.ask
  })
  afterEach(async () => {
    press.newsroom.clock.set(new Date())
    await suspend(false)
    for (const role of ['editor', 'reviewer']) await comeBack(`${role}@unodc`)
  })
  afterAll(() => press.newsroom.close())

  const suspend = async (suspended: boolean) => {
    const url = `/api/partner-organisations/${press.newsroom.organisations.unodc}`
    const answer = await ask('PATCH', url, { suspended }, await press.newsroom.logIn(COORDINATOR))
    expect(answer.status).toBe(200)
  }
  const comeBack = async (...names: string[]) => {
    for (const name of names) press.tokens[name] = await press.newsroom.logIn(`${name}.example`)
  }
  const wait = async (milliseconds: number) => {
    press.newsroom.clock.set(new Date(press.newsroom.clock.now().getTime() + milliseconds))
    await comeBack('editor@ilo', 'reviewer@ilo', 'editor@icmpd', 'reviewer@icmpd')
  }
  const joint = async () => {
    const id = await press.write({ title: TITLE })
    await press.invite(id, 'ilo', 'co-author')
    await press.invite(id, 'icmpd', 'co-signatory')
    return id
  }
  const act = async (who: string, id: string, action: string, body = {}) => {
    const { status, reason } = await press.act(who, id, action, body)
    return reason ?? status
  }
  const list = async (who: string | null = null) => {
    const token = who ? press.tokens[who] : await press.newsroom.logIn(COORDINATOR)
    const { status, body } = await ask('GET', DOOR, undefined, token)
    return status === 200 ? (body.texts as Listed[]) : status
  }
  const abandon = async (reference: unknown, token?: string) => {
    const body = { reference, note: 'It waits for nobody.' }
    return (await ask('POST', DOOR, body, token ?? (await press.newsroom.logIn(COORDINATOR)))).status
  }
  const waiting = async (id: string, who: string) => {
    const { body } = await ask('GET', '/api/desk', undefined, press.tokens[who])
    const items = body.waiting as {
      id: string
      kind: string
      organisation: string
      hindrance: string | null
    }[]
    return items
      .filter((item) => item.id === id)
      .map(({ kind, organisation, hindrance }) => [kind, organisation, hindrance])
  }
  const told = async (id: string, kind: string) => {
    await settleNotices(press.newsroom)
    const notices = (await noticesIn(press.newsroom, id)).filter((notice) => notice.kind === kind)
    const { docs } = await press.newsroom.payload.find({ collection: 'users', pagination: false, depth: 0 })
    const names = new Map(docs.map(({ id: person, email }) => [String(person), String(email)]))
    return notices.map(({ person }) => (names.get(person) ?? '?').replace('.example', '')).sort()
  }

  it('gets another lead after seven days, over nobody’s objection, all told', async () => {
    const id = await joint()
    await suspend(true)
    const people = await told(id, 'lead-suspended')
    expect(people).toEqual(expect.arrayContaining(['editor@ilo', 'reviewer@icmpd', 'reviewer@ilo']))
    const { suspendedLead } = await press.read(id, 'editor@icmpd')
    expect(suspendedLead).toMatchObject({ objecting: [], isTakeable: true })
    expect(Date.parse(suspendedLead!.from) - Date.parse(suspendedLead!.since)).toBe(WEEK)
    expect(await act('reviewer@icmpd', id, 'object', { note: 'Let us wait for UNODC.' })).toBe(200)
    expect(await told(id, 'objection')).toContain('reviewer@ilo')
    await wait(WEEK - 60_000)
    expect(await act('reviewer@icmpd', id, 'end-objection')).toBe(200)
    expect(await act('reviewer@ilo', id, 'take-lead')).toBe('wrong-state')
    expect(await waiting(id, 'reviewer@ilo')).toEqual([])
    await wait(120_000)
    expect(await waiting(id, 'reviewer@ilo')).toEqual([['take', 'ILO', null]])
    expect(await waiting(id, 'editor@ilo')).toEqual([['take', 'ILO', 'needs-reviewer']])
    expect(await waiting(id, 'reviewer@icmpd')).toEqual([])
    expect(await act('reviewer@icmpd', id, 'take-lead')).toBe('not-reviewer')
    expect(await act('reviewer@ilo', id, 'take-lead')).toBe(200)
    expect(await waiting(id, 'reviewer@ilo')).toEqual([])
    const { parties, log } = await press.read(id, 'editor@icmpd')
    expect(parties.map(({ organisation }) => organisation)).toEqual(['ilo', 'unodc', 'icmpd'])
    expect(log.at(-1)?.data).toEqual({ from: 'unodc', since: suspendedLead!.since })
    for (const who of ['editor@ilo', 'editor@icmpd'])
      expect([who, await press.verify(id, who)]).toEqual([who, 'holds'])
  })

  it('counts the days anew where the suspension is broken', async () => {
    const id = await joint()
    await suspend(true)
    await wait(WEEK)
    await suspend(false)
    await suspend(true)
    expect(await act('reviewer@ilo', id, 'take-lead')).toBe('wrong-state')
    // A change of something else breaks nothing.
    const url = `/api/partner-organisations/${press.newsroom.organisations.unodc}`
    const token = await press.newsroom.logIn(COORDINATOR)
    expect((await ask('PATCH', url, { kind: 'un-entity', suspended: true }, token)).status).toBe(200)
    await wait(WEEK)
    expect(await act('reviewer@ilo', id, 'take-lead')).toBe(200)
  })

  it('is abandoned by the coordinator, who sees no word of it and none of the other texts', async () => {
    const [id, alone] = [await joint(), await press.write({ title: 'Of UNODC alone' })]
    await press.submit(id)
    expect(await list()).not.toEqual(expect.arrayContaining([expect.objectContaining({ state: 'review' })]))
    await suspend(true)
    for (const who of ['reviewer@ilo', 'manager@ilo']) expect(await list(who)).toBe(403)
    const found = ((await list()) as Listed[]).filter(({ state }) => state === 'review')
    expect(found).toHaveLength(1)
    expect(Object.keys(found[0]!)).toEqual(['reference', 'organisation', 'state', 'since'])
    expect(found[0]).toMatchObject({ organisation: 'unodc', state: 'review' })
    expect(found[0]!.reference).toMatch(/^[A-Z2-9]{5}$/)
    const page = await readHealthPage(await requestAs(press.newsroom.payload, COORDINATOR), DEFAULT_SLUGS)
    expect(page.suspendedLeads).toContainEqual({ ...omit(found[0]!), name: 'UNODC' })
    for (const word of [TITLE, id, alone]) expect(JSON.stringify([found, page])).not.toContain(word)
    expect(await abandon(found[0]!.reference, press.tokens['reviewer@ilo'])).toBe(403)
    expect(await abandon('BBBBB')).toBe(404)
    expect(await abandon(7)).toBe(400)
    expect(await abandon(found[0]!.reference)).toBe(200)
    expect(await abandon(found[0]!.reference)).toBe(404)
    await suspend(false)
    await comeBack('editor@unodc')
    const { state, parties, log } = await press.read(id)
    expect([state, parties.map(({ standing }) => standing)]).toEqual([
      'drafting',
      ['accepted', 'dropped', 'dropped'],
    ])
    expect(log.at(-1)).toMatchObject({ type: 'abandon', organisation: null, note: 'It waits for nobody.' })
    expect(await press.verify(id)).toBe('holds')
  })

  it('keeps what is out when its next edition is abandoned', async () => {
    const id = await joint()
    await press.publish(id, 'reviewer@ilo', 'reviewer@icmpd')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'One figure.' })
    await suspend(true)
    const [own] = ((await list()) as Listed[]).filter(({ since }) => since !== '')
    expect(own).toBeDefined()
    for (const { reference } of (await list()) as Listed[]) expect(await abandon(reference)).toBe(200)
    expect(await list()).toEqual([])
    const { state, wire } = await press.read(id, 'editor@ilo')
    expect([state, wire?.standing]).toEqual(['released', 'live'])
    expect(await told(id, 'abandoned')).toContain('reviewer@ilo')
    expect(await press.verify(id, 'editor@ilo')).toBe('holds')
  })

  const omit = ({ organisation: _, ...rest }: Listed) => rest
})
