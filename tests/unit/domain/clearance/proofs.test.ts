import { availableActions } from '../../../../src/domain/clearance/acting.ts'
import { ACTIONS, TABLE } from '../../../../src/domain/clearance/table.ts'
import { PROVABLE } from '../../../../src/domain/passkeys/challenge.ts'
import type { OrganisationFacts } from '../../../../src/domain/organisations.ts'
import { sha256 } from '../../../../src/domain/digests.ts'
import { EA, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000
const DEMAND = { seq: 3, hash: sha256('demand'), by: 'manager' }
const ledger = (on: boolean, ...revoked: string[]): Pick<OrganisationFacts, 'ledger'> => ({
  ledger: {
    demand: on ? DEMAND : null,
    revoked: revoked.map((credential) => ({ seq: 4, hash: sha256(credential), by: 'manager', credential })),
  },
})

const room = (): Newsroom => {
  const made = new Newsroom()
  made.join(RB, 'co-signatory')
  return made
}
const turn = (made: Newsroom, slug: string, word: Pick<OrganisationFacts, 'ledger'>): void => {
  made.organisations = { ...made.organisations, [slug]: { ...made.organisations[slug]!, ...word } }
}
const digest = (made: Newsroom) => ({ digest: made.clearance.digest ?? '-' })
const later = (made: Newsroom, hours: number) => new Date(made.now.getTime() + hours * HOUR).toISOString()

describe('an organisation that demands proofs', () => {
  it('needs one for what binds it, and never for a brake', () => {
    expect(ACTIONS.filter((action) => TABLE[action].waitsForKey).sort()).toEqual([...PROVABLE].sort())
    for (const brake of ['hold', 'suspend', 'caution', 'dissociate', 'send-back', 'undelegate'] as const)
      expect(TABLE[brake].waitsForKey).toBe(false)
    const made = room()
    turn(made, 'b', ledger(true))
    made.submit()
    expect(made.log.at(-1)?.data).toMatchObject({ demanding: ['b'], mute: ['b'] })
    made.actOn(RA, 'sign')
    expect(made.actOn(RB, 'sign')).toBe('proof-required')
    expect(made.act(RB, 'delegate', { to: 'a', until: later(made, 1) })).toBe('proof-required')
    expect(availableActions(made.facts, RB, made.now).map(({ action }) => action)).toContain('sign')
    expect(made.actOn(RB, 'send-back', { note: 'No.' })).toBe('drafting')
  })

  it('is told last that it needs one: whatever else is wrong comes first', () => {
    const made = room()
    turn(made, 'b', ledger(true))
    made.submit()
    expect(made.act(RB, 'sign', { digest: 'sha256:other' })).toBe('stale-digest')
    expect(made.act(RB, 'lift')).toBe('wrong-state')
  })

  it('signs with a key of its own ledger, and no other', () => {
    const made = room()
    turn(made, 'b', ledger(true))
    made.submit()
    made.proof = { organisation: 'a', credential: 'x' }
    expect(made.actOn(RB, 'sign')).toBe('proof-refused')
    expect(made.act(RB, 'send-back', { ...digest(made), note: 'No.' })).toBe('invalid')
    made.proof = null
    expect(made.prove(RB, 'sign', digest(made))).toBe('review')
    expect(made.clearance.round?.consents).toMatchObject([{ organisation: 'b', credential: 'key of rb' }])
  })

  it('asks the delegate for one of the delegate’s own', () => {
    const made = room()
    made.join(RC, 'co-signatory')
    made.act(RC, 'delegate', { to: 'b', until: later(made, 100) })
    turn(made, 'b', ledger(true))
    made.submit()
    expect(made.actOn(RB, 'sign', { organisation: 'c' })).toBe('proof-required')
    expect(made.prove(RB, 'sign', { ...digest(made), organisation: 'c' })).toBe('review')
    const two = room()
    two.join(RC, 'co-signatory')
    two.act(RC, 'delegate', { to: 'b', until: later(two, 100) })
    turn(two, 'c', ledger(true))
    two.submit()
    // It was given without a proof.
    expect(two.actOn(RB, 'sign', { organisation: 'c' })).toBe('not-member')
  })

  it('voids in an open round what was not proved, and what was delegated so, once', () => {
    const made = room()
    made.join(RC, 'co-signatory')
    made.submit()
    made.actOn(RA, 'sign')
    made.actOn(RB, 'sign')
    made.prove(RC, 'sign', digest(made))
    expect(made.clearance.state).toBe('cleared')
    made.act(RB, 'delegate', { to: 'c', until: later(made, 100) })
    turn(made, 'b', ledger(true))
    turn(made, 'c', ledger(true))
    expect(made.actOn(RA, 'release')).toBe('wrong-state')
    expect(made.sayLedgers()).toBe('clearance')
    expect(made.log.slice(-2).map(({ type, organisation, by }) => [type, organisation, by])).toEqual([
      ['demand', 'b', 'manager'],
      ['demand', 'c', 'manager'],
    ])
    expect(made.clearance.delegations).toEqual({})
    expect(made.clearance.round?.consents.map(({ organisation }) => organisation)).toEqual(['a', 'c'])
    turn(made, 'b', ledger(false))
    expect(made.actOn(RB, 'sign')).toBe('proof-required')
    expect(made.prove(RB, 'sign', digest(made))).toBe('cleared')
    expect(made.sayLedgers()).toBe('cleared')
    made.actOn(RA, 'send-back', { note: 'Once more.' })
    made.submit()
    // Switched off counts from this submit on.
    expect(made.actOn(RB, 'sign')).toBe('review')
  })

  it('says nothing by silence from then on, and gets the notice again', () => {
    const made = room()
    made.organisations.b = { ...made.organisations.b!, tacitConsent: ['message'] }
    const fresh = new Newsroom()
    fresh.organisations = made.organisations
    fresh.join(RB, 'co-signatory')
    fresh.act(EA, 'submit', { revision: 1, deadline: later(fresh, 73), onDeadline: 'drop' })
    fresh.actOn(RA, 'sign')
    fresh.wait(70 * HOUR)
    turn(fresh, 'b', ledger(true))
    fresh.sayLedgers()
    const from = later(fresh, 72)
    expect(fresh.clearance.round?.silence?.parties).toEqual([{ organisation: 'b', from, counts: false }])
    fresh.wait(10 * HOUR)
    expect(fresh.actOn(RA, 'drop', { organisation: 'b', note: 'Late.' })).toBe('wrong-state')
    expect(fresh.clearance.state).toBe('clearance')
    fresh.wait(63 * HOUR)
    expect(fresh.actOn(RA, 'drop', { organisation: 'b', note: 'Late.' })).toBe('drafting')
  })

  it('holds an edition that waits on what it has not proved', () => {
    const made = room()
    made.submit()
    for (const reviewer of [RA, RB]) made.actOn(reviewer, 'sign')
    expect(made.actOn(RA, 'release', { at: later(made, 5) })).toBe('released')
    turn(made, 'b', ledger(true))
    expect(made.sayLedgers()).toBe('clearance')
    expect(made.log.at(-1)).toMatchObject({ type: 'demand', data: { held: 1 } })
    expect(made.clearance.scheduled).toBeNull()
    expect(made.prove(RB, 'sign', digest(made))).toBe('cleared')
    expect(made.actOn(RA, 'release', { at: later(made, 5) })).toBe('released')
    expect(made.sayLedgers()).toBe('released')
  })

  it('holds nothing that it has proved, nor what comes out within two seconds', () => {
    const proved = room()
    proved.submit()
    proved.actOn(RA, 'sign')
    proved.prove(RB, 'sign', digest(proved))
    proved.actOn(RA, 'release', { at: later(proved, 5) })
    turn(proved, 'b', ledger(true))
    expect(proved.sayLedgers()).toBe('released')
    expect(proved.log.at(-1)).toMatchObject({ type: 'demand', data: { held: null } })
    expect(proved.act(RB, 'hold')).toBe('clearance')
    expect(proved.clearance.round?.demanding).toEqual(['b'])

    const late = room()
    late.submit()
    for (const reviewer of [RA, RB]) late.actOn(reviewer, 'sign')
    late.actOn(RA, 'release', { at: later(late, 1) })
    late.wait(HOUR - 1_000)
    turn(late, 'b', ledger(true))
    expect(late.sayLedgers()).toBe('released')
    expect(late.log.at(-1)?.type).toBe('release')
  })
})

describe('what passkeys have signed', () => {
  const published = (...proving: string[]): Newsroom => {
    const made = room()
    made.submit()
    made.actOn(RA, 'sign')
    if (proving.includes('b')) made.prove(RB, 'sign', digest(made))
    else made.actOn(RB, 'sign')
    made.actOn(RA, 'release')
    made.settle()
    made.act(EA, 'correct', { publicNote: 'One figure.' })
    made.words = { ...made.words, notice: 'n' }
    return made
  }
  const carried = (made: Newsroom) =>
    (made.clearance.round?.consents ?? []).map(({ organisation, credential }) => [organisation, credential])

  it('carries into the next edition, proved, where proofs are demanded', () => {
    const proved = published('b')
    turn(proved, 'b', ledger(true))
    proved.submit()
    expect(carried(proved)).toEqual([['b', 'key of rb']])
    const unproved = published()
    turn(unproved, 'b', ledger(true))
    unproved.submit()
    expect(carried(unproved)).toEqual([])
    const free = published()
    free.submit()
    expect(carried(free)).toEqual([['b', undefined]])
  })

  it('never carries once the key was revoked', () => {
    const made = published('b')
    turn(made, 'b', ledger(false, 'key of rb', 'key of somebody else'))
    made.submit()
    expect(made.log.at(-1)?.data.revoked).toEqual(['key of rb'])
    expect(carried(made)).toEqual([])
  })

  it('is void in an open round once the key was revoked, whoever it was signed for', () => {
    const made = room()
    made.join(RC, 'co-signatory')
    made.act(RC, 'delegate', { to: 'b', until: later(made, 100) })
    made.submit()
    made.actOn(RA, 'sign')
    made.prove(person('rb2', 'b', 'reviewer'), 'sign', digest(made), 'k')
    made.prove(RB, 'sign', { ...digest(made), organisation: 'c' }, 'stolen')
    expect(made.clearance.state).toBe('cleared')
    turn(made, 'b', ledger(false, 'stolen'))
    expect(made.actOn(RA, 'release')).toBe('wrong-state')
    expect(made.sayLedgers()).toBe('clearance')
    expect(made.log.at(-1)).toMatchObject({
      type: 'revoke-key',
      organisation: 'b',
      data: { credential: 'stolen' },
    })
    expect(made.clearance.round?.delegated).toEqual([])
    expect(made.sayLedgers()).toBe('clearance')
  })
})
