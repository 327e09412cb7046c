import { type Action, ACTIONS, TABLE } from '../../../src/domain/clearance/table.ts'
import type { EntryRelation } from '../../../src/domain/rights/relations.ts'
import { ENTRY_KEYS } from '../../../src/domain/slugs.ts'
import { bodyOf, expectAction } from '../../support/matrix/expected.ts'
import { ENTRY_SEATS, entryOf, nameOf, type Seat, STANDS } from '../../support/matrix/people.ts'
import {
  FAR,
  must,
  place,
  type Placed,
  publishItem,
  type Scene,
  SCENES,
} from '../../support/matrix/scenes.ts'
import { isSecondStore } from '../../support/matrix/secondStore.ts'
import { IS_WHOLE } from '../../support/matrix/turns.ts'
import type { World } from '../../support/matrix/world.ts'
import { openWorldHere } from '../../support/matrix/worldHere.ts'

type Act = { action: Action; seat: Seat<EntryRelation>; scene: Scene }

/** Somebody can be asked in only while a text is drafted, and reminded to answer; nobody submits it before the answer. */
const needsInvitation = ({ action, seat, scene }: Act) =>
  action === 'uninvite' || (action === 'remind' && scene === 'drafting') || seat.relation === 'invited'
const isOpen = (act: Act): boolean =>
  act.action === 'submit'
    ? act.scene === 'drafting' && nameOf(act.seat) === 'lead/editor'
    : expectAction(act.action, 'statements', act) === 'yes'

const ACTS: Act[] = SCENES.flatMap((scene) =>
  ENTRY_SEATS.filter((seat) => entryOf(seat) === 'joint').flatMap((seat) =>
    ACTIONS.map((action) => ({ action, seat, scene })),
  ),
).filter((act) => isOpen(act) && (!needsInvitation(act) || act.scene === 'drafting'))

const isFirst = (index: number, isAlike: (act: Act, other: Act) => boolean): boolean =>
  ACTS.findIndex((act) => isAlike(act, ACTS[index] as Act)) === index // of themselves

/**
 * Each act in each state once, and by each who may once; on a second store the former alone: who they are knows no store,
 * what is written does (secondStore.ts). `npm run test:whole`: all of them.
 */
const DONE = ACTS.filter((_, index) => {
  const isNewHere = isFirst(index, (act, other) => act.action === other.action && act.scene === other.scene)
  const isNewTo = isFirst(index, (act, other) => act.action === other.action && act.seat === other.seat)
  return IS_WHOLE || isNewHere || (!isSecondStore && isNewTo)
})

/** What the tables open is let through: each act, in each state, by each who may, on an entry of its own. */
describe('the acts that the tables open', () => {
  let world: World
  let item: string

  beforeAll(async () => {
    world = await openWorldHere([])
    item = await publishItem(world.ask)
  })
  afterAll(() => world.server.stop())

  /** The collections take turns. */
  const prepare = async (act: Act, turn: number): Promise<Placed> => {
    // No media update carries another one.
    const keys = ENTRY_KEYS.filter((each) => act.action !== 'include' || each !== 'mediaUpdates')
    const key = keys[turn % keys.length] ?? 'statements'
    const entry = await place(world.ask, { key, scene: act.scene, name: 'joint', item })
    if (needsInvitation(act)) {
      const guest = { organisation: STANDS.invited.organisation, role: 'observer' }
      await must(world.ask('editor@unodc', 'POST', doorOf(entry, 'invite'), guest))
    }
    return entry
  }

  /** A condition names suggestions that are there. */
  const suggested = async ({ action, seat }: Pick<Act, 'action' | 'seat'>, entry: Placed) => {
    if (action !== 'condition') return {}
    const door = `/api/${entry.collection}/${entry.id}`
    const { title } = await must(world.ask('editor@unodc', 'GET', `${door}?locale=en&depth=0`))
    const passage = { quote: String(title), before: '', after: '', line: 0, from: 0 }
    const said = { field: 'title', locale: 'en', visibility: 'all', words: 'Another title', passage }
    const { id } = await must(world.ask(seat.who, 'POST', `${door}/comments/suggestions`, said))
    return { suggestions: [String(id)] }
  }

  it.each(SCENES)('while a text is %s', async (scene) => {
    const acts = DONE.filter((act) => act.scene === scene)
    const wrong: string[] = []
    for (const [turn, act] of acts.entries()) {
      const entry = await prepare(act, turn)
      const { action, seat } = act
      const asked = { ...bodyOf(action, entry), ...(await suggested(act, entry)) }
      const { status, text, body } = await world.ask(seat.who, 'POST', doorOf(entry, action), asked)
      const { to } = TABLE[action]
      const isThere = !['drafting', 'released'].includes(to) || body.state === to
      if (status !== 200 || !isThere)
        wrong.push(`${entry.collection} ${nameOf(seat)} ${action}: ${status} ${text}`)
    }
    expect(wrong).toEqual([])
    expect(acts.length).toBeGreaterThan(0)
  })

  /** A button that the server would refuse is as wrong as an act that no button offers. */
  it.each(SCENES)('are the buttons of the panel, no more and no less, while a text is %s', async (scene) => {
    const entry = await place(world.ask, { key: 'statements', scene, name: 'joint', item })
    const seats = ENTRY_SEATS.filter((seat) => entryOf(seat) === 'joint' && seat.relation !== 'invited')
    const wrong: string[] = []
    for (const seat of seats) {
      const { status, body } = await world.ask(seat.who, 'GET', `/api/statements/${entry.id}/clearance`)
      const offered = status === 200 ? (body.actions as { action: Action }[]).map(({ action }) => action) : []
      const here = ACTS.filter((act) => act.scene === scene && nameOf(act.seat) === nameOf(seat))
      // Here nobody is asked in whose invitation could be taken back.
      const open = here.filter((act) => !needsInvitation(act)).map(({ action }) => action)
      if ([...offered].sort().join() !== [...open].sort().join())
        wrong.push(`${nameOf(seat)}: offered ${offered.sort().join()}; open ${open.sort().join()}`)
    }
    expect(wrong).toEqual([])
    expect(seats.length).toBeGreaterThan(5)
  })

  it('delete: an entry without parties goes, by its lead’s editor alone', async () => {
    const { doc } = await must(world.ask('editor@unodc', 'POST', '/api/events', { title: 'Soon gone' }))
    const door = `/api/events/${(doc as { id: string }).id}`
    expect((await world.ask('reviewer@unodc', 'DELETE', door)).status).toBe(403)
    expect((await world.ask('editor@unodc', 'DELETE', door)).status).toBe(200)
    expect((await world.ask('editor@unodc', 'GET', door)).status).toBe(404)
  })

  /** What somebody has to have done before: first what makes room for it, then the act itself. */
  const AFTER: Partial<Record<Action, { scene: Scene; who: string; first: Action; body?: object }>> = {
    lift: { scene: 'released', who: 'reviewer@ilo', first: 'caution' },
    reinstate: { scene: 'released', who: 'reviewer@icmpd', first: 'suspend' },
    exclude: { scene: 'review', who: 'reviewer@unodc', first: 'include' },
    undelegate: { scene: 'review', who: 'reviewer@ilo', first: 'delegate' },
    uncondition: { scene: 'clearance', who: 'reviewer@ilo', first: 'condition' },
  }

  it.each(Object.entries(AFTER))(
    '%s: what somebody did is taken back by the same organisation alone',
    async (name, after) => {
      const action = name as Action
      const entry = await place(world.ask, { key: 'statements', scene: after.scene, name: 'joint', item })
      const back = bodyOf(action, entry)
      expect((await world.ask(after.who, 'POST', doorOf(entry, action), back)).status).toBe(409)
      const seat = ENTRY_SEATS.find(({ who }) => who === after.who) as Act['seat'] // everybody there has one
      const first = {
        ...bodyOf(after.first, entry),
        ...(await suggested({ action: after.first, seat }, entry)),
      }
      await must(world.ask(after.who, 'POST', doorOf(entry, after.first), first))
      const stranger = after.who === 'reviewer@unodc' ? 'reviewer@ilo' : 'reviewer@unodc'
      const other = await world.ask(stranger, 'POST', doorOf(entry, action), back)
      expect([403, 409]).toContain(other.status)
      expect((await world.ask(after.who, 'POST', doorOf(entry, action), back)).status).toBe(200)
    },
  )

  it('take-lead, end-offer: what the lead has offered, by the co-author; the text is led by it then', async () => {
    const entry = await place(world.ask, { key: 'statements', scene: 'released', name: 'joint', item })
    const act = (who: string, action: Action, body: object = {}) =>
      world.ask(who, 'POST', doorOf(entry, action), body)
    const offer = () => must(act('reviewer@unodc', 'offer-lead', { to: 'ilo' }))
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) {
      await offer()
      expect((await act('reviewer@icmpd', 'end-offer')).status).toBe(403)
      expect((await act(who, 'end-offer')).body.offer).toBeNull()
    }
    await offer()
    for (const who of ['editor@ilo', 'reviewer@unodc', 'reviewer@icmpd'])
      expect((await act(who, 'take-lead')).status).toBe(403)
    const taken = await must(act('reviewer@ilo', 'take-lead'))
    expect((taken.parties as { organisation: string }[])[0]?.organisation).toBe('ilo')
    expect((await act('editor@unodc', 'correct', { publicNote: 'Other.' })).status).toBe(403)
    expect((await act('editor@ilo', 'correct', { publicNote: 'Other.' })).body.state).toBe('drafting')
  })

  it('extend and drop: in a round with a deadline, by the lead', async () => {
    const entry = await place(world.ask, { key: 'events', scene: 'drafting', name: 'joint', item })
    const deadline = new Date(Date.now() + 80 * 3_600_000).toISOString()
    const round = { revision: entry.revision, deadline, onDeadline: 'drop' }
    const { digest } = await must(world.ask('editor@unodc', 'POST', doorOf(entry, 'submit'), round))
    const door = doorOf(entry, 'extend')
    expect((await world.ask('reviewer@ilo', 'POST', door, { deadline: FAR })).status).toBe(403)
    expect((await world.ask('editor@unodc', 'POST', door, { deadline: FAR })).body.silence).toMatchObject({
      deadline: FAR,
    })
    const drop = { digest, organisation: 'icmpd', note: 'Suspended.' }
    expect((await world.ask('reviewer@unodc', 'POST', doorOf(entry, 'drop'), drop)).status).toBe(409)
    const organisation = await must(
      world.ask('coordinator', 'GET', '/api/partner-organisations?where[slug][equals]=icmpd'),
    )
    const { id } = (organisation.docs as { id: string }[])[0]!
    const suspend = (suspended: boolean) =>
      must(world.ask('coordinator', 'PATCH', `/api/partner-organisations/${id}`, { suspended }))
    await suspend(true)
    const dropped = await world.ask('reviewer@unodc', 'POST', doorOf(entry, 'drop'), drop)
    await suspend(false)
    expect([dropped.status, dropped.body.state]).toEqual([200, 'drafting'])
  })

  it('propose-facts, confirm-facts: under a mandate, by the lead and another organisation', async () => {
    const facts = { start: FAR, zone: 'UTC', venue: { name: 'Hall A' }, mandate: ['room'] }
    const written = await must(
      world.ask('editor@unodc', 'POST', '/api/events', { title: 'A hall', ...facts }),
    )
    const { id } = written.doc as { id: string }
    const act = (who: string, action: Action, body: object = {}) =>
      world.ask(who, 'POST', `/api/events/${id}/clearance/${action}`, body)
    await must(act('editor@unodc', 'invite', { organisation: 'ilo', role: 'co-signatory' }))
    await must(act('reviewer@ilo', 'accept'))
    const { digest } = await must(act('editor@unodc', 'submit', { revision: 1 }))
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await must(act(who, 'sign', { digest }))
    await must(act('reviewer@unodc', 'release', { digest }))
    const change = { facts: { room: 'Hall B' } }
    for (const who of ['editor@unodc', 'reviewer@ilo', 'editor@ilo'])
      expect((await act(who, 'propose-facts', change)).status).toBe(403)
    const { proposal } = await must(act('reviewer@unodc', 'propose-facts', change))
    const confirm = { digest: (proposal as { digest: string }).digest }
    expect((await act('reviewer@unodc', 'confirm-facts', confirm)).status).toBe(403)
    expect((await act('reviewer@ilo', 'confirm-facts', confirm)).body.proposal).toBeNull()
  })

  /** The last one that asks: sessions of the lead end with its suspension. */
  it('object, end-objection: while the lead is suspended, by the others that sign', async () => {
    const { doc } = await must(world.ask('editor@unodc', 'POST', '/api/statements', { title: 'It waits' }))
    const entry = `/api/statements/${(doc as { id: string }).id}/clearance`
    const act = (who: string, action: Action, body: object = {}) =>
      world.ask(who, 'POST', `${entry}/${action}`, body)
    await must(act('editor@unodc', 'invite', { organisation: 'ilo', role: 'co-author' }))
    await must(act('reviewer@ilo', 'accept'))
    const organisation = await must(
      world.ask('coordinator', 'GET', '/api/partner-organisations?where[slug][equals]=unodc'),
    )
    const { id } = (organisation.docs as { id: string }[])[0]!
    await must(world.ask('coordinator', 'PATCH', `/api/partner-organisations/${id}`, { suspended: true }))
    const note = { note: 'Let us wait.' }
    expect((await act('editor@ilo', 'object', note)).status).toBe(403)
    const { suspendedLead } = await must(act('reviewer@ilo', 'object', note))
    expect(suspendedLead).toMatchObject({ objecting: ['ilo'], isTakeable: false })
    expect((await act('reviewer@ilo', 'take-lead')).status).toBe(409)
    expect((await act('editor@ilo', 'end-objection')).status).toBe(403)
    const ended = await must(act('reviewer@ilo', 'end-objection'))
    expect(ended.suspendedLead).toMatchObject({ objecting: [], isTakeable: true })
    // Seven days are not over.
    expect((await act('reviewer@ilo', 'take-lead')).status).toBe(409)
    const door = '/api/register/suspended-leads'
    expect((await world.ask('reviewer@ilo', 'GET', door)).status).toBe(403)
    const { texts } = await must(world.ask('coordinator', 'GET', door))
    const [first] = texts as { reference: string }[]
    const given = { reference: first?.reference, note: 'It waits.' }
    expect((await world.ask('reviewer@ilo', 'POST', door, given)).status).toBe(403)
    expect((await world.ask('coordinator', 'POST', door, { ...given, reference: 'AAAAA' })).status).toBe(404)
    expect((await world.ask('coordinator', 'POST', door, given)).status).toBe(200)
  })

  it('are all of the workflow', () => {
    const apart: Action[] = [
      ...(['delete', 'extend', 'drop', 'propose-facts', 'confirm-facts'] as const),
      ...(['take-lead', 'end-offer', 'object', 'end-objection'] as const),
      ...(Object.keys(AFTER) as Action[]),
    ]
    const done = new Set<Action>([...ACTS.map(({ action }) => action), ...apart])
    expect(ACTIONS.filter((action) => !done.has(action))).toEqual([])
    process.stdout.write(`The acts that the tables open: ${ACTS.length + 1}; done: ${DONE.length + 1}.\n`)
  })
})

const doorOf = ({ collection, id }: Placed, action: Action) => `/api/${collection}/${id}/clearance/${action}`
