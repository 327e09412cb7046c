import { getServices } from '../../../src/services.ts'
import type { Newsroom } from '../../support/newsroom.ts'
import { settleNotices } from '../../support/notices.ts'
import { openPress, type Press } from '../../support/press.ts'

const START = '2031-07-30T05:45:00.000Z'
const LATER = '2031-07-30T06:15:00.000Z'
const LATEST = '2031-07-30T09:00:00.000Z'

describe('the facts of an event under its mandate', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  const act = (who: string, id: string, action: string, body: Record<string, unknown> = {}) =>
    press.act(who, id, action, body, 'events')
  const read = (id: string) => press.read(id, 'editor@unodc', 'events')
  const item = async (id: string, collection: 'events' | 'statements' = 'events') => {
    const { register, wire } = getServices(newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection, id })
    const path = `/v1/${collection}/${wireSlug}`
    const answer = await wire.handle({ method: 'GET', path, query: new URLSearchParams(), headers: {} })
    return JSON.parse(String(answer?.body)) as Record<string, unknown> & { venue: { name: string } }
  }
  const desk = async (id: string) =>
    (await newsroom.ask('GET', `/api/events/${id}`, undefined, press.tokens['editor@unodc'])).body as {
      start: string
      revision: number
      state: string
      venue: { name: string; city: string }
    }

  /** Out, signed by UNODC and ILO, with a mandate for hall and start. */
  const publish = async (title: string, mandate = ['room', 'start'], extra = {}) => {
    const facts = { start: START, zone: 'Asia/Karachi', venue: { name: 'Hall A', city: 'Islamabad' } }
    const id = await press.write({ title, ...facts, mandate, ...extra }, 'events')
    await act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await act('reviewer@ilo', id, 'accept')
    const { digest } = (await press.submit(id, 'events')).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await act(who, id, 'sign', { digest })
    await act('reviewer@unodc', id, 'release', { digest })
    return { id, digest }
  }
  const CHANGE = { facts: { room: 'Hall B', start: LATER } }

  it('change when a second person confirms them by digest, at once and everywhere, and all are told', async () => {
    const { id, digest } = await publish('The hall changes')
    await settleNotices(newsroom)
    const mails = (await newsroom.outbox()).length
    const proposed = await act('reviewer@unodc', id, 'change-facts', CHANGE)
    expect(proposed.view.proposal).toMatchObject({ edition: 1, changed: ['start', 'room'] })
    expect((await item(id)).venue.name).toBe('Hall A')
    const next = proposed.view.proposal?.digest
    expect((await act('reviewer@unodc', id, 'change-facts', { digest: next })).reason).toBe('own-text')
    expect((await act('reviewer@ilo', id, 'change-facts', { digest })).reason).toBe('stale-digest')
    expect((await act('reviewer@ilo', id, 'change-facts', { digest: next })).status).toBe(200)
    expect(await item(id)).toMatchObject({
      ...{ start: LATER, previousStart: START, status: 'rescheduled', digest: next, edition: 1 },
      venue: { name: 'Hall B', city: 'Islamabad' },
      changed: { minor: 1, facts: ['start', 'room'] },
    })
    const { body } = await newsroom.ask(
      'GET',
      `/api/events/${id}/clearance/text?digest=${next}`,
      undefined,
      press.tokens['reviewer@ilo'],
    )
    expect(body).toMatchObject({ core: { mandate: { facts: ['start', 'room'] } } })
    expect(await press.verify(id, 'editor@unodc', 'events')).toBe('holds')
    // One mail an hour about one text.
    newsroom.clock.set(new Date(newsroom.clock.now().getTime() + 3_601_000))
    await settleNotices(newsroom)
    newsroom.clock.set(new Date())
    expect((await newsroom.outbox()).slice(mails).join()).toContain('facts were changed under its mandate')
    expect((await newsroom.outbox()).join()).not.toContain('Hall B')
  })

  it('are shown with their values, and by whom, to every party before one of them confirms', async () => {
    const { id } = await publish('Shown first')
    await act('reviewer@unodc', id, 'change-facts', CHANGE)
    const shown = async (who: string) => (await press.read(id, who, 'events')).proposal
    const theirs = {
      ...{ edition: 1, changed: ['start', 'room'], isOwn: false, zone: 'Asia/Karachi' },
      facts: [
        { fact: 'status', guest: null, before: 'scheduled', after: 'rescheduled' },
        { fact: 'start', guest: null, before: START, after: LATER },
        { fact: 'room', guest: null, before: 'Hall A', after: 'Hall B' },
      ],
    }
    expect(await shown('reviewer@ilo')).toMatchObject(theirs)
    expect((await shown('reviewer@ilo'))?.by?.name).toContain('UNODC')
    expect(await shown('editor@unodc')).toMatchObject(theirs)
    expect(await shown('reviewer@unodc')).toMatchObject({ ...theirs, isOwn: true })
    const { digest } = (await shown('editor@ilo')) ?? {}
    const page = `/api/events/${id}/clearance/copy?form=text&digest=${digest}`
    const copy = await newsroom.fetch('GET', page, undefined, press.tokens['reviewer@ilo'])
    expect(await copy.text()).toContain('Hall B')
  })

  it('are replaced by what the same person proposes then, and gone where nobody could confirm them', async () => {
    const { id, digest } = await publish('Thought better of it')
    const first = (await act('reviewer@unodc', id, 'change-facts', CHANGE)).view.proposal
    const second = await act('reviewer@unodc', id, 'change-facts', { facts: { room: 'Hall C' } })
    expect(second.view.proposal?.facts).toEqual([
      { fact: 'room', guest: null, before: 'Hall A', after: 'Hall C' },
    ])
    expect((await act('reviewer@ilo', id, 'change-facts', { digest: first?.digest })).reason).toBe(
      'stale-digest',
    )
    await act('reviewer@ilo', id, 'suspend', { digest, note: 'No.' })
    expect((await press.read(id, 'reviewer@ilo', 'events')).proposal).toBeNull()
  })

  it('are told all together after a second change, and beside a statement that shows the event as it was', async () => {
    const { id } = await publish('Twice')
    const text = await press.write({ title: 'About it', event: id })
    await press.publish(text)
    const shown = async () => (await item(text, 'statements')).event
    expect(await shown()).toMatchObject({ start: START, changed: null })
    for (const facts of [{ room: 'Hall B' }, { start: LATER }]) {
      const { proposal } = (await act('reviewer@unodc', id, 'change-facts', { facts })).view
      await act('reviewer@ilo', id, 'change-facts', { digest: proposal?.digest })
    }
    expect(await item(id)).toMatchObject({ changed: { minor: 2, facts: ['start', 'room'] } })
    expect(await shown()).toMatchObject({
      ...{ start: START, status: 'scheduled', venue: { name: 'Hall A' } },
      changed: {
        facts: ['status', 'start', 'room'],
        ...{ start: LATER, status: 'rescheduled', venue: { name: 'Hall B' } },
      },
    })
  })

  it('say that the event is moved when another edition changes the start, and an editor who takes that back is hinted at', async () => {
    const { id } = await publish('Moved in silence')
    await act('editor@unodc', id, 'correct', { publicNote: 'An hour later.', editionType: 'update' })
    const hinted = async (who = 'editor@unodc') =>
      (await press.read(id, who, 'events')).hints.filter((hint) => hint.includes('another start'))
    expect(await hinted()).toEqual([])
    const change = async (facts: Record<string, unknown>) => {
      const { revision } = await desk(id)
      await newsroom.ask('PATCH', `/api/events/${id}`, { revision, ...facts }, press.tokens['editor@unodc'])
    }
    await change({ start: LATER })
    expect(await desk(id)).toMatchObject({ start: LATER, status: 'rescheduled', previousStart: START })
    await change({ start: LATEST })
    expect(await desk(id)).toMatchObject({ start: LATEST, status: 'rescheduled', previousStart: START })
    await change({ start: START })
    expect(await desk(id)).toMatchObject({ start: START, status: 'scheduled', previousStart: null })
    await change({ start: LATER, status: 'postponed' })
    expect(await desk(id)).toMatchObject({ status: 'postponed', previousStart: null })
    await change({ start: LATEST })
    expect(await desk(id)).toMatchObject({ status: 'postponed', previousStart: null })
    await change({ start: START, status: 'scheduled' })
    await change({ start: LATER })
    expect(await hinted()).toEqual([])
    await change({ status: 'scheduled', previousStart: null })
    expect(await hinted()).toHaveLength(1)
    expect(await hinted('editor@ilo')).toEqual([])
    expect((await press.submit(id, 'events')).view.hints.join()).toContain('another start')
    await act('editor@unodc', id, 'recall', { digest: (await read(id)).digest })
    await change({ status: 'rescheduled', previousStart: START })
    expect(await hinted()).toEqual([])
    const { digest } = (await press.submit(id, 'events')).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await act(who, id, 'sign', { digest })
    await act('reviewer@unodc', id, 'release', { digest })
    expect(await item(id)).toMatchObject({ edition: 2, status: 'rescheduled', previousStart: START })
  })

  it('never end before they start', async () => {
    const { id } = await publish('Too short', ['start', 'end'])
    const proposed = (facts: Record<string, unknown>) => act('reviewer@unodc', id, 'change-facts', { facts })
    expect((await proposed({ end: '2031-07-30T05:00:00.000Z' })).reason).toBe('invalid')
    expect((await proposed({ start: LATEST, end: LATER })).reason).toBe('invalid')
    expect((await proposed({ start: LATER, end: LATEST })).status).toBe(200)
    const facts = { start: LATER, end: START, zone: 'Asia/Karachi', venue: { name: 'Hall A' } }
    const other = await press.write({ title: 'Over before', ...facts }, 'events')
    expect((await press.submit(other, 'events')).reason).toBe('incomplete')
  })

  it('stand in the working text, too, and send a round in work back to drafting', async () => {
    const { id } = await publish('A round in work')
    await act('editor@unodc', id, 'correct', { publicNote: 'The title.' })
    await press.submit(id, 'events')
    const { revision } = await desk(id)
    const { proposal } = (await act('reviewer@unodc', id, 'change-facts', CHANGE)).view
    expect((await read(id)).state).toBe('review')
    await act('reviewer@ilo', id, 'change-facts', { digest: proposal?.digest })
    expect(await desk(id)).toMatchObject({
      state: 'drafting',
      venue: { name: 'Hall B', city: 'Islamabad' },
      start: LATER,
    })
    expect((await desk(id)).revision).toBeGreaterThan(revision)
  })

  it('a contact among them stands in the working text, too', async () => {
    const contact = async (name: string) => {
      const emails = [{ address: 'press@unodc.example', visibility: 'public' }]
      const token = press.tokens['editor@unodc']
      const { body } = await newsroom.ask('POST', '/api/media-contacts', { name, emails }, token)
      return (body.doc as { id: string }).id
    }
    const [first, second] = [await contact('The first on duty'), await contact('The second on duty')]
    const { id } = await publish('On duty', ['contact'], { contacts: [first] })
    const { proposal } = (await act('reviewer@unodc', id, 'change-facts', { facts: { contact: second } }))
      .view
    const token = press.tokens['editor@unodc']
    const contacts = async () =>
      (await newsroom.ask('GET', `/api/events/${id}?depth=0`, undefined, token)).body.contacts
    expect(await contacts()).toEqual([first])
    await act('reviewer@ilo', id, 'change-facts', { digest: proposal?.digest })
    expect(await contacts()).toEqual([second])
  })

  it('lose nothing that somebody saves while the working text is looked at', async () => {
    const { id } = await publish('Saved meanwhile')
    await act('editor@unodc', id, 'correct', { publicNote: 'The title.' })
    const { proposal } = (await act('reviewer@unodc', id, 'change-facts', CHANGE)).view
    const { revision } = await desk(id)
    const body = { revision, summary: 'Typed meanwhile.' }
    const save = () => newsroom.ask('PATCH', `/api/events/${id}`, body, press.tokens['editor@unodc'])
    const saved: Awaited<ReturnType<typeof save>>[] = []
    const { db } = newsroom.payload
    const { find, create } = db
    let isConfirmed = false
    // The save comes between what the projection of the confirmed facts reads and what it writes.
    db.create = async (args) => {
      const created: unknown = await create.call(db, args)
      if (args.collection === 'clearance-events' && args.data.type === 'confirm-facts') isConfirmed = true
      return created as never
    }
    db.find = async (args) => {
      const found = await find.call(db, args)
      if (!isConfirmed || args.collection !== 'events') return found as never
      isConfirmed = false
      saved.push(await save())
      return found as never
    }
    try {
      const confirmed = await act('reviewer@ilo', id, 'change-facts', { digest: proposal?.digest })
      expect(confirmed.status).toBe(200)
    } finally {
      Object.assign(db, { find, create })
    }
    expect(saved.map(({ status, body: said }) => [status, said.errors])).toEqual([[200, undefined]])
    expect(await desk(id)).toMatchObject({
      summary: 'Typed meanwhile.',
      venue: { name: 'Hall B' },
      start: LATER,
    })
  })

  it('are those of the mandate, proposed by the lead, and nobody carries a core that two persons changed', async () => {
    const { id } = await publish('Others')
    const no = async (who: string, facts: Record<string, unknown>) =>
      (await act(who, id, 'change-facts', { facts })).reason
    expect(await no('reviewer@unodc', { status: 'cancelled' })).toBe('invalid')
    expect(await no('reviewer@unodc', {})).toBe('invalid')
    expect(await no('reviewer@ilo', { room: 'Hall C' })).toBe('not-reviewer')
    expect(await no('editor@unodc', { room: 'Hall C' })).toBe('not-reviewer')
    const { proposal } = (await act('reviewer@unodc', id, 'change-facts', { facts: { room: 'Hall C' } })).view
    await act('reviewer@ilo', id, 'change-facts', { digest: proposal?.digest })
    await act('editor@unodc', id, 'correct', { publicNote: 'The title.' })
    const { view } = await press.submit(id, 'events')
    expect(view.parties[1]?.signature?.covers ?? []).not.toContain('core')
  })

  it('are confirmed by nobody of the lead, and by nobody who was of it since the proposal', async () => {
    const { id } = await publish('Who confirms')
    const { docs } = await newsroom.payload.find({ collection: 'users', pagination: false, depth: 0 })
    type Rows = { organisation: string; roles: string[] }[]
    const people = docs as unknown as { id: string; email: string; memberships: Rows }[]
    const rowsOf = (email: string): Rows =>
      (people.find((one) => one.email === email)?.memberships ?? []).map(({ organisation, roles }) => ({
        ...{ organisation, roles },
      }))
    const own = rowsOf('reviewer@ilo.example')
    const ofLead = rowsOf('editor@unodc.example')
    const person = people.find(({ email }) => email === 'reviewer@ilo.example')?.id ?? ''
    const give = async (memberships: Rows) => {
      await newsroom.payload.update({ collection: 'users', id: person, data: { memberships } })
      press.tokens['reviewer@ilo'] = await newsroom.logIn('reviewer@ilo.example')
    }
    await give([...own, ...ofLead])
    const propose = async () =>
      (await act('reviewer@unodc', id, 'propose-facts', { facts: { room: 'Hall B' } })).view.proposal
    const confirm = (digest: string | undefined) =>
      act('reviewer@ilo', id, 'confirm-facts', { digest, organisation: 'ilo' })
    const first = await propose()
    expect(first).toMatchObject({ confirmers: ['ilo'] })
    expect((await confirm(first?.digest)).reason).toBe('own-text')
    await give(own)
    expect((await confirm(first?.digest)).reason).toBe('own-text')
    expect((await confirm((await propose())?.digest)).status).toBe(200)
    expect((await item(id)).venue.name).toBe('Hall B')
    expect(await press.verify(id, 'reviewer@ilo', 'events')).toBe('holds')
  })

  it('are confirmed by nobody where nobody else signs, and the panel says so', async () => {
    const facts = { start: START, zone: 'Asia/Karachi', venue: { name: 'Hall A' }, mandate: ['room'] }
    const id = await press.write({ title: 'Alone', ...facts }, 'events')
    const { digest, mandate } = (await press.submit(id, 'events')).view
    expect(mandate).toMatchObject({ facts: ['room'], confirming: 'nobody' })
    await act('reviewer@unodc', id, 'sign', { digest })
    await act('reviewer@unodc', id, 'release', { digest })
    const { view } = await act('reviewer@unodc', id, 'propose-facts', { facts: { room: 'Hall B' } })
    expect(view.proposal?.confirmers).toEqual([])
  })

  it('are told to the world in one act while they wait, until they are confirmed', async () => {
    const { id } = await publish('Flooded')
    const { proposal } = (await act('reviewer@unodc', id, 'propose-facts', { facts: { room: 'Hall B' } }))
      .view
    expect(proposal?.caution).toContain('room: Hall B (until now: Hall A)')
    expect((await press.read(id, 'reviewer@ilo', 'events')).proposal?.caution).toBeNull()
    const body = { proposal: proposal?.digest }
    expect((await act('reviewer@ilo', id, 'caution', body)).reason).toBe('not-reviewer')
    const told = await act('reviewer@unodc', id, 'caution', body)
    expect([told.status, told.view.proposal?.caution]).toEqual([200, null])
    expect(await item(id)).toMatchObject({
      venue: { name: 'Hall A' },
      caution: { organisation: { slug: 'unodc' }, note: proposal?.caution },
    })
    await act('reviewer@ilo', id, 'confirm-facts', { digest: proposal?.digest })
    expect(await item(id)).toMatchObject({ venue: { name: 'Hall B' }, caution: null })
    expect(await press.verify(id, 'editor@unodc', 'events')).toBe('holds')
  })

  it('stand before the eyes of those who sign, with the hosts of a new link, and in nothing that is out', async () => {
    const facts = { start: START, zone: 'Asia/Karachi', link: 'https://meet.example/1', mandate: ['link'] }
    const bad = await newsroom.ask(
      'POST',
      '/api/events',
      { title: 'Hosts', ...facts, mandateHosts: 'https://meet.example' },
      press.tokens['editor@unodc'],
    )
    expect(bad.status).toBe(400)
    const terms = { mandateConfirm: 'lead', mandateHosts: 'Meet.example, live.example' }
    const id = await press.write({ title: 'Hosts', ...facts, ...terms }, 'events')
    await act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await act('reviewer@ilo', id, 'accept')
    const { digest, mandate } = (await press.submit(id, 'events')).view
    expect(mandate).toMatchObject({ confirming: 'lead', hosts: ['meet.example', 'live.example'] })
    const copy = async (form: string) => {
      const page = `/api/events/${id}/clearance/copy?form=${form}&digest=${digest}`
      return (await newsroom.fetch('GET', page, undefined, press.tokens['reviewer@ilo'])).text()
    }
    expect(await copy('html')).toContain('What the lead may change later')
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await act(who, id, 'sign', { digest })
    await act('reviewer@unodc', id, 'release', { digest })
    expect(await copy('html')).not.toContain('What the lead may change later')
    const proposed = async (link: string) =>
      (await act('reviewer@unodc', id, 'propose-facts', { facts: { link } })).status
    expect(await proposed('https://evil.example/2')).toBe(400)
    expect(await proposed('https://live.example/2')).toBe(200)
    expect(await press.verify(id, 'reviewer@ilo', 'events')).toBe('holds')
  })

  it('are confirmed at the older door, too, by one that has left since it signed', async () => {
    const { id } = await publish('Left')
    const correct = { editionType: 'correction', publicNote: 'A word was wrong.' }
    expect((await act('editor@unodc', id, 'correct', correct)).status).toBe(200)
    expect((await act('reviewer@ilo', id, 'leave')).status).toBe(200)
    const { proposal } = (await act('reviewer@unodc', id, 'propose-facts', CHANGE)).view
    expect((await act('reviewer@ilo', id, 'change-facts', { digest: proposal?.digest })).status).toBe(200)
  })

  it('do not change where nothing was mandated', async () => {
    const { id } = await publish('No mandate', [])
    expect((await act('reviewer@unodc', id, 'change-facts', { facts: { room: 'Hall C' } })).reason).toBe(
      'wrong-state',
    )
  })
})
