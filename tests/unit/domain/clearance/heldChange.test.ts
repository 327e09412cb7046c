import { digestOf } from '../../../../src/domain/canonical.ts'
import { EA, manifestFor, member, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const DAY = 86_400_000
const later = (room: Newsroom, days: number) => new Date(room.now.getTime() + days * DAY).toISOString()

/**
 * A text of A, B and C waits, C being silent; A and B change its facts under the mandate, and B holds it.
 * @param nonce of its events; without one they have the form of before these rules.
 */
const heldAfterChange = (nonce?: string): Newsroom => {
  const room = new Newsroom()
  room.nonce = nonce
  room.organisations.c = member('C', { tacitConsent: ['message'] })
  for (const reviewer of [RB, RC]) room.join(reviewer, 'co-signatory')
  room.act(EA, 'submit', { revision: 1, deadline: later(room, 4), onDeadline: 'consent' })
  for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
  room.wait(4 * DAY)
  room.actOn(RA, 'release', { at: later(room, 1) })
  const manifest = manifestFor({ core: 'another hall' })
  const edition = { edition: 1, manifest, changed: ['room'] }
  const change = { type: 'change-facts', digest: digestOf(manifest), note: null }
  room.append([
    { ...change, organisation: 'a', by: 'ra', data: { step: 'propose', ...edition } },
    {
      ...{ ...change, organisation: 'b', by: 'rb' },
      data: { step: 'confirm', ...edition, minor: 1, proposal: room.log.length + 1 },
    },
  ])
  expect(room.clearance.scheduled?.digest).toBe(digestOf(manifest))
  room.act(RB, 'hold')
  return room
}

const covered = (room: Newsroom) =>
  Object.fromEntries(
    (room.clearance.round?.consents ?? []).map(({ organisation, covers }) => [organisation, covers]),
  )

describe('facts that are changed again and again', () => {
  it('are told all together, since the text has none of them', () => {
    const room = new Newsroom()
    room.submit()
    for (const action of ['sign', 'release'] as const) room.actOn(RA, action)
    for (const [minor, changed] of [
      [1, ['room', 'status']],
      [2, ['link']],
      [3, ['start', 'room']],
    ] as const) {
      const manifest = manifestFor({ core: `the ${minor}. change` })
      const confirm = { step: 'confirm', edition: 1, manifest, changed, minor, proposal: room.log.length }
      const digest = digestOf(manifest)
      room.append([{ type: 'change-facts', organisation: 'a', by: 'rb', digest, note: null, data: confirm }])
    }
    const [edition] = room.clearance.editions
    expect([edition?.minor, edition?.changed]).toEqual([3, ['status', 'start', 'room', 'link']])
  })
})

describe('an edition that is held after its facts were changed', () => {
  it('goes back to drafting: those who signed it have not seen the other facts', () => {
    const room = heldAfterChange('0'.repeat(32))
    expect(room.clearance.state).toBe('drafting')
    expect(room.clearance.editions).toEqual([])
    room.words = { core: 'another hall' }
    room.submit()
    expect(covered(room)).toEqual({})
    expect(room.actOn(RC, 'sign')).toBe('review')
  })
})

describe('in an older log, an edition that was held after two persons had changed its facts', () => {
  it('keeps the signatures on what has not changed, and neither one nor any silence on its core', () => {
    const room = heldAfterChange()
    expect(room.clearance.state).toBe('review')
    expect(room.clearance.digest).toBe(digestOf(manifestFor({ core: 'another hall' })))
    expect(covered(room)).toEqual({ a: ['en'] })
  })

  it('goes out when everybody has signed the other facts, and is carried like any other from then on', () => {
    const room = heldAfterChange()
    for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
    expect(room.actOn(RA, 'release')).toBe('wrong-state')
    expect(room.actOn(RC, 'sign')).toBe('cleared')
    room.actOn(RA, 'release')
    room.words = { core: 'another hall' }
    room.act(EA, 'correct', { editionType: 'translation' })
    room.submit()
    expect(covered(room)).toEqual({ b: ['core', 'en'], c: ['core', 'en'] })
  })

  it('lets a party be dropped that does not sign them', () => {
    const room = heldAfterChange()
    for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
    expect(room.actOn(RA, 'drop', { organisation: 'c', note: 'No answer.' })).toBe('drafting')
  })
})
