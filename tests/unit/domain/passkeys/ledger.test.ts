import { checkLedger } from '../../../../src/domain/passkeys/checkLedger.ts'
import { fingerprintOf, hashLedgerEntry, type LedgerEntry } from '../../../../src/domain/passkeys/ledger.ts'
import type { LedgerRefusal } from '../../../../src/domain/passkeys/ledgerRules.ts'
import { activeKey, isActive, isDemanding } from '../../../../src/domain/passkeys/ledgerState.ts'
import { sha256 } from '../../../../src/domain/digests.ts'
import { Authenticator } from '../../../support/passkeys/authenticator.ts'
import { Ledgers, NEWSROOM } from '../../../support/passkeys/ledgers.ts'

const KEY = sha256('register key')
const hour = (hours: number): string =>
  new Date(Date.parse('2026-05-04T08:00:00.000Z') + hours * 3_600_000).toISOString()

const room = (): Ledgers => {
  const made = new Ledgers(NEWSROOM(KEY))
  made.people.a = { managers: ['m', 'n'], reviewers: ['m', 'r', 's'], members: ['m', 'n', 'r', 's', 'pen'] }
  return made
}
const begun = (): Ledgers => {
  const made = room()
  made.begin('a', { at: hour(0), manager: 'm', people: ['r', 's'] })
  return made
}
const reasonOf = (given: LedgerRefusal | LedgerEntry): string => ('reason' in given ? given.reason : 'done')
const verdict = (made: Ledgers) => checkLedger(made.entries.a ?? [], { organisation: 'a', newsroom: KEY })

describe('the ledger of an organisation', () => {
  it('begins with a manager’s key, without a proof, and holds', () => {
    const made = room()
    const r = made.authenticator('r').passkey('r')
    expect(reasonOf(made.change('a', { at: hour(0), by: 'r', type: 'enrol', data: r }))).toBe('forbidden')
    const raised = made.authenticator('r').passkey('r', true)
    expect(reasonOf(made.change('a', { at: hour(0), by: 'r', type: 'enrol', data: raised }))).toBe(
      'forbidden',
    )
    made.begin('a', { at: hour(0), manager: 'm', people: ['r', 's'] })
    expect(verdict(made)).toMatchObject({ fault: null, entries: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] })
    const { keys } = made.state('a', hour(1))
    expect(keys.map(({ person, manager, letInBy }) => [person, manager, letInBy])).toEqual([
      ['m', true, null],
      ['r', false, 'm'],
      ['s', false, 'm'],
    ])
    expect(keys[0]?.fingerprint).toBe(fingerprintOf(made.authenticator('m').passkey('m')))
  })

  it('lets further keys in by the person’s own earlier one, or by a manager’s', () => {
    const made = begun()
    const second = made.authenticator('r second')
    const data = second.passkey('r')
    const enrol = (by: string, name: string | null, extra = {}) =>
      reasonOf(
        made.change('a', {
          ...{ at: hour(1), by, type: 'enrol', data: { ...data, ...extra } },
          ...(name ? { with: made.authenticator(name) } : {}),
        }),
      )
    expect(enrol('r', null)).toBe('proof-required')
    expect(enrol('r', 's')).toBe('proof-refused')
    expect(enrol('s', 's')).toBe('forbidden')
    expect(enrol('m', 'm')).toBe('forbidden')
    expect(enrol('coordinator', 'm', { person: 'coordinator' })).toBe('not-member')
    expect(enrol('r', 'r', { rpId: 'another.example' })).toBe('wrong-state')
    expect(enrol('r', 'r', { manager: true })).toBe('forbidden')
    expect(enrol('r', 'r')).toBe('done')
    expect(enrol('r', 'r')).toBe('wrong-state')
    expect(verdict(made).fault).toBeNull()
  })

  it('makes a manager’s key by a manager’s key alone', () => {
    const made = begun()
    made.people.a!.managers = ['m', 'r']
    const data = made.authenticator('r second').passkey('r', true)
    const enrol = (name: string) =>
      reasonOf(
        made.change('a', { at: hour(1), by: 'r', type: 'enrol', data, with: made.authenticator(name) }),
      )
    expect(enrol('r')).toBe('proof-refused')
    expect(enrol('m')).toBe('done')
    expect(verdict(made).fault).toBeNull()
  })

  it('revokes by the person’s own key or a manager’s, and never knows the key again', () => {
    const made = begun()
    const { credential } = made.authenticator('r')
    const revoke = (by: string, name: string) =>
      reasonOf(
        made.change('a', {
          at: hour(1),
          by,
          type: 'revoke',
          data: { credential },
          with: made.authenticator(name),
        }),
      )
    expect(revoke('s', 's')).toBe('proof-refused')
    expect(revoke('m', 'm')).toBe('done')
    expect(revoke('m', 'm')).toBe('wrong-state')
    expect(activeKey(made.state('a', hour(2)), credential)).toBeNull()
    const again = made.change('a', {
      ...{ at: hour(2), by: 'r', type: 'enrol', data: made.authenticator('r').passkey('r') },
      with: made.authenticator('m'),
    })
    expect(reasonOf(again)).toBe('wrong-state')
    const late = made.change('a', {
      ...{ at: hour(2), by: 'r', type: 'enrol', data: made.authenticator('r third').passkey('r') },
      ...{ with: made.authenticator('r'), isForced: true },
    })
    expect('reason' in late).toBe(false)
    expect(verdict(made)).toMatchObject({
      seq: 5,
      fault: expect.stringMatching(/did not know then/) as string,
    })
  })

  it('demands proofs where two reviewers have keys, by a manager’s key', () => {
    const made = room()
    made.begin('a', { at: hour(0), manager: 'm', people: [] })
    expect(reasonOf(made.demand('a', hour(1)))).toBe('incomplete')
    const data = made.authenticator('r').passkey('r')
    made.change('a', { at: hour(1), by: 'r', type: 'enrol', data, with: made.authenticator('m') })
    const byReviewer = made.change('a', {
      ...{ at: hour(1), by: 'r', type: 'demand', data: { on: true } },
      with: made.authenticator('r'),
    })
    expect(reasonOf(byReviewer)).toBe('forbidden')
    const unsigned = made.change('a', { at: hour(1), by: 'm', type: 'demand', data: { on: true } })
    expect(reasonOf(unsigned)).toBe('proof-required')
    expect(reasonOf(made.demand('a', hour(1)))).toBe('done')
    expect(reasonOf(made.demand('a', hour(1)))).toBe('wrong-state')
    expect(isDemanding(made.state('a', hour(1)))).toBe(true)
    expect(reasonOf(made.demand('a', hour(2), false))).toBe('done')
    expect(isDemanding(made.state('a', hour(2)))).toBe(false)
    expect(verdict(made).fault).toBeNull()
  })

  describe('whose managers have lost their keys', () => {
    const lost = (): Ledgers => {
      const made = begun()
      made.demand('a', hour(1))
      const { credential } = made.authenticator('m')
      made.change('a', {
        at: hour(2),
        by: 'm',
        type: 'revoke',
        data: { credential },
        with: made.authenticator('m'),
      })
      return made
    }
    const claim = (made: Ledgers, at = hour(3), by = 'n') =>
      made.change('a', { at, by, type: 'claim', data: made.authenticator('n').passkey('n', true) })

    it('is claimed by a manager, a day later, and the demand goes over', () => {
      const made = lost()
      expect(reasonOf(claim(made, hour(3), 'r'))).toBe('forbidden')
      expect(reasonOf(claim(made))).toBe('done')
      expect(reasonOf(claim(made))).toBe('wrong-state')
      expect(
        made
          .state('a', hour(26))
          .keys.filter(isActive)
          .map(({ person }) => person),
      ).toEqual(['r', 's'])
      const after = made.state('a', hour(27))
      expect(after.keys.filter(isActive).map(({ person }) => person)).toEqual(['n'])
      expect(after.keys.at(-1)).toMatchObject({ isRestart: true, since: hour(27), letInBy: null })
      expect([after.restarts, isDemanding(after)]).toEqual([1, true])
      const data = made.authenticator('r anew').passkey('r')
      const enrol = (name: string) =>
        reasonOf(
          made.change('a', { at: hour(28), by: 'r', type: 'enrol', data, with: made.authenticator(name) }),
        )
      expect(enrol('r')).toBe('proof-required')
      expect(enrol('n')).toBe('done')
      expect(verdict(made).fault).toBeNull()
    })

    it('is not claimed while a manager has a key, nor while one is waited for', () => {
      expect(reasonOf(claim(begun()))).toBe('wrong-state')
      expect(reasonOf(claim(room()))).toBe('wrong-state')
      const gone = begun()
      gone.people.a!.managers = ['n']
      expect(reasonOf(claim(gone))).toBe('done')
    })

    it('is stopped by whatever an old key signs within the day', () => {
      const made = lost()
      claim(made)
      const stop = made.change('a', {
        ...{ at: hour(5), by: 's', type: 'stop', data: { claim: 6, signed: null } },
        with: made.authenticator('s'),
      })
      expect(reasonOf(stop)).toBe('done')
      expect(made.state('a', hour(40)).restarts).toBe(0)
      expect(reasonOf(claim(made, hour(41)))).toBe('done')
      const { credential } = made.authenticator('r')
      made.change('a', {
        at: hour(42),
        by: 'r',
        type: 'revoke',
        data: { credential },
        with: made.authenticator('r'),
      })
      expect(made.state('a', hour(90)).restarts).toBe(0)
      expect(verdict(made).fault).toBeNull()
    })

    it('is stopped by an act that an old key has proved', () => {
      const made = lost()
      claim(made)
      const signed = sha256('some act')
      const touched = made.authenticator('s')
      made.change('a', { at: hour(5), by: 's', type: 'stop', data: { claim: 6, signed }, with: touched })
      const entry = made.entries.a!.at(-1)!
      Object.assign(entry, { proof: touched.sign(signed) })
      Object.assign(entry, { hash: hashLedgerEntry(entry) })
      expect(verdict(made).fault).toBeNull()
    })
  })

  it('names what a forger has changed in it', () => {
    const forged = (change: (made: Ledgers) => void) => {
      const made = begun()
      change(made)
      const { fault } = verdict(made)
      return fault
    }
    expect(forged((made) => (made.entries.a![0]!.at = hour(-1)))).toMatch(/its hash/)
    expect(forged((made) => made.entries.a!.splice(1, 1))).toMatch(/entry 2 should stand here/)
    expect(forged((made) => Object.assign(made.entries.a![1]!, { more: 1 }))).toMatch(/the form of an entry/)
    const operators = new Authenticator('operator')
    const force = (made: Ledgers, extra: object) =>
      made.change('a', {
        ...{ at: hour(1), by: 'o', type: 'enrol', data: operators.passkey('o'), isForced: true },
        ...extra,
      })
    expect(forged((made) => force(made, {}))).toMatch(/proof-required/)
    expect(forged((made) => force(made, { with: operators }))).toMatch(/did not know then/)
    expect(forged((made) => force(made, { with: made.authenticator('r') }))).toMatch(/proof-refused/)
    expect(forged((made) => force(made, { by: 'm', with: made.authenticator('m') }))).toMatch(/forbidden/)
    const m = (made: Ledgers) => ({ with: made.authenticator('m') })
    expect(forged((made) => force(made, { ...m(made), age: 300_001 }))).toMatch(/too old/)
    expect(forged((made) => force(made, { ...m(made), lie: { flags: 1 } }))).toMatch(/who was there/)
    expect(forged((made) => force(made, { ...m(made), lie: { count: 1 } }))).toMatch(/counter/)
    expect(forged((made) => force(made, { ...m(made), lie: { origin: 'https://evil.example' } }))).toMatch(
      /address/,
    )
    expect(verdict(begun()).fault).toBeNull()
    const elsewhere = checkLedger(begun().entries.a!, { organisation: 'a', newsroom: sha256('another') })
    expect(elsewhere).toMatchObject({
      seq: 2,
      fault: expect.stringMatching(/signed something else/) as string,
    })
  })
})
