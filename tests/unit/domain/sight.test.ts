import type { Edition, Inclusion } from '../../../src/domain/clearance/state.ts'
import type { Party } from '../../../src/domain/parties.ts'
import {
  bestReferenceAccess,
  readableDigest,
  isReached,
  readersThrough,
  type ReferencedEntry,
  referenceAccessOf,
} from '../../../src/domain/rights/referenceAccess.ts'

const target: ReferencedEntry = {
  lead: 'd',
  parties: [],
  inclusions: {},
  editions: [],
  digest: 'round',
  wire: null,
}
const party = (organisation: string, standing: Party['standing'], role: Party['role'] = 'co-signatory') => ({
  organisation,
  role,
  standing,
})
const carrier = {
  entry: 'update',
  lead: 'a',
  parties: [party('b', 'accepted'), party('e', 'accepted', 'observer')],
}
const included = (readers: boolean): Pick<ReferencedEntry, 'inclusions'> => ({
  inclusions: { update: { notBefore: null, readers } },
})
const edition = (number: number, inclusions: Record<string, Inclusion>) =>
  ({ edition: number, digest: `edition ${number}`, included: inclusions }) as unknown as Edition
const live = {
  edition: 1,
  digest: 'edition 1',
  availableAt: '2024-07-30T00:00:00.000Z',
  standing: 'live' as const,
}

const see = (of: Partial<ReferencedEntry>, organisation = 'a', through: typeof carrier | null = null) =>
  referenceAccessOf({ target: { ...target, ...of }, organisation, carrier: through })

describe('what an organisation may know of a text that it refers to', () => {
  it('is all as long as it leads the text, is invited or has accepted', () => {
    expect(see({}, 'd')).toBe('working')
    expect(see({ parties: [party('a', 'invited')] })).toBe('working')
    expect(see({ parties: [party('a', 'accepted')] })).toBe('working')
  })

  it.each(['uninvited', 'declined', 'left', 'dropped'] as const)('is nothing once it is %s', (standing) => {
    expect(see({ parties: [party('a', standing)] })).toBe('nothing')
    expect(see({ parties: [party('a', standing)] }, 'a', carrier)).toBe('nothing')
  })

  it('is what the world reads, when the text is out and neither suspended nor withdrawn', () => {
    expect(see({ wire: live })).toBe('public')
    expect(see({ wire: { ...live, standing: 'suspended' } })).toBe('nothing')
    expect(see({ wire: { ...live, standing: 'withdrawn' } })).toBe('nothing')
    expect(readableDigest('public', { ...target, wire: live }, null)).toBe('edition 1')
  })

  it('is that something stands there, under an include for another reader', () => {
    expect(see(included(false), 'a', carrier)).toBe('standing')
    expect(see(included(false), 'a', { ...carrier, entry: 'another update' })).toBe('nothing')
    expect(see(included(false), 'a')).toBe('nothing')
  })

  it('is the frozen text for the update’s lead and its accepted signers, under an include with readers', () => {
    const opened = { ...target, ...included(true) }
    expect(readersThrough(carrier, opened)).toEqual(['a', 'b'])
    expect(see(included(true), 'b', carrier)).toBe('frozen')
    expect(see(included(true), 'e', carrier)).toBe('standing')
    expect(readableDigest('frozen', opened, carrier)).toBe('round')
  })

  it.each(['declined', 'left', 'dropped'] as const)('is not opened by it for who has %s', (standing) => {
    expect(see({ ...included(true), parties: [party('a', standing)] }, 'a', carrier)).toBe('standing')
  })

  it('of an edition is what was included with it, and not what is written since', () => {
    const of: Partial<ReferencedEntry> = {
      editions: [edition(1, included(true).inclusions), edition(2, {})],
      digest: 'round of edition 3',
    }
    expect(see(of, 'a', carrier)).toBe('frozen')
    expect(readableDigest('frozen', { ...target, ...of }, carrier)).toBe('edition 1')
  })

  it('is of two organisations of one person the more', () => {
    expect(bestReferenceAccess({ target: { ...target, wire: live }, carrier: null }, ['a', 'd'])).toBe(
      'working',
    )
    expect(bestReferenceAccess({ target, carrier: null }, [])).toBe('nothing')
  })
})

describe('a media update reaches', () => {
  it('what its own organisation leads, and what the lead of another text has included', () => {
    expect(isReached({ entry: 'update', lead: 'd' }, target)).toBe(true)
    expect(isReached(carrier, target)).toBe(false)
    expect(isReached(carrier, { ...target, ...included(false) })).toBe(true)
    expect(isReached(carrier, { ...target, editions: [edition(1, included(false).inclusions)] })).toBe(true)
  })
})
