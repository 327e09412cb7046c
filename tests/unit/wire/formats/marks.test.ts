import { marksOf } from '../../../../src/wire/formats/notices.ts'
import { AT, LATER, eventRow, goneOf } from './examples.ts'

const sequenceAfter = (onLog: Parameters<typeof eventRow>[2]) => marksOf(eventRow({}, {}, onLog)).sequence

describe('the number of a state', () => {
  it('rises with every change that the world sees, also with a caution that is lifted, and never falls', () => {
    const caution = { organisation: 'unodc', note: 'Wait.', at: LATER }
    const life = [
      sequenceAfter({ number: 1 }),
      sequenceAfter({ number: 1, cautions: [caution], remarks: { count: 1, at: LATER } }),
      sequenceAfter({ number: 1, remarks: { count: 2, at: LATER } }),
      goneOf(eventRow({}, {}, { number: 1, remarks: { count: 2, at: LATER } })).marks.sequence,
      sequenceAfter({ number: 2 }),
    ]
    expect(life).toEqual([...new Set(life)].sort((one, other) => one - other))
  })

  it('counts a change of facts under the mandate', () => {
    const row = eventRow()
    row.card.changed = { minor: 3, at: LATER, facts: ['start'] }
    expect(marksOf(row)).toEqual({ createdAt: AT, modifiedAt: LATER, sequence: 10_003 })
  })

  it('stays under the next edition’s, however often it is changed', () => {
    const busy = { number: 1, remarks: { count: 50_000, at: LATER } }
    expect(goneOf(eventRow({}, {}, busy)).marks.sequence).toBeLessThan(sequenceAfter({ number: 2 }))
  })

  it('tells nothing of the log beyond what is public', () => {
    expect(marksOf(eventRow({}, {}, { headSeq: 9 }))).toEqual(marksOf(eventRow({}, {}, { headSeq: 90 })))
  })
})
