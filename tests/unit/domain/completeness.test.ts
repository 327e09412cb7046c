import type { TextFacts } from '../../../src/domain/completeness.ts'
import { missingFrom } from '../../../src/domain/completeness.ts'
import { member } from '../../support/clearance.ts'
import { sayInEnglish } from '../../../src/domain/sayIn.ts'

const complete: TextFacts = {
  type: 'statement',
  lead: 'a',
  languages: { authoritative: 'en', official: [], courtesy: [] },
  titled: ['en'],
  texted: ['en'],
  start: null,
  end: null,
  hasZone: false,
  hasPlace: false,
  items: 0,
  isReproduced: false,
  named: [],
  namedOnly: [],
  linkedEvent: null,
  closedItems: [],
  foreignMaterial: [],
  parties: [],
  organisations: { a: member('A'), b: member('B'), un: { ...member('UN'), standing: 'partner' } },
}
const missing = (extra: Partial<TextFacts>): string =>
  missingFrom({ ...complete, ...extra })
    .map(sayInEnglish)
    .join(' ')
const party = (
  standing: 'invited' | 'accepted' | 'declined' | 'left' | 'dropped',
  role: 'co-signatory' | 'supporter' | 'observer',
) => ({
  parties: [{ organisation: 'b', role, standing }],
})

describe('a text is complete', () => {
  it('with title and text in the authoritative language', () => {
    expect(missing({})).toBe('')
    expect(missing({ titled: [], languages: null })).toContain('no title')
    expect(missing({ titled: ['en', 'fr'], languages: null })).toContain('authoritative')
    expect(missing({ texted: ['fr'] })).toContain('English text')
  })

  it('as an event with start, zone and a place', () => {
    const start = '2031-07-30T05:45:00.000Z'
    const event = { type: 'event' as const, texted: [], start, hasZone: true, hasPlace: true }
    expect(missing(event)).toBe('')
    expect(missing({ ...event, start: null })).toContain('start')
    expect(missing({ ...event, hasZone: false })).toContain('zone')
    expect(missing({ ...event, hasPlace: false })).toContain('venue')
    expect(missing({ ...event, end: '2031-07-30T05:44:59.999Z' })).toContain('ends before it starts')
    expect(missing({ ...event, end: start })).toBe('')
  })

  it('as a media update with one item', () => {
    expect(missing({ type: 'media-update', texted: [], items: 1 })).toBe('')
    expect(missing({ type: 'media-update', texted: [] })).toContain('item')
  })

  it('with every invitation answered and its event frozen', () => {
    expect(missing(party('invited', 'observer'))).toContain('B has not answered')
    const event = (isFrozen: boolean) => ({ seen: { title: 'E', isFrozen }, unreadBy: [] })
    expect(missing({ linkedEvent: event(false) })).toContain('“E”')
    expect(missing({ linkedEvent: event(true) })).toBe('')
  })

  it('when its lead can read what it refers to, which is named by its place alone', () => {
    expect(missing({ linkedEvent: { seen: null, unreadBy: [] } })).toContain(
      'The event that this text links to cannot be read by A',
    )
    const closed = missing({ type: 'media-update', texted: [], items: 3, closedItems: [2, 3] })
    expect(closed).toContain('Item 2 of this media update cannot be read by A')
    expect(closed).toContain('Item 3')
    expect(closed).not.toContain('Item 1')
  })

  it('when all its parties can read an event that is not out', () => {
    const seen = { title: 'E', isFrozen: true }
    expect(missing({ linkedEvent: { seen, unreadBy: ['b'] } })).toContain('B cannot read the event “E”')
  })

  it('without contacts and files of organisations that take no part', () => {
    expect(missing({ foreignMaterial: ['contact'] })).toContain('take the contact out')
    expect(missing({ foreignMaterial: ['file'] })).toContain('picture')
  })

  it('without signers but the lead when it is carried word for word', () => {
    expect(missing({ isReproduced: true, ...party('accepted', 'co-signatory') })).not.toBe('')
    expect(missing({ isReproduced: true, ...party('accepted', 'supporter') })).toBe('')
  })
})

describe('whoever is named, signs', () => {
  const named = [{ organisation: 'b', as: 'organiser' as const }]
  const namedOnly = [{ organisation: 'b', reason: 'It hosts the hall only.' }]

  it('or supports', () => {
    expect(missing({ named })).toContain('B is named as organiser')
    expect(missing({ named, ...party('accepted', 'co-signatory') })).toBe('')
    expect(missing({ named, ...party('accepted', 'supporter') })).toBe('')
    expect(missing({ named, ...party('accepted', 'observer') })).not.toBe('')
  })

  it('and one sentence is enough of one that is invited: whether it signs, its answer says', () => {
    expect(missing({ named, ...party('invited', 'co-signatory') })).toBe(
      'B has not answered its invitation yet.',
    )
  })

  it('or is named only, with a reason, and has not said no', () => {
    expect(missing({ named, namedOnly })).toBe('')
    expect(missing({ named, namedOnly: [{ organisation: 'b', reason: ' ' }] })).not.toBe('')
    for (const standing of ['declined', 'left', 'dropped'] as const) {
      expect(missing({ named, namedOnly, ...party(standing, 'supporter') })).not.toBe('')
    }
  })

  it('and is never merely named among the organisations at the top', () => {
    expect(missing({ named: [{ organisation: 'b', as: 'masthead' }], namedOnly })).toContain(
      'organisations at the top',
    )
  })

  it('which nobody asks of the lead or of partners', () => {
    for (const organisation of ['a', 'un'])
      expect(missing({ named: [{ organisation, as: 'masthead' }] })).toBe('')
  })
})
