import {
  asLastTime,
  type Chosen,
  lastTextsQuery,
  matching,
  withRole,
} from '../../../../src/desk/parties/inviting.ts'
import type { Party } from '../../../../src/domain/parties.ts'

const party = (
  organisation: string,
  role: Party['role'],
  standing: Party['standing'] = 'accepted',
): Party => ({
  ...{ organisation, role, standing },
})
const CANDIDATES = [
  { id: 'id-ilo', slug: 'ilo', acronym: 'ILO', name: 'International Labour Organization' },
  { id: 'id-iom', slug: 'iom', acronym: 'IOM', name: 'International Organization for Migration' },
  { id: 'id-ssdo', slug: 'ssdo', acronym: 'SSDO', name: 'A society' },
]

describe('choosing whom to invite', () => {
  it('keeps each with its role, in the order of choosing', () => {
    let chosen: Chosen = {}
    chosen = withRole(chosen, 'iom', 'co-signatory')
    chosen = withRole(chosen, 'ilo', 'co-signatory')
    chosen = withRole(chosen, 'iom', 'observer')
    expect(Object.entries(chosen)).toEqual([
      ['iom', 'observer'],
      ['ilo', 'co-signatory'],
    ])
    expect(withRole(chosen, 'iom', null)).toEqual({ ilo: 'co-signatory' })
  })

  it('finds by acronym and by name, and never hides one that is chosen', () => {
    const found = (words: string, chosen = {}) => matching(CANDIDATES, words, chosen).map(({ slug }) => slug)
    expect(found('')).toHaveLength(3)
    expect(found('labour')).toEqual(['ilo'])
    expect(found('migration', { ilo: 'observer' })).toEqual(['ilo', 'iom'])
    expect(found('zzz')).toEqual([])
  })
})

describe('the same as last time', () => {
  it('is what the newest text had that had any, as far as it can be had', () => {
    const texts = [
      { title: 'Alone', parties: [] },
      { title: 'Declined', parties: [party('id-ilo', 'co-author', 'declined')] },
      {
        title: 'Together',
        parties: [
          party('id-ilo', 'co-author'),
          party('id-iom', 'observer', 'invited'),
          party('id-gone', 'supporter'),
        ],
      },
      { title: 'Older', parties: [party('id-ssdo', 'supporter')] },
    ]
    expect(asLastTime(texts, CANDIDATES)).toEqual({
      ...{ title: 'Together', chosen: { ilo: 'co-author', iom: 'observer' } },
    })
    expect(asLastTime(texts.slice(0, 2), CANDIDATES)).toBeNull()
    expect(asLastTime([{ parties: [party('id-gone', 'supporter')] }], CANDIDATES)).toBeNull()
  })

  it('is asked of the same lead’s texts of the same kind', () => {
    const query = lastTextsQuery({ lead: 'a', id: 'b', kind: 'statement' })
    expect(Object.fromEntries(query)).toMatchObject({
      ...{ 'where[lead][equals]': 'a', 'where[id][not_equals]': 'b', 'where[kind][equals]': 'statement' },
      ...{ sort: '-createdAt', depth: '0' },
    })
    expect(lastTextsQuery({ lead: 'a', id: 'b', kind: null }).has('where[kind][equals]')).toBe(false)
  })
})
