import { MARK_COLOURS, toMark } from '../../../src/domain/organisationMark.ts'

describe('what stands for an organisation without a logo', () => {
  it('is two letters of its short name', () => {
    expect(toMark('UNODC').initials).toBe('UN')
    expect(toMark('UN Women').initials).toBe('UW')
    expect(toMark('Médecins sans frontières').initials).toBe('MS')
    expect(toMark('ilo').initials).toBe('IL')
    expect(toMark('منظمة العمل').initials).toBe('ما')
    expect(toMark('').initials).toBe('')
  })

  it('has one of the colours, and always the same', () => {
    const colours = ['UNODC', 'ILO', 'IOM', 'FIA', 'UNICEF', 'WHO', 'ICMPD', 'SSDO'].map(
      (name) => toMark(name).colour,
    )
    expect(colours.every((colour) => colour >= 0 && colour < MARK_COLOURS)).toBe(true)
    expect(new Set(colours).size).toBeGreaterThan(3)
    expect(toMark('ILO')).toEqual(toMark('ILO'))
  })
})
