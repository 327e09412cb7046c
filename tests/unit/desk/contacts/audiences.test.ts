import {
  type ContactRow,
  forThePublic,
  isToBeAsked,
  linesOf,
  reachOf,
  readAsked,
  withAudience,
} from '../../../../src/desk/contacts/audiences.ts'

const RANA: ContactRow = {
  id: 'rana',
  name: 'Rana',
  emails: [
    { id: 'e1', address: 'press@unodc.example', visibility: 'press' },
    { id: 'e2', address: 'rana@unodc.example', visibility: 'staff' },
  ],
  phones: [{ id: 'p1', number: '+92 51 000', visibility: null }],
}

describe('a press contact', () => {
  it('has lines, each for somebody; what says nothing is for staff', () => {
    expect(linesOf(RANA).map(({ value, audience }) => [value, audience])).toEqual([
      ['press@unodc.example', 'press'],
      ['rana@unodc.example', 'staff'],
      ['+92 51 000', 'staff'],
    ])
  })

  it('is reached by the widest audience of its lines', () => {
    expect(reachOf(RANA)).toBe('press')
    expect(reachOf({ id: 'x', phones: RANA.phones ?? [] })).toBe('staff')
    expect(reachOf({ id: 'x' })).toBe('none')
  })

  it('is asked about once, and only where a line is for the press', () => {
    expect(isToBeAsked(RANA, [])).toBe(true)
    expect(isToBeAsked(RANA, ['rana'])).toBe(false)
    expect(isToBeAsked({ ...RANA, emails: [] }, [])).toBe(false)
  })

  it('for the public shows what the press sees, and nothing of what is for staff', () => {
    const open = { ...RANA, ...forThePublic(RANA) }
    expect(linesOf(open).map(({ audience }) => audience)).toEqual(['public', 'staff', 'staff'])
    expect(open.emails?.[0]).toEqual({ id: 'e1', address: 'press@unodc.example', visibility: 'public' })
  })

  it('has one line for another audience', () => {
    const lists = withAudience(RANA, ({ list, index }) => list === 'phones' && index === 0, 'public')
    expect(linesOf({ ...RANA, ...lists }).map(({ audience }) => audience)).toEqual([
      'press',
      'staff',
      'public',
    ])
  })

  it('is known to have been asked about from whatever stands in the preferences', () => {
    expect([readAsked(null), readAsked({}), readAsked(['rana', 3])]).toEqual([[], [], ['rana']])
  })
})
