import { decide } from '../../../../src/domain/clearance/decide.ts'
import { firstBroken } from '../../../../src/domain/clearance/events.ts'
import { EA, EB, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'
import { say } from '../../../../src/domain/sentences.ts'

const HOUR = 3_600_000

/** A text of A, co-signed by B, supported by C. */
const shared = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'supporter')
  return room
}

describe('the way of a text', () => {
  it('goes from drafting through review and clearance to released', () => {
    const room = shared()
    expect(room.clearance.state).toBe('drafting')
    expect(room.submit()).toBe('review')
    expect(room.actOn(RA, 'sign')).toBe('clearance')
    expect(room.actOn(RB, 'sign')).toBe('cleared')
    expect(room.actOn(RA, 'release')).toBe('released')
    expect(room.clearance.wire).toMatchObject({ edition: 1, standing: 'live' })
    expect(firstBroken(room.log)).toBeNull()
  })

  it('is cleared by the lead alone when nobody else signs', () => {
    const room = new Newsroom()
    room.submit()
    expect(room.actOn(RA, 'sign')).toBe('cleared')
  })

  it('lets others sign before the lead', () => {
    const room = shared()
    room.submit()
    expect(room.actOn(RB, 'sign')).toBe('review')
    expect(room.actOn(RA, 'sign')).toBe('cleared')
  })

  it('voids every signature when the text is recalled or sent back', () => {
    for (const [actor, action, body] of [
      [EA, 'recall', {}],
      [RB, 'send-back', { note: 'The date is wrong.' }],
    ] as const) {
      const room = shared()
      room.submit()
      room.actOn(RA, 'sign')
      expect(room.actOn(actor, action, body)).toBe('drafting')
      expect(room.submit()).toBe('review')
      expect(room.clearance.round?.consents).toEqual([])
    }
  })
})

describe('refusals come in their order', () => {
  it('an unknown action or body before everything', () => {
    const room = shared()
    expect(room.act(RC, 'publish')).toBe('unknown-action')
    expect(room.act(RC, 'toString')).toBe('unknown-action')
    expect(room.act(EA, 'submit', {})).toBe('invalid')
    expect(room.act(EA, 'submit', { revision: 1, deadline: 'x' })).toBe('invalid')
    expect(room.act(RC, 'sign', {})).toBe('invalid')
    expect(room.act(RB, 'send-back', { digest: 'x', note: '  ' })).toBe('invalid')
    expect(room.act(EA, 'recall', { digest: 'x', __proto__: null, toString: 1 })).toBe('invalid')
  })

  it('then who, before the state', () => {
    const room = shared()
    expect(room.act(EB, 'recall', { digest: 'x' })).toBe('not-editor')
    expect(room.act(RA, 'submit', { revision: 1 })).toBe('not-editor')
    expect(room.act(EA, 'sign', { digest: 'x' })).toBe('not-reviewer')
    expect(room.act(RC, 'sign', { digest: 'x' })).toBe('not-reviewer')
    expect(room.act(EA, 'recall', { digest: 'x', organisation: 'b' })).toBe('not-member')
    expect(room.act(EA, 'recall', { digest: 'x' })).toBe('wrong-state')
  })

  it('then the digest and the round, before own text', () => {
    const room = shared()
    room.submit()
    const both = { ...EA, memberships: [{ organisation: 'a', roles: ['editor', 'reviewer'] as const }] }
    expect(room.act(both, 'sign', { digest: 'sha256:old' })).toBe('stale-digest')
    expect(room.actOn(both, 'sign', { round: 1 })).toBe('stale-digest')
    expect(room.actOn(both, 'sign', { round: room.clearance.round?.seq })).toBe('own-text')
  })

  it('an outdated revision before what is incomplete', () => {
    const room = shared()
    room.draft = { missing: [say('missing.titleIn', { language: 'en' })], editors: [] }
    expect(room.act(EA, 'submit', { revision: 0 })).toBe('stale-revision')
    expect(room.act(EA, 'submit', { revision: 1 })).toBe('incomplete')
  })
})

describe('signatures', () => {
  it('13: count once', () => {
    const room = shared()
    room.submit()
    room.actOn(RA, 'sign')
    expect(room.actOn(RA, 'sign')).toBe('already-signed')
  })

  it('may come in parts and are complete with core, authoritative and official languages', () => {
    const room = shared()
    room.words = { ur: 'ur', fr: 'fr' }
    room.submit()
    room.actOn(RA, 'sign')
    expect(room.actOn(RB, 'sign', { covers: ['core', 'en'] })).toBe('clearance')
    expect(room.actOn(RB, 'sign', { covers: ['core'] })).toBe('already-signed')
    expect(room.actOn(RB, 'sign', { covers: ['zh'] })).toBe('invalid')
    expect(room.actOn(RB, 'sign', { covers: ['ur'] })).toBe('cleared')
  })

  it('of the lead have to cover courtesy translations too', () => {
    const room = new Newsroom()
    room.words = { fr: 'fr' }
    room.submit()
    expect(room.actOn(RA, 'sign', { covers: ['core', 'en'] })).toBe('review')
    expect(room.actOn(RA, 'sign')).toBe('cleared')
  })

  it('12: are never given by who made all the changes, unless the organisation says so, and then the log says it', () => {
    const room = shared()
    room.draft = { missing: [], editors: ['ra'] }
    room.submit()
    expect(room.actOn(RA, 'sign')).toBe('own-text')
    room.organisations.a = { ...room.organisations.a!, fourEyes: false }
    expect(room.actOn(RA, 'sign')).toBe('clearance')
    expect(room.log.at(-1)?.data).toMatchObject({ fourEyes: false })
    room.actOn(RB, 'sign')
    expect(room.log.at(-1)?.data).not.toHaveProperty('fourEyes')
  })

  it('12: are never given by who had a hand in all the changes by their suggestions, and the log says who that is', () => {
    const room = shared()
    room.draft = { missing: [], editors: ['ea', 'ec'], suggesters: ['ra'] }
    room.submit()
    expect(room.actOn(RA, 'sign')).toBe('own-text')
    expect(room.actOn(RB, 'sign')).toBe('review')
    const data = (suggesters: string[]) => {
      const other = shared()
      other.draft = { missing: [], editors: ['ea'], suggesters }
      other.submit()
      return other.log.find(({ type }) => type === 'submit')?.data
    }
    expect(data(['ra'])).toMatchObject({ editors: ['ea'], suggesters: ['ra'] })
    expect(data([])).not.toHaveProperty('suggesters')
  })

  it('may be given by who made some of the changes', () => {
    const room = shared()
    room.draft = { missing: [], editors: ['ea', 'ra'] }
    room.submit()
    expect(room.actOn(RA, 'sign')).toBe('clearance')
  })

  it('12: of one person never count for two organisations', () => {
    const room = shared()
    const both = {
      ...RA,
      memberships: [
        { organisation: 'a', roles: ['reviewer'] as const },
        { organisation: 'b', roles: ['reviewer'] as const },
      ],
    }
    room.submit()
    expect(room.actOn(both, 'sign')).toBe('invalid')
    expect(room.actOn(both, 'sign', { organisation: 'a' })).toBe('clearance')
    expect(room.actOn(both, 'sign', { organisation: 'b' })).toBe('already-signed-elsewhere')
  })
})

describe('release', () => {
  const cleared = (): Newsroom => {
    const room = shared()
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RB, 'sign')
    return room
  }

  it('is available from the latest of now, the embargo and the instant asked for', () => {
    const embargo = '2024-07-30T05:15:00.000Z'
    const room = cleared()
    room.ties = { embargo, event: null, items: [] }
    room.actOn(RA, 'release', { at: '2024-07-30T05:00:00+00:00' })
    expect(room.clearance.scheduled?.availableAt).toBe(embargo)
    expect(room.clearance.wire).toBeNull()
    room.now = new Date(Date.parse(embargo) - 1)
    expect(room.clearance.wire).toBeNull()
    room.now = new Date(embargo)
    expect(room.clearance.wire?.standing).toBe('live')
  })

  it('14: waits for a suspended signer, an unreleased event and the entries of a media update', () => {
    const room = cleared()
    const event = { entry: 'e', title: 'E', isFrozen: true, availableAt: '2024-07-30T00:00:00.000Z' }
    room.ties = { embargo: null, event, items: [] }
    expect(room.actOn(RA, 'release')).toBe('incomplete')
    room.ties = { embargo: null, event: null, items: [{ ...event, availableAt: null }] }
    expect(room.actOn(RA, 'release')).toBe('incomplete')
    room.ties = { embargo: null, event: null, items: [event] }
    room.organisations.b = { ...room.organisations.b!, suspended: true }
    expect(room.actOn(RA, 'release')).toBe('party-suspended')
    room.organisations.b = { ...room.organisations.b, suspended: false }
    expect(room.actOn(RA, 'release')).toBe('released')
    expect(room.clearance.scheduled?.availableAt).toBe(event.availableAt)
  })

  it('keeps every consent with its mode, its leaves and its signer', () => {
    const room = cleared()
    room.actOn(RA, 'release')
    expect(room.log.at(-1)?.data).toMatchObject({
      edition: 1,
      consents: [
        { organisation: 'a', by: 'ra', mode: 'express', covers: ['core', 'en'] },
        { organisation: 'b', by: 'rb', mode: 'express', covers: ['core', 'en'] },
      ],
    })
  })

  it('is not undone by a clock that steps back after the edition took effect', () => {
    const room = cleared()
    room.actOn(RA, 'release', { at: '2024-07-29T09:00:00.000Z' })
    room.wait(2 * HOUR)
    room.settle()
    room.wait(-2 * HOUR)
    expect(room.clearance.wire?.standing).toBe('live')
    expect(room.actOn(RB, 'hold')).toBe('wrong-state')
  })

  it('has taken effect before whatever is appended after its instant', () => {
    const room = cleared()
    room.actOn(RA, 'release', { at: '2024-07-29T09:00:00.000Z' })
    room.wait(2 * HOUR)
    room.act(EA, 'correct', { publicNote: 'A date was wrong.' })
    expect(room.log.slice(-2).map(({ type }) => type)).toEqual(['available', 'correct'])
    room.settle()
    expect(room.log.at(-1)?.type).toBe('correct')
  })
})

describe('hold', () => {
  const scheduled = (): Newsroom => {
    const room = shared()
    room.ties = { embargo: '2024-07-30T05:15:00.000Z', event: null, items: [] }
    room.publish(RB)
    return room
  }

  it('takes the edition back, its number is free, and only the holder signs again', () => {
    const room = scheduled()
    expect(room.act(RB, 'hold')).toBe('clearance')
    expect(room.clearance).toMatchObject({ edition: null, scheduled: null, wire: null })
    expect(room.actOn(RB, 'sign')).toBe('cleared')
    expect(room.actOn(RA, 'release')).toBe('released')
    expect(room.clearance.edition).toBe(1)
  })

  it('by the lead asks for its signature again', () => {
    expect(scheduled().act(RA, 'hold')).toBe('review')
  })

  it('by a supporter keeps the text in clearance until it goes back to drafting', () => {
    const room = scheduled()
    expect(room.act(RC, 'hold')).toBe('clearance')
    expect(room.actOn(RA, 'release')).toBe('wrong-state')
    expect(room.actOn(EA, 'recall')).toBe('drafting')
    expect(room.publish(RB)).toBe('released')
  })

  it('is too late from two seconds before the instant', () => {
    const room = scheduled()
    room.now = new Date('2024-07-30T05:14:58.000Z')
    expect(room.act(RB, 'hold')).toBe('wrong-state')
    room.wait(-1)
    expect(room.act(RB, 'hold')).toBe('clearance')
  })

  it('is for who stands in the edition', () => {
    const room = scheduled()
    expect(room.act(person('rd', 'd', 'reviewer'), 'hold')).toBe('not-reviewer')
    expect(room.act(EB, 'hold')).toBe('not-reviewer')
  })
})

describe('later editions', () => {
  const corrected = (words: Newsroom['words'], editionType = 'correction'): Newsroom => {
    const room = shared()
    room.words = { ur: 'ur' }
    room.publish(RB)
    room.act(EA, 'correct', { publicNote: 'One word.', editionType })
    room.words = words
    return room
  }

  it('start with the signatures on every leaf that has not changed, never with the lead’s', () => {
    const room = corrected({ ur: 'ur, corrected', notice: 'n' })
    room.submit()
    expect(room.clearance.round?.consents).toMatchObject([
      { organisation: 'b', covers: ['core', 'en'], carried: 1 },
    ])
    room.actOn(RA, 'sign')
    expect(room.clearance.state).toBe('clearance')
    room.actOn(RB, 'sign')
    expect(room.log.at(-1)?.data).toEqual({ covers: ['ur', 'notice'] })
    expect(room.clearance.state).toBe('cleared')
  })

  it('that add a courtesy translation need the lead alone', () => {
    const room = corrected({ ur: 'ur', fr: 'fr' }, 'translation')
    room.submit()
    expect(room.actOn(RA, 'sign')).toBe('cleared')
    room.actOn(RA, 'release')
    expect(room.clearance.editions.map(({ standing }) => standing)).toEqual(['replaced', 'live'])
  })

  it('carry nothing of who has sent back since', () => {
    const room = corrected({ ur: 'ur', fr: 'fr' }, 'translation')
    room.submit()
    room.actOn(RB, 'send-back', { note: 'Not yet.' })
    room.submit()
    expect(room.clearance.round?.consents).toEqual([])
  })

  it('carry nothing of an edition that was withdrawn', () => {
    const room = corrected({ ur: 'ur', fr: 'fr' }, 'translation')
    room.act(RA, 'withdraw', { publicNote: 'It was wrong.' })
    room.submit()
    expect(room.clearance.round?.consents).toEqual([])
    expect(room.clearance.wire?.standing).toBe('withdrawn')
  })

  it('abandoned are the last edition again', () => {
    const room = corrected({ notice: 'n' })
    room.submit()
    expect(room.act(EA, 'abandon')).toBe('released')
    expect(room.clearance).toMatchObject({ edition: 1, digest: room.clearance.wire?.digest })
  })

  it('need a note to the public, unless they are translations', () => {
    const room = shared()
    room.publish(RB)
    expect(room.act(EA, 'correct')).toBe('invalid')
    expect(room.act(EA, 'correct', { editionType: 'translation' })).toBe('drafting')
  })

  it('are not begun while one waits', () => {
    const room = shared()
    room.ties = { embargo: '2024-07-30T05:15:00.000Z', event: null, items: [] }
    room.publish(RB)
    expect(room.act(EA, 'correct', { publicNote: 'x' })).toBe('wrong-state')
  })
})

describe('withdraw', () => {
  it('is final for the edition and holds what is scheduled', () => {
    const room = shared()
    room.publish(RB)
    room.act(EA, 'correct', { publicNote: 'x' })
    room.words = { notice: 'n' }
    room.ties = { embargo: '2024-07-30T05:15:00.000Z', event: null, items: [] }
    room.publish(RB)
    expect(room.clearance.scheduled?.edition).toBe(2)
    expect(room.act(RA, 'withdraw', { publicNote: 'It was wrong.' })).toBe('review')
    expect(room.clearance).toMatchObject({
      scheduled: null,
      edition: 1,
      wire: { edition: 1, standing: 'withdrawn' },
    })
    expect(room.act(RA, 'withdraw', { publicNote: 'Again.' })).toBe('wrong-state')
  })

  it('of the last edition can be followed by a correction', () => {
    const room = shared()
    room.publish(RB)
    room.act(RA, 'withdraw', { publicNote: 'It was wrong.' })
    room.act(EA, 'correct', { publicNote: 'Now it is right.' })
    room.words = { notice: 'n' }
    expect(room.publish(RB)).toBe('released')
    expect(room.clearance.wire).toMatchObject({ edition: 2, standing: 'live' })
  })
})

describe('parties', () => {
  it('are members, not the lead, and supporters or observers of a text carried word for word', () => {
    const room = new Newsroom()
    expect(room.act(EA, 'invite', { organisation: 'un', role: 'observer' })).toBe('invalid')
    expect(room.act(EA, 'invite', { organisation: 'nobody', role: 'observer' })).toBe('invalid')
    expect(room.act(EA, 'invite', { organisation: 'a', role: 'observer' })).toBe('invalid')
    room.reproduced = true
    expect(room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })).toBe('invalid')
    expect(room.act(EA, 'invite', { organisation: 'b', role: 'supporter' })).toBe('drafting')
  })

  it('answer once, and may be invited again after they said no', () => {
    const room = new Newsroom()
    room.act(EA, 'invite', { organisation: 'b', role: 'supporter' })
    expect(room.act(EA, 'invite', { organisation: 'b', role: 'observer' })).toBe('wrong-state')
    expect(room.act(EB, 'accept')).toBe('not-reviewer')
    room.act(RB, 'decline')
    expect(room.clearance.parties).toEqual([{ organisation: 'b', role: 'supporter', standing: 'declined' }])
    expect(room.act(RB, 'accept')).toBe('not-reviewer')
    room.act(RA, 'invite', { organisation: 'b', role: 'observer' })
    room.act(RB, 'accept')
    expect(room.act(RB, 'accept')).toBe('wrong-state')
    expect(room.act(EA, 'uninvite', { organisation: 'b' })).toBe('wrong-state')
  })

  it('that leave a frozen text send it back to drafting, observers just go', () => {
    const room = shared()
    room.submit()
    expect(room.act(RC, 'leave')).toBe('drafting')
    const other = new Newsroom()
    other.join(RC, 'observer')
    other.submit()
    expect(other.act(RC, 'leave')).toBe('review')
  })

  it('cannot leave a released text, unless they only observe', () => {
    const room = shared()
    room.publish(RB)
    expect(room.act(RB, 'leave')).toBe('wrong-state')
  })

  it('are dropped when a first edition is abandoned', () => {
    const room = shared()
    room.submit()
    expect(room.act(EA, 'abandon')).toBe('drafting')
    expect(room.clearance.parties.map(({ standing }) => standing)).toEqual(['dropped', 'dropped'])
    expect(room.act(EA, 'delete')).toBe('drafting')
    expect(room.clearance.deleted).toBe(true)
    expect(room.submit()).toBe('wrong-state')
  })

  it('that have accepted keep a text from being deleted', () => {
    expect(shared().act(EA, 'delete')).toBe('wrong-state')
  })
})

it('takes nothing for granted of the body', () => {
  const room = shared()
  for (const body of [null, 'x', 1, [], { digest: {} }]) {
    expect(decide(room.facts, 'recall', body, EA, room.now)).toMatchObject({ ok: false, reason: 'invalid' })
  }
})
