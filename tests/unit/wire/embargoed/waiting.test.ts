import type { Clearance, Edition } from '../../../../src/domain/clearance/state.ts'
import { waitingIn } from '../../../../src/wire/earlyAccess/waiting.ts'

/** Of the log only what is asked of it. */
const logOf = (edition: Partial<Edition>): Clearance => {
  const whole = { edition: 2, standing: 'scheduled', pending: false, suspendedBy: [], ...edition }
  return {
    scheduled: { edition: 2 },
    editions: [{ edition: 1, standing: 'live' }, whole],
  } as unknown as Clearance
}

describe('18: what early sight opens', () => {
  it('is the edition that is released and waits for its instant', () => {
    expect(waitingIn(logOf({}))?.edition).toBe(2)
  })

  it('is nothing before the release, and of an entry without a log', () => {
    expect(waitingIn({ ...logOf({}), scheduled: null })).toBeNull()
    expect(waitingIn(null)).toBeNull()
  })

  it('is not what a media update has not released yet, comes out suspended, is out or withdrawn', () => {
    const shut: Partial<Edition>[] = [
      ...[{ pending: true }, { suspendedBy: ['ilo'] }],
      ...(['live', 'suspended', 'withdrawn', 'replaced'] as const).map((standing) => ({ standing })),
    ]
    for (const edition of shut) expect([edition, waitingIn(logOf(edition))]).toEqual([edition, null])
  })
})
