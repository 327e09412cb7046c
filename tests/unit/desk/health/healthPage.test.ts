import { type HealthPage, saySize, standingsOf } from '../../../../src/desk/health/healthPage.ts'
import { toNoticeMails } from '../../../../src/desk/notices/noticeMails.ts'

const NOW = '2024-07-30T10:00:00.000Z'
const WELL: HealthPage = {
  now: NOW,
  mails: {
    lastSentAt: NOW,
    failed: [],
    notices: { waiting: [], failing: [], givenUp: [], lastSentAt: null },
  },
  receivers: [],
  clocks: [{ name: 'register', lastAt: NOW, lateMs: 0 }],
  store: {
    ...{ isThere: true, answeredMs: 1, ahead: 0, migrations: { pending: 0, unknown: 1 }, bytes: 1 },
    reconciler: { lagMs: 900, unfinished: 0 },
    storage: { isFull: false, freeBytes: 1e11, refusals: 0 },
    backupAt: '2024-07-29T10:00:00.000Z',
  },
  suspendedLeads: [],
  rotation: null,
}
const RECEIVER = {
  ...{ host: 'hooks.example', organisation: 'ILO', retrying: 0, dead: 0, since: null },
  ...{ answer: '', deliveredAt: null, disabled: null },
}
const inStore = (part: object): HealthPage => ({ ...WELL, store: { ...WELL.store!, ...part } })
const needy = (page: HealthPage) =>
  Object.entries(standingsOf(page)).flatMap(([part, standing]) => (standing === 'attention' ? [part] : []))

describe('what of a newsroom is in order', () => {
  it('is all of it, where nothing fails', () => {
    expect(standingsOf(WELL)).toEqual({
      ...{ mails: 'well', receivers: 'well', clocks: 'well', store: 'well', backup: 'well' },
    })
  })

  it('is not what fails, each by itself', () => {
    const failing = [{ kind: 'sign' as const, count: 1, since: NOW }]
    const { notices } = WELL.mails
    const mails = { ...WELL.mails, notices: { ...notices!, failing } }
    expect(needy({ ...WELL, mails })).toEqual(['mails'])
    const failed = [{ kind: 'invitation' as const, count: 1, lastAt: NOW }]
    expect(needy({ ...WELL, mails: { ...WELL.mails, failed } })).toEqual(['mails'])
    expect(needy({ ...WELL, receivers: [{ ...RECEIVER, retrying: 1 }] })).toEqual(['receivers'])
    expect(needy({ ...WELL, clocks: [{ name: 'mails', lastAt: null, lateMs: 61_000 }] })).toEqual(['clocks'])
    expect(needy(inStore({ ahead: -3_000 }))).toEqual(['clocks'])
    expect(needy(inStore({ reconciler: { lagMs: 900, unfinished: 1 } }))).toEqual(['clocks'])
    expect(needy(inStore({ isThere: false }))).toEqual(['store'])
    expect(needy(inStore({ migrations: { pending: 1, unknown: 0 } }))).toEqual(['store'])
    expect(needy(inStore({ storage: { isFull: false, freeBytes: 1e8, refusals: 0 } }))).toEqual(['store'])
    expect(needy(inStore({ backupAt: null }))).toEqual(['backup'])
    expect(needy(inStore({ backupAt: '2024-07-28T09:59:59.000Z' }))).toEqual(['backup'])
  })

  it('leaves a receiver in peace that a person has switched off', () => {
    const off = (reason: 'person' | 'gone') => ({ ...RECEIVER, dead: 2, disabled: { at: NOW, reason } })
    expect(needy({ ...WELL, receivers: [off('person')] })).toEqual([])
    expect(needy({ ...WELL, receivers: [off('gone')] })).toEqual(['receivers'])
  })

  it('is not known of a store that a host looks after', () => {
    expect(standingsOf({ ...WELL, store: null })).toMatchObject({ store: 'unknown', backup: 'unknown' })
  })
})

describe('emails of notices that are not sent', () => {
  const row = (more: object) => ({
    ...{ kind: 'sign' as const, mail: 'due' as const, attempt: 0, leased: 0, createdAt: NOW },
    ...more,
  })

  it('wait until one was refused, and fail until they are given up', () => {
    const rows = [
      row({}),
      row({ attempt: 1, leased: 1 }),
      row({ attempt: 1 }),
      row({ attempt: 2, leased: 1 }),
    ]
    const given = row({ mail: 'given-up', attempt: 12 })
    const { waiting, failing, givenUp } = toNoticeMails([...rows, row({ mail: 'digest', attempt: 3 }), given])
    expect([waiting, failing, givenUp].map(([one]) => one?.count)).toEqual([2, 3, 1])
  })

  it('are counted by what they are about, since the oldest', () => {
    const earlier = '2024-07-30T09:00:00.000Z'
    const rows = [row({}), row({ createdAt: earlier }), row({ kind: 'out' })]
    expect(toNoticeMails(rows).waiting).toEqual([
      { kind: 'sign', count: 2, since: earlier },
      { kind: 'out', count: 1, since: NOW },
    ])
  })
})

it('says how large something is in the unit in which it is short', () => {
  const MB = 1024 ** 2
  const sizes = [0, 300_000, 5 * MB, 1536 * MB, 3 * MB * MB, 5_000 * MB * MB]
  expect(sizes.map((bytes) => saySize(bytes, 'en'))).toEqual([
    ...['0 MB', '0.3 MB', '5 MB', '1.5 GB', '3 TB', '5,000 TB'],
  ])
})
