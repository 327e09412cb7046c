import type { Party } from '../../../../src/domain/parties.ts'
import { isGranted, ENTRY_RELATIONS, relationTo } from '../../../../src/domain/rights/relations.ts'
import {
  readersOf,
  writersOf,
  ACCESS_TABLE,
  type Operation,
  OPERATIONS,
} from '../../../../src/domain/rights/table.ts'
import type { CollectionKey } from '../../../../src/domain/slugs.ts'
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
      'registerHeads',
      'archiveAddresses',
      'passkeyLedgers',
      'passkeyUses',
      'passkeyRequests',
      'publications',
      'wireChanges',
      'recordedFiles',
      'embargoGrants',
      'embargoedReads',
      'webhookReceivers',
      'webhookDeliveries',
    ] as const)
      expect(Object.values(ACCESS_TABLE[key]).flat()).toEqual([])
  })

  describe('1, 2, 9: what an organisation keeps', () => {
    const relationOf = (organisation: string) => (organisation === 'own' ? 'own' : 'other')
    const COORDINATOR = { id: 'c', name: 'c', coordinator: true, memberships: [] }
    /** By whom each operation can be done: by whom of the keeper, by whom of others, by the coordinator. */
    const whoMay = (key: CollectionKey, operation: Operation): string[] => {
      const rule = ACCESS_TABLE[key][operation]
      const people = ['own', 'other'].flatMap((organisation) =>
        ROLES.filter((role) => isGranted(rule, person('p', organisation, role), { relationOf })).map(
          (role) => `${organisation} ${role}`,
        ),
      )
      return isGranted(rule, COORDINATOR, { relationOf }) ? [...people, 'coordinator'] : people
    }
    const OWN = ROLES.map((role) => `own ${role}`)

    it.each(['mediaContacts', 'media'] as const)(
      'as %s is its own people’s, and its editors’ to change',
      (key) => {
        for (const operation of ['create', 'update', 'delete'] as const)
          expect([operation, whoMay(key, operation)]).toEqual([operation, ['own editor']])
        for (const operation of ['read', 'readVersions'] as const)
          expect([operation, whoMay(key, operation)]).toEqual([operation, OWN])
      },
    )

    it('is changed in itself by its managers, and named by the coordinator', () => {
      expect(whoMay('organisations', 'read')).toEqual([...OWN, ...OWN.map(toOther), 'coordinator'])
      expect(whoMay('organisations', 'create')).toEqual(['coordinator'])
      expect(whoMay('organisations', 'update')).toEqual(['own manager', 'coordinator'])
      expect(whoMay('organisations', 'delete')).toEqual([])
    })

    it('is never another’s people or invitations, and nobody makes or deletes an account', () => {
      expect(whoMay('users', 'read')).toEqual([...OWN, 'coordinator'])
      expect(whoMay('users', 'update')).toEqual(['own manager', 'coordinator'])
      expect(whoMay('invitations', 'read')).toEqual(['own manager', 'coordinator'])
      for (const operation of ['create', 'delete'] as const)
        for (const key of ['users', 'invitations'] as const) expect(whoMay(key, operation)).toEqual([])
    })
  })

  it('projects the same readers and writers into lists', () => {
    const named = ENTRY_RELATIONS.filter((relation) => relation !== 'former' && relation !== 'none')
    expect(readersOf(ENTRY)).toEqual(named)
    expect(writersOf(ENTRY)).toEqual(['co-author'])
  })
})

const toOther = (who: string) => who.replace('own', 'other')
