import { absentSentences, currentSigners } from '../../../../src/domain/clearance/signatures.ts'
import { availableActions } from '../../../../src/domain/clearance/acting.ts'
import { decide } from '../../../../src/domain/clearance/decide.ts'
import { EA, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'
import { inEnglish } from '../../../support/inEnglish.ts'

const ABSENCES = [
  ['suspended', { suspended: true }, 'suspended'],
  ['no member any more', { standing: 'partner' }, 'no member'],
] as const

/** A text of A, co-signed by B, supported by C, and signed by both who sign. */
const cleared = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'supporter')
  room.submit()
  for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
  return room
}
const change = (room: Newsroom, slug: string, standing: object) => {
  room.organisations = { ...room.organisations, [slug]: { ...room.organisations[slug]!, ...standing } }
}

describe('14: a party that must sign and can do nothing', () => {
  it.each(ABSENCES)(
    'because it is %s keeps the text from going out, until it is back',
    (_, standing, words) => {
      const room = cleared()
      const before = room.organisations
      change(room, 'b', standing)
      const verdict = decide(room.facts, 'release', { digest: room.clearance.digest }, RA, room.now)
      expect(verdict).toMatchObject({ ok: false, reason: 'party-suspended' })
      expect(JSON.stringify(inEnglish(verdict))).toContain(words)
      expect(availableActions(room.facts, RA, room.now).map(({ action }) => action)).not.toContain('release')
      room.organisations = before
      expect(room.actOn(RA, 'release')).toBe('released')
    },
  )

  it.each(ABSENCES)('because it is %s is named in one sentence to all parties', (_, standing, words) => {
    const room = cleared()
    expect(absentSentences(room.facts)).toEqual([])
    change(room, 'b', standing)
    expect(inEnglish(absentSentences(room.facts))).toEqual([expect.stringContaining(words)])
    change(room, 'a', standing)
    expect(absentSentences(room.facts)).toHaveLength(2)
  })

  it('is one of the round, or in drafting of those that have accepted to sign', () => {
    const room = cleared()
    expect(currentSigners(room.facts)).toEqual(['a', 'b'])
    room.actOn(EA, 'recall')
    expect(currentSigners(room.facts)).toEqual(['a', 'b'])
    room.act(RB, 'leave')
    expect(currentSigners(room.facts)).toEqual(['a'])
  })

  it('is of no concern where it need not sign, or where all is released', () => {
    const room = cleared()
    change(room, 'c', { suspended: true })
    expect(absentSentences(room.facts)).toEqual([])
    expect(room.actOn(RA, 'release')).toBe('released')
    change(room, 'b', { suspended: true })
    expect(absentSentences(room.facts)).toEqual([])
  })
})
