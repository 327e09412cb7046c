import { stepAfterRestore } from '../../../../src/domain/clearance/afterRestore.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { Newsroom, RA, RB } from '../../../support/clearance.ts'
import { Register } from '../../../support/evidence.ts'

const WHY = { by: 'coordinator', note: 'Restored.' }

/** All that a restore has to stop, written into the log. */
const stop = (room: Newsroom): string[] => {
  const types: string[] = []
  for (;;) {
    const event = stepAfterRestore(room.clearance, WHY)
    if (!event) return types
    room.append([event])
    types.push(event.type)
  }
}
const joint = <Room extends Newsroom>(room: Room): Room => {
  room.join(RB, 'co-signatory')
  return room
}
const verdictOf = (room: Register) => {
  const file = readEvidenceFile(room.evidence())
  return file && verifyEvidence(file)
}

describe('a text whose log has lost events with a restore', () => {
  it('is off where it was out, until each whose consent stands in it reinstates it', () => {
    const room = joint(new Newsroom())
    room.publish(RB)
    room.settle()
    expect(stop(room)).toEqual(['suspend'])
    expect(room.clearance.wire?.standing).toBe('suspended')
    room.act(RB, 'reinstate')
    expect(room.clearance.wire?.standing).toBe('suspended')
    room.act(RA, 'reinstate')
    expect(room.clearance.wire?.standing).toBe('live')
  })

  it('comes out no more where it waited, and is signed again by everybody', () => {
    const room = joint(new Newsroom())
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RB, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + 3_600_000).toISOString() })
    expect(room.clearance.scheduled).not.toBeNull()
    expect(stop(room)).toEqual(['hold', 'send-back'])
    expect([room.clearance.state, room.clearance.scheduled]).toEqual(['drafting', null])
    room.submit()
    expect(room.clearance.round?.consents).toEqual([])
    expect(room.actOn(RA, 'release')).toBe('wrong-state')
  })

  it('goes back to drafting where it was being signed, and is left alone there', () => {
    const room = joint(new Newsroom())
    expect(stop(room)).toEqual([])
    room.submit()
    room.actOn(RB, 'sign')
    expect(stop(room)).toEqual(['send-back'])
    expect(room.clearance.state).toBe('drafting')
    expect(stop(room)).toEqual([])
  })

  it('has a log that the verifier follows, and lets nobody say so of what there was nothing to stop', () => {
    const room = joint(new Register())
    room.publish(RB)
    room.settle()
    stop(room)
    expect(verdictOf(room)).toMatchObject({ ok: true })
    const { edition, digest } = room.clearance.editions[0]!
    const again = { ...WHY, organisation: null, digest, basis: { roles: [], organisations: [] } }
    room.append([{ ...again, type: 'hold', data: { edition, restored: true } }])
    expect(verdictOf(room)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('there was nothing that a restore would have to stop') as string,
    })
  })
})
