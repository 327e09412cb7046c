import { isPersonOf, personIdOf, sinceOf } from '../../../src/domain/accounts.ts'
import { DEFAULT_SLUGS, hasHostAccounts, peopleOf, resolveSlugs } from '../../../src/domain/slugs.ts'
import { slugsOf } from '../../../src/plugins/hostAccounts.ts'

const MADE = '2024-07-30T05:15:00.000Z'

describe('a person beside a host’s account', () => {
  it('is known by its id, a number in decimal digits', () => {
    expect(personIdOf({ id: 42 })).toBe('42')
    expect(personIdOf({ id: '65f0c0ffee' })).toBe('65f0c0ffee')
  })

  it.each([
    ['of the same id and instant', { account: 7, accountSince: MADE }, true],
    ['whose account came with the row', { account: { id: 7 }, accountSince: MADE }, true],
    ['of a host that keeps no instants', { account: 7, accountSince: null }, true],
    ['of another id', { account: 8, accountSince: MADE }, false],
    [
      'of an account that was made later under the same id',
      { account: 7, accountSince: '2023-01-01T00:00:00.000Z' },
      false,
    ],
    ['whose account was removed', { account: null, accountSince: MADE }, false],
    ['that never had one', { accountSince: MADE }, false],
  ])('is the account’s: one %s: %#', (_what, row, is) => {
    expect(isPersonOf(row, { id: 7, createdAt: MADE })).toBe(is)
  })

  it('belongs to no account of which nothing is known but the id, where an instant is kept', () => {
    expect(isPersonOf({ account: 7, accountSince: MADE }, { id: 7 })).toBe(false)
  })

  it('keeps the instant in one form, however the store gives it', () => {
    expect(sinceOf({ id: 7, createdAt: new Date(MADE) })).toBe(MADE)
    expect(sinceOf({ id: 7, createdAt: '2024-07-30T07:15:00+02:00' })).toBe(MADE)
    expect(sinceOf({ id: 7 })).toBeNull()
  })
})

describe('the collections of an installation', () => {
  it('hold persons in the newsroom’s own accounts, unless the accounts are a host’s', () => {
    const own = resolveSlugs({ users: 'press-people' })
    expect([peopleOf(own), hasHostAccounts(own)]).toEqual(['press-people', false])
    expect(peopleOf(DEFAULT_SLUGS)).toBe('users')
    const hosts = resolveSlugs({}, 'members')
    expect([hosts.users, peopleOf(hosts), hasHostAccounts(hosts)]).toEqual(['members', 'people', true])
    expect(peopleOf(resolveSlugs({ people: 'staff-rows' }, 'members'))).toBe('staff-rows')
  })

  it('are refused where options contradict each other', () => {
    expect(slugsOf({ users: 'members', slugs: { users: 'members' } }).users).toBe('members')
    for (const options of [
      { users: 'members', slugs: { users: 'others' } },
      { slugs: { people: 'rows' } },
      { createUser: async () => ({ id: 1 }) },
    ])
      expect(() => slugsOf(options)).toThrow(/^\[newsroomPlugin\]/)
  })
})
