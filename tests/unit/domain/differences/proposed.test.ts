import type { EventFacts } from '../../../../src/domain/canonical.ts'
import type { ComparedText } from '../../../../src/domain/differences/differences.ts'
import { proposedFacts } from '../../../../src/domain/mandate/proposal.ts'

const START = '2031-07-30T05:45:00.000Z'
const LATER = '2031-07-30T06:15:00.000Z'

const guest = (name: string, attendance: string) => ({ name, office: '', role: '', attendance })
const venue = (name: string) => ({ name, address: '', city: 'Islamabad', country: '', point: null })
const card = (name: string, address: string) => ({
  ...{ name, title: '', organisation: null, languages: ['en'], hours: '', zone: '', phones: [] },
  emails: [{ address, visibility: 'press' }],
})

/** The parts of an event's text that a mandate can change. */
const text = (facts: object, contacts: string[] = [], aside: ComparedText['aside'] = {}): ComparedText =>
  ({
    core: {
      contacts: contacts.map((hash) => ({ public: hash })),
      facts: { status: 'scheduled', start: START, end: null, mediaCall: null, link: null, ...facts },
    },
    aside,
  }) as unknown as ComparedText

const present = text({
  venue: venue('Hall A'),
  guests: [guest('Amina', 'invited'), guest('Omar', 'invited')],
})

const proposed = (change: Partial<Record<keyof EventFacts, unknown>>) =>
  proposedFacts(present, text({ ...present.core.facts, ...change }))

describe('facts that are proposed under a mandate', () => {
  it('are told by their values before and after, in their order, with the status that follows', () => {
    expect(proposed({ venue: venue('Hall B'), start: LATER, status: 'rescheduled' })).toEqual([
      { fact: 'status', guest: null, before: 'scheduled', after: 'rescheduled' },
      { fact: 'start', guest: null, before: START, after: LATER },
      { fact: 'room', guest: null, before: 'Hall A', after: 'Hall B' },
    ])
  })

  it('are empty before where there was none', () => {
    expect(proposed({ link: 'https://un.example/' })).toEqual([
      { fact: 'link', guest: null, before: '', after: 'https://un.example/' },
    ])
  })

  it('say whose attendance it is, and nothing of guests who stay as they are', () => {
    const guests = [guest('Amina', 'declined'), guest('Omar', 'invited')]
    expect(proposed({ guests })).toEqual([
      { fact: 'attendance', guest: 'Amina', before: 'invited', after: 'declined' },
    ])
  })

  it('show the card of a contact, and nothing of one that was erased', () => {
    const facts = { venue: null, guests: [] }
    const [old, next] = [card('Amina', 'amina@un.example'), card('Omar', 'omar@un.example')]
    const aside = { a: { value: old }, b: { value: next }, c: { value: null } }
    const between = (before: string, after: string) =>
      proposedFacts(text(facts, [before], aside), text(facts, [after], aside))
    expect(between('a', 'b')).toEqual([
      {
        ...{ fact: 'contact', guest: null },
        before: 'Amina, amina@un.example, en',
        after: 'Omar, omar@un.example, en',
      },
    ])
    expect(between('c', 'b')).toMatchObject([{ before: '' }])
  })

  it('are none where nothing is another one', () => {
    expect(proposed({})).toEqual([])
  })
})
