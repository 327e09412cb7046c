import { planSign } from '../../../../src/domain/clearance/joint/plan.ts'
import { ENTRY, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'
import { inEnglish } from '../../../support/inEnglish.ts'

const commit = { entry: 'f0b1f3a2-6c52-4f0e-8d6a-52a1c3b4d5e6', seq: 9 }
const RBC = { ...RB, id: 'rbc', memberships: [...RB.memberships, ...RC.memberships] }
const EBC = person('ebc', 'c', 'editor')

/** A text that B and C have to sign, as the media update carries it. */
const item = ({ delegates = false } = {}): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'co-signatory')
  const until = new Date(room.now.getTime() + 3_600_000).toISOString()
  if (delegates) room.act(RC, 'delegate', { to: 'b', until })
  room.submit()
  room.actOn(RA, 'sign')
  return room
}

const plan = (rooms: readonly Newsroom[], { actor = RB, organisation = 'c' } = {}) =>
  planSign(
    rooms.map((room, index) => ({ number: index + 1, title: `text ${index + 1}`, facts: room.facts })),
    { commit, organisation, actor, now: rooms[0]!.now },
  )

describe('who signs a media update with its entries', () => {
  it('signs each entry that asks for it, with the place of the commit', () => {
    expect(plan([item()], { organisation: 'b' })).toMatchObject({
      ok: true,
      steps: [{ entry: ENTRY, events: [{ type: 'sign', organisation: 'b', by: 'rb', data: { commit } }] }],
    })
  })

  it('by delegation signs no entry that was not delegated, and then none of them', () => {
    const refused = plan([item({ delegates: true }), item()])
    expect(refused).toMatchObject({ ok: false, reason: 'not-reviewer' })
    expect(inEnglish(refused)).toMatchObject({ sentence: expect.stringContaining('“text 2”') as string })
    expect(plan([item()])).toMatchObject({ ok: false, reason: 'not-reviewer' })
  })

  it('by delegation signs those that were delegated, and says so', () => {
    expect(plan([item({ delegates: true })])).toMatchObject({
      ok: true,
      steps: [{ events: [{ organisation: 'c', by: 'rb', data: { delegate: 'b', commit } }] }],
    })
  })

  it('needs no delegation of what is signed, or as a reviewer of the organisation itself', () => {
    const signed = item()
    signed.actOn(RC, 'sign')
    expect(plan([signed])).toEqual({ ok: true, steps: [] })
    expect(plan([item()], { actor: RBC })).toMatchObject({ ok: true, steps: [{ events: [{ by: 'rbc' }] }] })
    expect(plan([item()], { actor: EBC })).toMatchObject({ ok: false, reason: 'not-reviewer' })
  })
})
