import {
  isFollowing,
  type Line,
  mastheadFrom,
  missingFrom,
  moved,
  toLines,
  withMissing,
} from '../../../../src/desk/parties/masthead.ts'
import type { PartyRole, Standing } from '../../../../src/domain/parties.ts'

const SUPPORT = 'with the support of'
const side = (organisation: string, role: PartyRole | 'lead', standing: Standing = 'accepted') => ({
  ...{ organisation, role, standing },
})
const from = (...parties: ReturnType<typeof side>[]) =>
  mastheadFrom({
    parties: [side('lead', 'lead'), ...parties],
    toId: (slug) => `id-${slug}`,
    support: SUPPORT,
  })
const line = (organisations: string[], wording = '', logos = true): Line => ({
  ...{ wording, organisations: organisations.map((slug) => `id-${slug}`), logos },
})

describe('the organisations at the top', () => {
  it('follow from those who take part: the lead and the signing, then those who support it, never those who only read', () => {
    const parties = [
      ...[side('b', 'supporter'), side('a', 'co-author'), side('c', 'co-signatory', 'invited')],
      ...[side('d', 'observer'), side('e', 'co-signatory', 'declined'), side('f', 'supporter', 'uninvited')],
    ]
    expect(from(...parties)).toEqual([line(['lead', 'a', 'c']), line(['b'], SUPPORT)])
    expect(from()).toEqual([line(['lead'])])
  })

  it('follow until somebody changes them', () => {
    const derived = from(side('a', 'co-author'), side('b', 'supporter'))
    for (const lines of [[], [line(['lead'])], [line(['lead', 'a'])], derived])
      expect([lines, isFollowing(lines, derived)]).toEqual([lines, true])
    for (const lines of [
      [line(['a', 'lead'])],
      [line(['lead'], 'hosted by')],
      [line(['lead'], '', false)],
      [line(['lead', 'stranger'])],
      [line(['lead', 'b'])],
    ])
      expect([lines, isFollowing(lines, derived)]).toEqual([lines, false])
  })

  it('take in who has come, and leave what somebody has ordered as it is', () => {
    const derived = from(side('a', 'co-author'), side('b', 'supporter'), side('c', 'co-author'))
    expect(withMissing([line(['lead'])], derived)).toEqual(derived)
    const ordered = [line(['a', 'lead'])]
    expect(missingFrom(ordered, derived)).toEqual(['id-c', 'id-b'])
    expect(withMissing(ordered, derived)).toEqual([line(['a', 'lead', 'c']), line(['b'], SUPPORT)])
    expect(withMissing([line(['b'], 'hosted by')], derived)).toEqual([
      ...[line(['b'], 'hosted by'), line(['lead', 'a', 'c'])],
    ])
  })

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 9, 'bca'],
    [2, -1, 'cab'],
    [7, 0, 'abc'],
  ])('are moved from %i to %i: %s', (at, to, order) => {
    expect(moved(['a', 'b', 'c'], at, to).join('')).toBe(order)
  })

  it('are read as they are stored: by id, with logos unless somebody has said not', () => {
    expect(
      toLines([
        { id: 'row', wording: null, organisations: ['a', { id: 'b' }], logos: null },
        { wording: SUPPORT, organisations: null, logos: false },
      ]),
    ).toEqual([
      { wording: '', organisations: ['a', 'b'], logos: true },
      { wording: SUPPORT, organisations: [], logos: false },
    ])
    expect(toLines(null)).toEqual([])
  })
})
