import {
  type isInForce,
  compareAccess,
  type SeenEditions,
  stateOfGrant,
  readGrantRequest,
} from '../../../src/domain/earlyAccess.ts'
import { sayInEnglish } from '../../../src/domain/sayIn.ts'

const NOW = new Date('2024-07-30T05:00:00.000Z')
const T1 = '2024-07-30T06:00:00.000Z'
const T2 = '2024-07-30T07:00:00.000Z'
const waits = (digest: string, availableAt = T1, entry = 'a') => ({ entry, digest, availableAt })

describe('a grant', () => {
  it('counts until it ends or is revoked, whatever there is to read', () => {
    const state = (grant: Parameters<typeof isInForce>[0], isWaiting = true) =>
      stateOfGrant(grant, { isWaiting, now: NOW })
    expect([state({}), state({}, false), state({ until: T1 })]).toEqual(['open', 'closed', 'open'])
    expect([state({ until: NOW.toISOString() }), state({ until: 'soon' })]).toEqual(['ended', 'ended'])
    expect(state({ until: T1, revokedAt: T1 })).toBe('revoked')
  })

  it('is given to a consumer or to a journalist, and to nobody else', () => {
    const journalist = { name: 'Jane Doe', organisation: 'Agency', email: 'Jane@agency.example' }
    expect(readGrantRequest({ journalist })).toMatchObject({
      value: { journalist: { ...journalist, email: 'jane@agency.example' } },
    })
    expect(readGrantRequest({ consumer: 'c', until: T1 })).toMatchObject({ ok: true })
    for (const body of [
      ...[{}, null, { consumer: 'c', journalist }, { journalist: { ...journalist, email: 'x' } }],
      ...[{ journalist: { name: 'Jane' } }, { consumer: 'c', until: 'soon' }, { consumer: 'c', key: 'mine' }],
    ])
      expect([body, readGrantRequest(body).ok]).toEqual([body, false])
  })

  it('says what is wrong with a field that was filled in, and how the body is made where one is missing', () => {
    const journalist = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }
    const said = (body: unknown) => {
      const read = readGrantRequest(body)
      return read.ok ? null : sayInEnglish(read.sentence)
    }
    expect(said({ journalist: { ...journalist, email: 'x' } })).toBe('This is not an email address.')
    expect(said({ journalist: { ...journalist, name: ' ', organisation: '' } })).toBe(
      'A name is needed, of 200 characters at most.',
    )
    const end = 'This end is no instant: give one such as 2024-07-30T05:15:00Z.'
    expect([said({ journalist, until: 'soon' }), said({ consumer: 'c', until: 'soon' })]).toEqual([end, end])
    for (const body of [null, {}, { journalist: { name: 'Jane' } }, { consumer: 'c', journalist }])
      expect([body, said(body)]).toEqual([body, expect.stringContaining('A grant names')])
  })
})

describe('whether a reader has to be told', () => {
  /** What is remembered after each of these, and whether it was news. */
  const told = (...sights: Parameters<typeof compareAccess>[1][]): boolean[] => {
    let seen: SeenEditions = {}
    return sights.map((sight) => {
      const result = compareAccess(seen, sight)
      seen = result.seen
      return result.isNews
    })
  }
  const sight = (...waiting: ReturnType<typeof waits>[]) => ({ waiting, out: [] })

  it('is not so when a text is there for the first time, or comes out as it was', () => {
    expect(told(sight(), sight(waits('d1')), { waiting: [], out: ['a'] }, sight())).toEqual([
      ...[false, false, false, false],
    ])
  })

  it('is so when it is taken back, and when it is there again; once each', () => {
    expect(told(sight(waits('d1')), sight(), sight(), sight(waits('d1')), sight(waits('d1')))).toEqual([
      ...[false, true, false, true, false],
    ])
  })

  it('is so when the words or the instant are others', () => {
    expect(told(sight(waits('d1')), sight(waits('d2')), sight(waits('d2', T2)))).toEqual([false, true, true])
  })

  it('is so when something waits again that has come out before', () => {
    expect(
      told(sight(waits('d1')), { waiting: [], out: ['a'] }, { waiting: [waits('d2')], out: ['a'] }),
    ).toEqual([...[false, false, true]])
  })

  it('is not so when one more entry of a media update can be read', () => {
    expect(told(sight(waits('d1')), sight(waits('d1'), waits('e1', T1, 'b')), sight(waits('d1')))).toEqual([
      ...[false, false, true],
    ])
  })
})
