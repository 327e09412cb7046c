import { chain, type NewEvent } from '../../../../src/domain/clearance/events.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { EA, ENTRY, RA, RB } from '../../../support/clearance.ts'
import { Register } from '../../../support/evidence.ts'

const UPDATE = 'f0b1f3a2-6c52-4f0e-8d6a-52a1c3b4d5e6'

const verdictOn = (room: Register) => verifyEvidence(readEvidenceFile(room.evidence())!)

const say = (room: Register, event: Pick<NewEvent, 'type' | 'organisation' | 'data'>): void => {
  const whole = { ...event, by: 'rd', digest: null, note: null }
  const place = { entry: UPDATE, head: null, at: room.now.toISOString(), noteHash: null }
  room.bundles = { [UPDATE]: [chain(whole, place)] }
  room.wait(0)
}

/** Of A and B, signed by A; B's signature with a media update waits for place 1 of the update's log. */
const signedWithUpdate = (): Register => {
  const room = new Register()
  room.join(RB, 'co-signatory')
  room.submit()
  room.actOn(RA, 'sign')
  const { digest } = room.clearance
  const data = { covers: ['core', 'en'], commit: { entry: UPDATE, seq: 1 } }
  room.append([{ type: 'sign', organisation: 'b', by: 'rb', digest, data, note: null }])
  return room
}

/** Of A and B; a release with a media update that a hold of B has broken in the update's log, and nowhere else yet. */
const broken = (): { room: Register; digest: string } => {
  const room = signedWithUpdate()
  room.actOn(RB, 'sign')
  room.act(RA, 'include', { bundle: UPDATE })
  say(room, { type: 'recall', organisation: 'd', data: {} })
  const { digest, round } = room.clearance
  const consents = round?.consents ?? []
  const commit = { entry: UPDATE, seq: 2 }
  const data = {
    edition: 1,
    editionType: 'original',
    availableAt: room.now.toISOString(),
    consents,
    commit,
  }
  room.append([{ type: 'release', organisation: 'a', by: 'ra', digest, data, note: null }])
  const [recall] = room.bundles[UPDATE] ?? []
  const word = { type: 'break', organisation: 'b', by: 'rb', digest: null, note: null }
  const place = { entry: UPDATE, head: recall!, at: room.now.toISOString(), noteHash: null }
  room.bundles = { [UPDATE]: [recall!, chain({ ...word, data: { entry: ENTRY, edition: null } }, place)] }
  room.wait(0)
  return { room, digest: digest ?? '' }
}

/** What follows the word of the update, however late. */
const holdLate = (room: Register, digest: string): void =>
  room.append([
    {
      ...{ type: 'hold', organisation: 'b', by: 'rb', digest, note: null },
      data: { edition: 1, elsewhere: true },
    },
  ])

describe('evidence whose log a media update decides', () => {
  it('holds where somebody signs again before the update’s word is there', () => {
    const room = signedWithUpdate()
    room.actOn(RB, 'sign')
    say(room, {
      type: 'sign',
      organisation: 'd',
      data: { covers: ['core'], carries: [{ entry: ENTRY, seq: 5 }] },
    })
    expect(room.clearance.state).toBe('cleared')
    expect(verdictOn(room)).toMatchObject({ ok: true })
  })

  it('names what neither word of the update would have let happen', () => {
    const room = signedWithUpdate()
    say(room, {
      type: 'sign',
      organisation: 'd',
      data: { covers: ['core'], carries: [{ entry: ENTRY, seq: 5 }] },
    })
    const { digest } = room.clearance
    room.append([{ type: 'hold', organisation: 'b', by: 'rb', digest, data: { edition: 1 }, note: null }])
    expect(verdictOn(room)).toMatchObject({ ok: false, where: 'entry 6' })
  })

  it('holds where a text was recalled before the hold came that the update’s log has decided', () => {
    const { room, digest } = broken()
    expect(room.act(EA, 'recall', { digest })).toBe('drafting')
    holdLate(room, digest)
    expect(verdictOn(room)).toMatchObject({ ok: true })
  })

  it('holds however much has come in between', () => {
    const { room, digest } = broken()
    for (let round = 0; round < 10; round += 1) {
      expect(room.act(EA, 'recall', { digest })).toBe('drafting')
      room.submit()
    }
    holdLate(room, digest)
    expect(verdictOn(room)).toMatchObject({ ok: true })
  })
})
