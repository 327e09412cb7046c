import { ownTextWarning } from '../../../../src/domain/clearance/checks/signing.ts'
import { EA, Newsroom, person, RA, RB } from '../../../support/clearance.ts'
import { say } from '../../../../src/domain/sentences.ts'

const both = person('ab', 'a', 'editor', 'reviewer')
const room = (...editors: string[]): Newsroom => {
  const made = new Newsroom()
  made.draft = { missing: [], editors }
  return made
}

describe('who both writes and signs', () => {
  it('is warned before they change a draft that nobody else has changed', () => {
    expect(ownTextWarning(room().facts, both)).toEqual(say('hints.ownText'))
    expect(ownTextWarning(room('ab').facts, both)).toEqual(say('hints.ownText'))
  })

  it('is not warned where they could sign all the same, and what is said is so', () => {
    const shared = room('ab', 'ea')
    expect(ownTextWarning(shared.facts, both)).toBeNull()
    shared.submit()
    expect(shared.actOn(both, 'sign')).toBe('cleared')
    const alone = room('ab')
    alone.submit()
    expect(alone.actOn(both, 'sign')).toBe('own-text')
  })

  it('is not warned where their organisation lets them', () => {
    const lenient = room()
    lenient.organisations.a = { ...lenient.organisations.a!, fourEyes: false }
    expect(ownTextWarning(lenient.facts, both)).toBeNull()
  })

  it('is nobody who only writes, only reviews, or stands outside', () => {
    for (const one of [EA, RA, RB, person('bb', 'b', 'editor', 'reviewer')])
      expect(ownTextWarning(room().facts, one)).toBeNull()
  })

  it('is warned as a co-author, too, and no more once the text is frozen', () => {
    const joint = room()
    joint.join(RB, 'co-author')
    const other = person('bb', 'b', 'editor', 'reviewer')
    expect(ownTextWarning(joint.facts, other)).toEqual(say('hints.ownText'))
    joint.submit()
    expect(ownTextWarning(joint.facts, both)).toBeNull()
  })
})
