import { toRecord } from '../../../../src/domain/clearance/record.ts'
import { ACTIONS } from '../../../../src/domain/clearance/table.ts'
import { isEventType } from '../../../../src/domain/clearance/eventData.ts'
import type { LogEntryView } from '../../../../src/domain/clearance/view.ts'
import { record } from '../../../../src/locales/record.ts'

const event = (seq: number, type: string, more: Partial<LogEntryView> = {}): LogEntryView => ({
  ...{ seq, type, at: `2031-01-01T10:0${seq}:00.000Z`, organisation: 'unodc', by: null, digest: null },
  ...{ data: {}, note: null, noteHash: null, prevHash: null, hash: String(seq), ...more },
})

describe('the clearance record', () => {
  const log = [
    event(1, 'invite', { data: { organisation: 'ilo', role: 'co-signatory' } }),
    event(2, 'submit'),
    event(3, 'send-back', { organisation: 'ilo', note: 'Too late.', noteHash: 'a' }),
    event(4, 'submit'),
    event(5, 'sign', { organisation: 'ilo', data: { covers: ['core'], delegate: 'iom' }, noteHash: 'b' }),
  ]

  it('has a chapter before the first round, and one for each round', () => {
    const chapters = toRecord({ log })
    expect(chapters.map(({ round, lines }) => [round, lines.map(({ what }) => what)])).toEqual([
      [0, ['invite']],
      [1, ['submit', 'send-back']],
      [2, ['submit', 'sign']],
    ])
  })

  it('says whom it was done to or through, and which note was erased', () => {
    const lines = toRecord({ log }).flatMap((chapter) => chapter.lines)
    expect(lines.map(({ concerns }) => concerns)).toEqual(['ilo', null, null, null, 'iom'])
    expect(lines.map(({ isErased }) => isErased)).toEqual([false, false, false, false, true])
  })

  it('is empty where nobody has done anything', () => {
    expect(toRecord({ log: [] })).toEqual([])
  })

  it('has words for every type of event, in every language', () => {
    const others = ['change-facts', 'break', 'available', 'void-silence', 'demand', 'revoke-key']
    expect(others.every(isEventType)).toBe(true)
    for (const { events } of Object.values(record))
      expect(Object.keys(events).sort()).toEqual([...ACTIONS, ...others].sort())
  })
})
