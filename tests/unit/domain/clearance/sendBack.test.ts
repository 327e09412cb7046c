import { EA, Newsroom, RA, RB } from '../../../support/clearance.ts'

const inClearance = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.ties = { embargo: null, event: null, items: [], paragraphs: { en: 3 } }
  room.act(EA, 'submit', { revision: 1 })
  room.actOn(RA, 'sign')
  return room
}
const place = (language: string, number: number) => ({ note: 'No.', paragraph: { language, number } })

describe('sending back', () => {
  it('names the paragraph that is meant, and the log keeps it', () => {
    const room = inClearance()
    expect(room.actOn(RB, 'send-back', place('en', 3))).toBe('drafting')
    expect(room.log.at(-1)?.data).toEqual({ paragraph: { language: 'en', number: 3 } })
  })

  it('may leave it open', () => {
    const room = inClearance()
    room.actOn(RB, 'send-back', { note: 'No.' })
    expect(room.log.at(-1)?.data).toEqual({})
  })

  it.each([
    ['en', 4],
    ['fr', 1],
    ['en', 0],
    ['xx', 1],
  ])('names none that the text has not: %s %i', (language, number) => {
    expect(inClearance().actOn(RB, 'send-back', place(language, number))).toBe('invalid')
  })

  it('of another text is stale, whatever it names', () => {
    expect(inClearance().act(RB, 'send-back', { digest: 'x', ...place('en', 9) })).toBe('stale-digest')
  })
})
