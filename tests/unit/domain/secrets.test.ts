import {
  countOpened,
  judgeSecrets,
  NOTHING_SEALED,
  openSealed,
  rotationStanding,
} from '../../../src/domain/secrets.ts'

const now = new Date('2026-11-30T12:00:00.000Z')
const judge = (present: string, accepted: string[], kept: Parameters<typeof judgeSecrets>[0]['kept']) =>
  judgeSecrets({ present, accepted, kept, now })

const rotated = {
  ...{ fingerprint: 'new', replaced: ['old'], isUnfinished: true },
  since: '2026-11-30T12:00:00.000Z',
}

describe('which secret a server may start with', () => {
  it('is any on a store that has seen none', () => {
    expect(judge('a', [], null)).toEqual({ is: 'first', keep: { fingerprint: 'a' } })
  })

  it('is the one that the store was written with', () => {
    expect(judge('a', [], { fingerprint: 'a' })).toEqual({ is: 'same' })
  })

  it('is no other one', () => {
    expect(judge('b', [], { fingerprint: 'a' })).toEqual({ is: 'other' })
    expect(judge('b', ['c'], { fingerprint: 'a' })).toEqual({ is: 'other' })
  })

  it('may be a new one beside the one before, and seals from then on', () => {
    expect(judge('new', ['old'], { fingerprint: 'old' })).toEqual({ is: 'rotated', keep: rotated })
  })

  it('changes nothing while the next one is only accepted', () => {
    expect(judge('old', ['new'], { fingerprint: 'old' })).toEqual({ is: 'same' })
  })

  it('leaves a server at work that has not been given the new one as its own', () => {
    expect(judge('old', ['new'], rotated)).toEqual({ is: 'behind' })
    expect(judge('old', ['new'], { ...rotated, isUnfinished: false })).toEqual({ is: 'behind' })
  })

  it('refuses one that does not know the new one', () => {
    expect(judge('old', [], rotated)).toEqual({ is: 'other' })
  })

  it('needs the one before until nothing is sealed with it any more', () => {
    expect(judge('new', [], rotated)).toEqual({ is: 'unfinished' })
    expect(judge('new', ['old'], rotated)).toEqual({ is: 'same' })
    expect(judge('new', [], { ...rotated, isUnfinished: false })).toEqual({ is: 'same' })
  })

  it('never lets one seal again that was replaced', () => {
    const third = judge('third', ['new', 'old'], { ...rotated, isUnfinished: false })
    const kept = third.is === 'rotated' ? third.keep : null
    expect(kept?.replaced).toEqual(['old', 'new'])
    expect(judge('old', ['third'], kept)).toEqual({ is: 'behind' })
    expect(judge('new', ['third'], kept)).toEqual({ is: 'behind' })
  })
})

describe('how far a secret is replaced', () => {
  it.each([
    ['next', { present: 'old', accepted: ['new'], kept: { fingerprint: 'old' } }, 0],
    ['next', { present: 'new', accepted: ['third'], kept: rotated }, 0],
    ['replacing', { present: 'new', accepted: ['old'], kept: rotated }, null],
    ['replacing', { present: 'new', accepted: ['old'], kept: rotated }, 3],
    ['done', { present: 'new', accepted: ['old'], kept: rotated }, 0],
    ['behind', { present: 'old', accepted: ['new'], kept: rotated }, 3],
  ] as const)('is %s', (standing, secrets, left) => {
    expect(rotationStanding(secrets, left)).toBe(standing)
  })
})

describe('what was sealed', () => {
  const opener = (key: string) => (sealed: string) =>
    sealed.startsWith(`${key}:`) ? sealed.slice(key.length + 1) : 'noise'
  const open = (sealed: string) =>
    openSealed(sealed, {
      openers: [opener('new'), opener('old')],
      isWhole: (text) => text.startsWith('whsec_'),
    })

  it('is opened by the secret under which it reads as what it must be', () => {
    expect(open('new:whsec_1')).toEqual({ text: 'whsec_1', by: 0 })
    expect(open('old:whsec_1')).toEqual({ text: 'whsec_1', by: 1 })
    expect(open('lost:whsec_1')).toBeNull()
  })

  it('is counted by that', () => {
    const count = ['new:whsec_1', 'old:whsec_1', 'old:whsec_2', 'lost:whsec_1'].reduce(
      (sum, sealed) => countOpened(sum, open(sealed)),
      NOTHING_SEALED,
    )
    expect(count).toEqual({ present: 1, replaced: 2, unreadable: 1 })
  })
})
