import { hasSigned } from '../../../../src/desk/clearance/signers.ts'
import type { LogEntryView } from '../../../../src/domain/clearance/view.ts'

const event = (
  type: string,
  organisation: string | null,
  data: Record<string, unknown> = {},
): LogEntryView => ({
  ...{ seq: 1, type, organisation, by: null, at: '2024-07-29T05:15:00.000Z', digest: null, data },
  ...{ note: null, noteHash: null, prevHash: null, hash: 'h' },
})

describe('what has changed since an organisation signed', () => {
  it('is asked of one that has, of its own accord or by its silence', () => {
    const submitted = event('submit', 'ilo')
    expect(hasSigned({ log: [submitted] }, 'ilo')).toBe(false)
    expect(hasSigned({ log: [submitted, event('sign', 'who')] }, 'ilo')).toBe(false)
    expect(hasSigned({ log: [submitted, event('sign', 'ilo'), event('send-back', 'ilo')] }, 'ilo')).toBe(true)
    const released = event('release', 'who', { consents: [{ organisation: 'ilo', mode: 'tacit' }] })
    expect([hasSigned({ log: [released] }, 'ilo'), hasSigned({ log: [released] }, 'fia')]).toEqual([
      true,
      false,
    ])
  })
})
