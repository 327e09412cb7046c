import type { Party } from '../../../../src/domain/parties.ts'
import { isGranted } from '../../../../src/domain/rights/grants.ts'
import { readersOf, writersOf } from '../../../../src/domain/rights/projections.ts'
import { ENTRY_RELATIONS, relationTo } from '../../../../src/domain/rights/relations.ts'
import { ACCESS_TABLE, OPERATIONS } from '../../../../src/domain/rights/table.ts'
import { type Role, ROLES } from '../../../../src/domain/organisations.ts'
import { person } from '../../../support/clearance.ts'

const PARTIES: Party[] = [
  { organisation: 'co-author', role: 'co-author', standing: 'accepted' },
  { organisation: 'co-signatory', role: 'co-signatory', standing: 'accepted' },
  { organisation: 'supporter', role: 'supporter', standing: 'accepted' },
  { organisation: 'observer', role: 'observer', standing: 'accepted' },
  { organisation: 'invited', role: 'co-author', standing: 'invited' },
  { organisation: 'former', role: 'co-author', standing: 'left' },
]
const ENTRY = { lead: 'lead', parties: PARTIES }

describe('who may do what', () => {
  const relationOf = (organisation: string) => relationTo(ENTRY, organisation)
  const may = (operation: (typeof OPERATIONS)[number], organisation: string, ...roles: Role[]) =>
    isGranted(ACCESS_TABLE.statements[operation], person('p', organisation, ...roles), {
      relationOf,
      state: 'drafting',
    })

  it('knows what an organisation is to an entry', () => {
    expect([...ENTRY_RELATIONS].map(relationOf)).toEqual([...ENTRY_RELATIONS])
    const answers = ['uninvited', 'declined', 'left', 'dropped'] as const
    for (const standing of answers) {
      const parties: Party[] = [{ organisation: 'x', role: 'co-author', standing }]
      expect(relationTo({ lead: 'lead', parties }, 'x')).toBe('former')
    }
  })

  it('lets the lead and whoever is invited or has accepted read, in any role', () => {
    for (const role of ROLES) {
      expect(ENTRY_RELATIONS.filter((relation) => may('read', relation, role))).toEqual(
        ENTRY_RELATIONS.filter((relation) => relation !== 'former' && relation !== 'none'),
      )
    }
    expect(may('read', 'lead')).toBe(false)
  })

  it('lets editors of the lead and of co-authors write, in drafting alone', () => {
    expect(ENTRY_RELATIONS.filter((relation) => may('update', relation, 'editor'))).toEqual([
      'lead',
      'co-author',
    ])
    expect(ENTRY_RELATIONS.filter((relation) => may('update', relation, 'reviewer', 'manager'))).toEqual([])
    const editor = person('p', 'lead', 'editor')
    expect(isGranted(ACCESS_TABLE.statements.update, editor, { relationOf, state: 'review' })).toBe(false)
    expect(isGranted(ACCESS_TABLE.statements.update, editor, { relationOf })).toBe(false)
  })

  it('keeps history for the lead, and nothing for the coordinator', () => {
    expect(ENTRY_RELATIONS.filter((relation) => may('readVersions', relation, 'manager'))).toEqual(['lead'])
    const coordinator = { id: 'c', name: 'c', coordinator: true, memberships: [] }
    for (const operation of OPERATIONS)
      expect(
        isGranted(ACCESS_TABLE.statements[operation], coordinator, { relationOf, state: 'drafting' }),
      ).toBe(false)
  })

  it('lets nobody delete an entry, unlock an account, or touch what is the register’s', () => {
    for (const key of ['statements', 'events', 'mediaUpdates'] as const)
      expect(ACCESS_TABLE[key].delete).toEqual([])
    for (const rights of Object.values(ACCESS_TABLE)) expect(rights.unlock).toEqual([])
    for (const key of [
      'clearanceEvents',
      'frozenTexts',
      'registerEntries',
      'publications',
      'wireChanges',
    ] as const)
      expect(Object.values(ACCESS_TABLE[key]).flat()).toEqual([])
  })

  it('projects the same readers and writers into lists', () => {
    const named = ENTRY_RELATIONS.filter((relation) => relation !== 'former' && relation !== 'none')
    expect(readersOf(ENTRY)).toEqual(named)
    expect(writersOf(ENTRY)).toEqual(['co-author'])
  })
})
