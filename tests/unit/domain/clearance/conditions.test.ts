import { availableActions } from '../../../../src/domain/clearance/acting.ts'
import { stageOf } from '../../../../src/domain/clearance/stage.ts'
import { pendingOf } from '../../../../src/domain/pending.ts'
import { member, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000
const OTHER = { en: 'other words' }

let room: Newsroom

const ask = (actor = RB, words = OTHER) => {
  room.suggested = words
  return room.actOn(actor, 'condition', { suggestions: ['one', 'two'], note: 'Seven, not six.' })
}
const signers = () => room.clearance.round?.consents.map(({ organisation }) => organisation) ?? []
const offered = (actor = RB) => availableActions(room.facts, actor, room.now).map(({ action }) => action)

beforeEach(() => {
  room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'co-signatory')
  room.submit()
  room.actOn(RA, 'sign')
})

describe('that a party would sign the text with other words', () => {
  it('is said by its reviewer, of the text that is frozen, with suggestions that make another one', () => {
    expect(offered()).toContain('condition')
    expect(ask(person('eb', 'b', 'editor'))).toBe('not-reviewer')
    expect(room.act(RB, 'condition', { digest: 'sha256:old', suggestions: ['one'] })).toBe('stale-digest')
    expect(room.actOn(RB, 'condition', { suggestions: [] })).toBe('invalid')
    room.suggested = null
    expect(room.actOn(RB, 'condition', { suggestions: ['one'] })).toBe('invalid')
    expect(ask(RB, { en: 'en' })).toBe('invalid')
    expect(ask()).toBe('clearance')
    expect(room.clearance.conditions.b?.suggestions).toEqual(['one', 'two'])
  })

  it('leaves the next step to the lead, until the text has those words', () => {
    const waited = () => stageOf(room.clearance).waitsFor
    const due = () =>
      pendingOf(room.clearance, { lead: 'a', log: room.log })
        .filter(({ kind }) => kind === 'sign')
        .map(({ organisation }) => organisation)
    expect([waited(), due()]).toEqual([
      ['b', 'c'],
      ['b', 'c'],
    ])
    ask()
    expect([waited(), due()]).toEqual([['a', 'c'], ['c']])
    room.actOn(RC, 'sign')
    expect([waited(), due()]).toEqual([['a'], []])
    room.act(RB, 'uncondition')
    expect([waited(), due()]).toEqual([['b'], ['b']])
  })

  it('is that party’s no alone: its signature goes, those of the others stay', () => {
    room.actOn(RB, 'sign')
    room.actOn(RC, 'sign')
    expect(room.clearance.state).toBe('cleared')
    expect(ask()).toBe('wrong-state')
    room.actOn(RB, 'send-back', { note: 'Wait.' })
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RB, 'sign')
    expect(ask()).toBe('clearance')
    expect(signers()).toEqual(['a'])
    room.actOn(RC, 'sign')
    expect(signers()).toEqual(['a', 'c'])
    expect(room.clearance.state).toBe('clearance')
  })

  it('is met by exactly that text, and is no signature of it', () => {
    ask()
    room.actOn(person('ea', 'a', 'editor'), 'recall')
    room.words = OTHER
    room.submit()
    expect(room.clearance.conditions.b?.digest).toBe(room.clearance.digest)
    room.actOn(RA, 'sign')
    room.actOn(RC, 'sign')
    expect(signers()).toEqual(['a', 'c'])
    expect(room.actOn(RB, 'sign')).toBe('cleared')
    expect(room.clearance.conditions).toEqual({})
  })

  it('outlives a round of another text, and binds nobody else', () => {
    ask()
    room.actOn(person('ea', 'a', 'editor'), 'recall')
    room.words = { en: 'third words' }
    room.submit()
    expect(room.clearance.conditions.b).toBeDefined()
    expect(room.clearance.conditions.b?.digest).not.toBe(room.clearance.digest)
    room.actOn(RA, 'sign')
    expect(room.actOn(RB, 'sign')).toBe('clearance')
    expect(room.clearance.conditions).toEqual({})
  })

  it('keeps its silence from counting, until it takes it back', () => {
    room = new Newsroom()
    room.organisations = {
      ...room.organisations,
      b: member('B', { tacitConsent: ['message'] }),
    }
    room.join(RB, 'co-signatory')
    const deadline = new Date(room.now.getTime() + 100 * HOUR).toISOString()
    room.act(person('ea', 'a', 'editor'), 'submit', { revision: 1, deadline, onDeadline: 'consent' })
    room.actOn(RA, 'sign')
    ask()
    room.wait(101 * HOUR)
    expect(room.clearance.state).toBe('clearance')
    expect(room.act(RB, 'uncondition')).toBe('cleared')
    expect(signers()).toEqual(['a', 'b'])
  })

  it('carries no consent into the next edition of another text', () => {
    room.actOn(RB, 'sign')
    room.actOn(RC, 'sign')
    room.actOn(RA, 'release')
    room.settle()
    const correct = () =>
      room.act(person('ea', 'a', 'editor'), 'correct', { publicNote: 'Mended.', editionType: 'correction' })
    correct()
    room.words = { ur: 'ur' }
    room.submit()
    expect(signers()).toContain('b')
    ask(RB, { ...OTHER })
    expect(signers()).not.toContain('b')
    room.actOn(person('ea', 'a', 'editor'), 'recall')
    room.words = { ur: 'other' }
    room.submit()
    expect(signers()).not.toContain('b')
    expect(signers()).toContain('c')
    room.act(RB, 'uncondition')
    room.actOn(person('ea', 'a', 'editor'), 'recall')
    room.submit()
    expect(signers()).toContain('b')
  })

  it('is not signed past by a delegate', () => {
    const until = new Date(room.now.getTime() + HOUR).toISOString()
    room.act(RB, 'delegate', { to: 'c', until })
    ask()
    expect(room.actOn(RC, 'sign', { organisation: 'b' })).toBe('wrong-state')
    room.act(RB, 'uncondition')
    expect(room.actOn(RC, 'sign', { organisation: 'b' })).toBe('clearance')
    expect(signers()).toContain('b')
  })

  it('ends with its party', () => {
    ask()
    room.act(RB, 'leave')
    expect(room.clearance.conditions).toEqual({})
  })

  it('is taken back by whoever has made one', () => {
    expect(offered()).not.toContain('uncondition')
    expect(room.act(RB, 'uncondition')).toBe('wrong-state')
    ask()
    expect(offered()).toContain('uncondition')
    expect(offered(RC)).not.toContain('uncondition')
  })
})
