import { type Consent, consentGap, recordedConsents } from '../../../../src/domain/pictures/consents.ts'

const GIVEN: Consent = { of: 'A farmer in the second row', by: 'self', purpose: 'Press and site' }
const on = '2026-12-10'

describe('the consents of people in a picture', () => {
  it('are asked for until somebody says that nobody can be recognised', () => {
    expect(consentGap({}, { on, isOfChild: false })).toEqual({ kind: 'unsaid' })
    expect(consentGap({ recognisable: 'no' }, { on, isOfChild: true })).toBeNull()
    expect(consentGap({ recognisable: 'yes' }, { on, isOfChild: false })).toEqual({ kind: 'none' })
    expect(consentGap({ recognisable: 'yes', consents: [GIVEN] }, { on, isOfChild: false })).toBeNull()
  })

  it('hold to the end of their last day, and one that ends before the release ends the picture', () => {
    const until = (day: string) => ({
      recognisable: 'yes' as const,
      consents: [GIVEN, { ...GIVEN, until: day }],
    })
    expect(consentGap(until('2026-12-10T12:00:00.000Z'), { on, isOfChild: false })).toBeNull()
    expect(consentGap(until('2026-12-09'), { on, isOfChild: false })).toEqual({
      kind: 'ended',
      day: '2026-12-09',
    })
  })

  it('are a guardian’s for a child', () => {
    const shown = { recognisable: 'yes' as const, consents: [GIVEN] }
    expect(consentGap(shown, { on, isOfChild: true })).toEqual({ kind: 'guardian' })
    const guarded = { ...shown, consents: [{ ...GIVEN, by: 'guardian' as const }] }
    expect(consentGap(guarded, { on, isOfChild: true })).toBeNull()
  })

  it('keep who recorded them and when as long as they say the same, whatever a form sends', () => {
    const stored = { ...GIVEN, recordedBy: 'maria', recordedAt: '2026-11-01T09:00:00.000Z' }
    const other = { ...GIVEN, purpose: 'Posters' }
    const now = { by: 'omar', at: '2026-12-01T09:00:00.000Z' }
    const sent = [{ ...GIVEN, recordedBy: 'somebody else' }, other]
    expect(recordedConsents(sent, [stored], now)).toEqual([
      stored,
      { ...other, recordedBy: 'omar', recordedAt: now.at },
    ])
  })
})
