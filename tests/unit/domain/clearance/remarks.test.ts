import { remarksOf } from '../../../../src/domain/clearance/view.ts'
import { Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const NOTE = { publicNote: 'The hall is not confirmed.' }

/** Edition 1 of A, signed by B and carried by C as supporter, is out. */
const out = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'supporter')
  room.publish(RB)
  room.settle()
  return room
}

const shown = (room: Newsroom, note: string | null = 'As the world reads it.') =>
  remarksOf(
    room.clearance,
    room.log.map((event) => ({ ...event, by: { id: event.by ?? '', name: `name of ${event.by}` }, note })),
  )

describe('what organisations say of an edition that is out', () => {
  it('is shown with who said it and its words, the first one first', () => {
    const room = out()
    for (const [who, action] of [
      [RC, 'dissociate'],
      [RB, 'caution'],
    ] as const)
      room.act(who, action, NOTE)
    expect(shown(room)).toMatchObject([
      { kind: 'dissociation', organisation: 'c', by: { name: 'name of rc' } },
      { kind: 'caution', organisation: 'b', by: { name: 'name of rb' }, note: 'As the world reads it.' },
    ])
    expect(shown(room, null)).toMatchObject([{ note: null }, { note: null }])
  })

  it('is gone when a caution is lifted, when the text is withdrawn, and before it is out', () => {
    const room = out()
    room.act(RB, 'caution', NOTE)
    room.act(RB, 'lift')
    expect(shown(room)).toEqual([])
    room.act(RB, 'dissociate', NOTE)
    expect(shown(room)).toHaveLength(1)
    room.act(RA, 'withdraw', NOTE)
    expect(shown(room)).toEqual([])
    expect(shown(new Newsroom())).toEqual([])
  })
})
