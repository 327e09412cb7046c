import {
  appointingRow,
  changedOrganisations,
  type MembershipRow,
  toRows,
  worksOnlyFor,
} from '../../../src/domain/memberships.ts'

const now = new Date('2024-07-29T08:00:00.000Z')
const past = '2024-07-28T08:00:00.000Z'
const future = '2024-08-29T08:00:00.000Z'
const editor: MembershipRow = { id: '1', organisation: 'a', roles: ['editor'], from: null, until: null }
const acting: MembershipRow = { id: '2', organisation: 'a', roles: ['reviewer'], from: past, until: future }
const elsewhere: MembershipRow = { id: '3', organisation: 'b', roles: ['editor'], from: past, until: null }

describe('the rows of a person', () => {
  it('keep what nobody names, whether or not a row comes with its id', () => {
    const before = [editor, acting, elsewhere]
    const bare = before.map(({ organisation, roles }) => ({ organisation, roles }))
    expect(toRows(before, bare)).toEqual(before)
    expect(toRows(before, [...bare].reverse())).toEqual([...before].reverse())
    expect(changedOrganisations(before, toRows(before, bare))).toEqual([])
  })

  it('take a new end, and none for null', () => {
    const [row] = toRows([acting], [{ organisation: 'a', roles: ['reviewer'], until: past }])
    expect(row).toEqual({ ...acting, until: past })
    expect(toRows([acting], [{ ...acting, until: null }])).toEqual([{ ...acting, until: null }])
  })

  it('keep their term when the roles change', () => {
    const after = toRows([acting], [{ organisation: 'a', roles: ['reviewer', 'editor'] }])
    expect(after).toEqual([{ ...acting, roles: ['reviewer', 'editor'] }])
  })

  it('never begin when a client says so, and have no id that a client makes up', () => {
    const asked = { id: '9', organisation: 'a', roles: ['editor' as const], from: past, until: future }
    expect(toRows([], [asked])).toEqual([{ organisation: 'a', roles: ['editor'], from: null, until: future }])
    expect(toRows([elsewhere], [{ ...asked, id: '3' }])[0]?.id).toBeUndefined()
  })

  it('change where roles or terms change, and nowhere else', () => {
    const before = [editor, elsewhere]
    expect(changedOrganisations(before, [editor])).toEqual(['b'])
    expect(changedOrganisations(before, [editor, { ...elsewhere, until: future }])).toEqual(['b'])
    expect(changedOrganisations(before, [...before, acting])).toEqual(['a'])
    expect(changedOrganisations(before, [{ ...elsewhere, from: new Date(past) }, editor])).toEqual([])
  })
})

describe('an appointment', () => {
  const manager: MembershipRow = { organisation: 'a', roles: ['manager'], from: null, until: null }

  it('adds one manager and leaves the rest', () => {
    expect(appointingRow([], [manager], 'a')).toBe(manager)
    expect(appointingRow([editor], [editor, manager], 'a')).toBe(manager)
  })

  it.each<[string, MembershipRow[]]>([
    ['gives another role', [editor, { ...manager, roles: ['reviewer'] }]],
    ['gives another role too', [editor, { ...manager, roles: ['editor', 'manager'] }]],
    ['takes a role', [manager]],
    ['changes a role', [{ ...editor, roles: ['manager'] }]],
    ['lengthens a term', [{ ...editor, until: future }, manager]],
    ['appoints twice', [editor, manager, { ...manager }]],
  ])('is none that %s', (_, after) => {
    expect(appointingRow([editor], after, 'a')).toBeNull()
  })
})

describe('an account', () => {
  it('is shut by those for whom alone the person works', () => {
    expect(worksOnlyFor([editor, acting], { managed: ['a'], now })).toBe(true)
    expect(worksOnlyFor([editor, elsewhere], { managed: ['a'], now })).toBe(false)
    expect(worksOnlyFor([editor, { ...elsewhere, until: past }], { managed: ['a'], now })).toBe(true)
    expect(worksOnlyFor([editor, { ...elsewhere, from: future }], { managed: ['a'], now })).toBe(false)
    expect(worksOnlyFor([], { managed: ['a'], now })).toBe(false)
  })
})
