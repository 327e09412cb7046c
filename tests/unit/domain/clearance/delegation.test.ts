import { EB, member, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'

const RB2 = person('rb2', 'b', 'reviewer')
const DAY = 86_400_000

const room = (): Newsroom => {
  const made = new Newsroom()
  made.join(RB, 'co-signatory')
  made.join(RC, 'co-signatory')
  return made
}
const until = (newsroom: Newsroom, days = 1) => new Date(newsroom.now.getTime() + days * DAY).toISOString()

describe('a delegation', () => {
  it('lets a reviewer of the other party sign, by name, and says so', () => {
    const newsroom = room()
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.submit()
    newsroom.actOn(RA, 'sign')
    expect(newsroom.actOn(RB, 'sign', { organisation: 'c' })).toBe('clearance')
    expect(newsroom.log.at(-1)).toMatchObject({ organisation: 'c', by: 'rb', data: { delegate: 'b' } })
    expect(newsroom.actOn(RB, 'sign')).toBe('already-signed-elsewhere')
    expect(newsroom.actOn(RB2, 'sign')).toBe('cleared')
  })

  it('is not for who has signed for their own, nor for others than reviewers', () => {
    const newsroom = room()
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.submit()
    newsroom.actOn(RB, 'sign')
    expect(newsroom.actOn(RB, 'sign', { organisation: 'c' })).toBe('already-signed-elsewhere')
    expect(newsroom.actOn(EB, 'sign', { organisation: 'c' })).toBe('not-member')
    expect(newsroom.actOn(RA, 'sign', { organisation: 'c' })).toBe('not-member')
    expect(newsroom.actOn(RB2, 'sign', { organisation: 'c' })).toBe('review')
  })

  it('covers signing alone, ends at its instant, and is taken back', () => {
    const newsroom = room()
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.submit()
    expect(newsroom.actOn(RB, 'send-back', { organisation: 'c', note: 'No.' })).toBe('not-member')
    newsroom.wait(DAY)
    expect(newsroom.actOn(RB, 'sign', { organisation: 'c' })).toBe('not-member')
    expect(newsroom.act(RC, 'undelegate')).toBe('wrong-state')
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.act(RC, 'undelegate')
    expect(newsroom.actOn(RB, 'sign', { organisation: 'c' })).toBe('not-member')
  })

  it('is named in the signature of one who only writes for the organisation that gave it, too', () => {
    const newsroom = room()
    newsroom.organisations.c = member('C', { fourEyes: false })
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    const writer = person('writer', 'b', 'reviewer')
    const both = {
      ...writer,
      memberships: [...writer.memberships, { organisation: 'c', roles: ['editor' as const] }],
    }
    newsroom.submit()
    newsroom.actOn(both, 'sign', { organisation: 'c' })
    expect(newsroom.log.at(-1)).toMatchObject({ organisation: 'c', by: 'writer', data: { delegate: 'b' } })

    newsroom.act(RA, 'send-back', { digest: newsroom.clearance.digest, note: 'No.' })
    newsroom.draft = { missing: [], editors: ['writer'] }
    newsroom.submit()
    expect(newsroom.actOn(both, 'sign', { organisation: 'c' })).toBe('own-text')
  })

  it('makes no chain, and is given to a party', () => {
    const newsroom = room()
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.act(RB, 'delegate', { to: 'a', until: until(newsroom) })
    newsroom.submit()
    expect(newsroom.actOn(RA, 'sign', { organisation: 'c' })).toBe('not-member')
    expect(newsroom.act(RC, 'delegate', { to: 'd', until: until(newsroom) })).toBe('wrong-state')
    expect(newsroom.act(RC, 'delegate', { to: 'c', until: until(newsroom) })).toBe('wrong-state')
    expect(newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom, -1) })).toBe('invalid')
  })

  it('dies with the party that leaves, and sleeps while the one that gave it is suspended', () => {
    const newsroom = room()
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.submit()
    newsroom.organisations.c = member('C', { suspended: true })
    expect(newsroom.actOn(RB, 'sign', { organisation: 'c' })).toBe('not-member')
    newsroom.organisations.c = member('C')
    newsroom.act(RB, 'leave')
    expect(newsroom.clearance.delegations).toEqual({})
  })

  it('does not help an author to sign their own text', () => {
    const newsroom = room()
    newsroom.draft = { missing: [], editors: ['rb'] }
    newsroom.organisations.c = member('C', { fourEyes: false })
    newsroom.act(RC, 'delegate', { to: 'b', until: until(newsroom) })
    newsroom.submit()
    expect(newsroom.actOn(RB, 'sign', { organisation: 'c' })).toBe('own-text')
  })
})
