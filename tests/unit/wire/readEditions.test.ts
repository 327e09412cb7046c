import { readChanges, readEditions } from '../../../src/wire/publish/readEditions.ts'
import { EA, Newsroom, RA } from '../../support/clearance.ts'

const released = (): Newsroom => {
  const room = new Newsroom()
  room.act(EA, 'submit', { revision: 1 })
  room.actOn(RA, 'sign')
  room.actOn(RA, 'release')
  room.settle()
  return room
}
const told = (room: Newsroom, isShown: (edition: number) => boolean) => {
  const editions = room.clearance.editions.filter(({ edition }) => isShown(edition))
  return readChanges(room.log, { editions }).map(({ change, edition }) => `${change} ${edition}`)
}

describe('the changes that a log brings to the wire', () => {
  it('are told in their order', () => {
    const room = released()
    room.actOn(RA, 'caution', { digest: room.clearance.wire?.digest, publicNote: 'Careful.' })
    room.actOn(RA, 'lift', { digest: room.clearance.wire?.digest })
    room.actOn(RA, 'withdraw', { digest: room.clearance.wire?.digest, publicNote: 'Wrong.' })
    expect(told(room, () => true)).toEqual(['released 1', 'cautioned 1', 'cautioned 1', 'withdrawn 1'])
  })

  it('are none of a caution on an edition that waits: it comes out with it', () => {
    const room = new Newsroom()
    room.act(EA, 'submit', { revision: 1 })
    room.actOn(RA, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + 3_600_000).toISOString() })
    room.actOn(RA, 'caution', { publicNote: 'Careful.' })
    expect(told(room, () => true)).toEqual([])
    room.wait(7_200_000)
    room.settle()
    expect(told(room, () => true)).toEqual(['released 1'])
    expect(room.clearance.editions[0]?.cautions).toHaveLength(1)
  })

  it('leave the caution on what is out where it is lifted of the edition that waits', () => {
    const room = released()
    const shown = room.clearance.wire?.digest
    room.actOn(RA, 'caution', { digest: shown, publicNote: 'Careful.' })
    room.actOn(EA, 'correct', { publicNote: 'The year.' })
    room.words = { en: 'other', notice: 'n' }
    room.act(EA, 'submit', { revision: 1 })
    room.actOn(RA, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + 3_600_000).toISOString() })
    const { digest } = room.clearance.scheduled!
    room.actOn(RA, 'caution', { digest, publicNote: 'Careful.' })
    expect(room.actOn(RA, 'lift', { digest })).toBe('released')
    expect(told(room, () => true)).toEqual(['released 1', 'cautioned 1'])
    expect(room.clearance.editions.map(({ cautions }) => cautions.length)).toEqual([1, 0])
    expect(room.actOn(RA, 'lift', { digest: shown })).toBe('released')
    expect(told(room, () => true)).toEqual(['released 1', 'cautioned 1', 'cautioned 1'])
    expect(room.clearance.editions.map(({ cautions }) => cautions.length)).toEqual([0, 0])
  })

  it('are not told of an edition that waits to be shown with a media update, and then by their right names', () => {
    const room = released()
    room.actOn(RA, 'caution', { digest: room.clearance.wire?.digest, publicNote: 'Careful.' })
    expect(told(room, () => false)).toEqual([])
    room.actOn(EA, 'correct', { publicNote: 'The year.' })
    room.words = { en: 'other', notice: 'n' }
    room.act(EA, 'submit', { revision: 1 })
    room.actOn(RA, 'sign')
    room.actOn(RA, 'release')
    room.settle()
    expect(told(room, (edition) => edition === 1)).toEqual(['released 1', 'cautioned 1'])
    expect(told(room, () => true)).toEqual(['released 1', 'cautioned 1', 'replaced 2'])
  })
})

describe('what was said of an edition', () => {
  it('is counted with what was taken back, and never less', () => {
    const room = released()
    const remarks = () => readEditions(room.log, room.clearance)[0]?.remarks
    expect(remarks()).toEqual({ count: 0, at: null })
    room.actOn(RA, 'caution', { digest: room.clearance.wire?.digest, publicNote: 'Careful.' })
    expect(remarks()).toEqual({ count: 1, at: room.log.at(-1)?.at })
    room.actOn(RA, 'lift', { digest: room.clearance.wire?.digest })
    expect(remarks()).toEqual({ count: 2, at: room.log.at(-1)?.at })
    room.actOn(EA, 'correct', { publicNote: 'The year.' })
    expect(remarks()?.count).toBe(2)
  })
})
