import { signatureNotesOf } from '../../../../src/domain/clearance/view.ts'
import { EA, Newsroom, RA, RB } from '../../../support/clearance.ts'

const NOTE = 'Favourable; please mind paragraph 4 next time.'

const shown = (room: Newsroom, note: string | null = NOTE) =>
  signatureNotesOf({
    state: room.clearance.state,
    log: room.log.map((event) => ({ ...event, by: null, note: event.noteHash ? note : null })),
  })

describe('a note with a signature', () => {
  const signed = (): Newsroom => {
    const room = new Newsroom()
    room.join(RB, 'co-signatory')
    room.act(EA, 'submit', { revision: room.revision })
    room.act(RA, 'sign', { digest: room.clearance.digest })
    room.act(RB, 'sign', { digest: room.clearance.digest, note: NOTE })
    return room
  }

  it('stands beside the signature, which counts as any other', () => {
    const room = signed()
    expect(room.clearance.state).toBe('cleared')
    expect(shown(room)).toMatchObject([{ organisation: 'b', note: NOTE }])
  })

  it('is shown as erased where its words are gone', () => {
    expect(shown(signed(), null)).toMatchObject([{ organisation: 'b', note: null }])
  })

  it('belongs to its round', () => {
    const room = signed()
    room.act(EA, 'recall', { digest: room.clearance.digest })
    expect(shown(room)).toEqual([])
    room.words = { en: 'other words' }
    room.act(EA, 'submit', { revision: room.revision })
    expect(shown(room)).toEqual([])
  })
})
