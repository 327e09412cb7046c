import { decideAbandoning } from '../../../../src/domain/clearance/abandoning.ts'
import { replay } from '../../../../src/domain/clearance/replay.ts'
import { noticesOfDeadline } from '../../../../src/desk/notices/noticeWords.ts'
import { noticesOf, noticesOfSilence, type Recipient } from '../../../../src/desk/notices/table.ts'
import { EA, member, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000

/** Whom it is for, in a word: the organisation, and its roles or the person. */
const inWord = ({ organisation, roles, person }: Recipient): string =>
  `${organisation}:${person ?? (roles.join('+') || 'all')}`

describe('what the events of a log are told as', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
  })

  /** Of the last events, as each was told. */
  const told = (last = 1): Record<string, string[]> => {
    const { log, bundles } = newsroom
    const orders = log.slice(-last).flatMap((event) => {
      const at = (seq: number) => replay(log.slice(0, seq), { lead: 'a', now: new Date(event.at), bundles })
      return noticesOf({ event, before: at(event.seq - 1), after: at(event.seq) })
    })
    return Object.fromEntries(orders.map(({ kind, to }) => [kind, to.map(inWord)]))
  }
  const cleared = () => {
    newsroom.join(RB, 'co-signatory')
    newsroom.join(RC, 'observer')
    newsroom.submit()
    for (const reviewer of [RA, RB]) newsroom.actOn(reviewer, 'sign')
  }

  it('a signature is wanted of the lead’s reviewers first, then of the other signing parties’', () => {
    newsroom.join(RB, 'co-signatory')
    newsroom.join(RC, 'observer')
    newsroom.submit()
    expect(told()).toEqual({ sign: ['a:reviewer'] })
    newsroom.actOn(RA, 'sign')
    expect(told()).toEqual({ sign: ['b:reviewer'] })
    newsroom.actOn(RB, 'sign')
    expect(told()).toEqual({ cleared: ['a:reviewer', 'a:ra', 'b:rb'] })
  })

  it('whoever signs for another party is asked, too', () => {
    newsroom.join(RB, 'co-signatory')
    newsroom.join(RC, 'co-signatory')
    newsroom.submit()
    newsroom.actOn(RA, 'sign')
    const until = new Date(newsroom.now.getTime() + HOUR).toISOString()
    newsroom.act(RB, 'delegate', { to: 'c', until })
    expect(told()).toEqual({ sign: ['c:reviewer'] })
  })

  it('an objection to another lead is told to all, and what the coordinator abandons to who read it before', () => {
    newsroom.join(RB, 'co-author')
    newsroom.join(RC, 'observer')
    const suspendedSince = newsroom.now.toISOString()
    newsroom.organisations.a = member('A', { suspended: true, suspendedSince })
    newsroom.act(RB, 'object', { note: 'Let us wait.' })
    expect(told()).toEqual({ objection: ['a:all', 'b:all', 'c:all'] })
    const { facts, now } = newsroom
    const coordinator = { id: 'co', name: 'Co', coordinator: true, memberships: [] }
    const verdict = decideAbandoning({ facts, able: [], coordinator, note: 'It waits.', now })
    newsroom.append(verdict.ok ? [verdict.event] : [])
    expect(told()).toEqual({ abandoned: ['a:all', 'b:all', 'c:all'] })
  })

  it('an offer of the lead is told to the reviewers who answer, and the taking to all', () => {
    newsroom.join(RB, 'co-author')
    newsroom.join(RC, 'observer')
    newsroom.act(RA, 'offer-lead', { to: 'b' })
    expect(told()).toEqual({ offered: ['b:reviewer'] })
    newsroom.act(RB, 'take-lead')
    expect(told()).toEqual({ lead: ['b:all', 'a:all', 'c:all'] })
  })

  it('an invitation is told to the reviewers of who is invited, and its answer to nobody', () => {
    newsroom.act(EA, 'invite', { organisation: 'b', role: 'supporter' })
    expect(told()).toEqual({ invited: ['b:reviewer'] })
    newsroom.act(RB, 'accept')
    expect(told()).toEqual({})
  })

  it('what was sent back is told to the lead’s people, and to who had signed', () => {
    cleared()
    newsroom.actOn(RB, 'send-back', { note: 'No.' })
    expect(told()).toEqual({ 'sent-back': ['a:editor+reviewer', 'a:ra', 'b:rb'] })
  })

  it('so is a text that is in drafting again for another reason', () => {
    cleared()
    newsroom.actOn(EA, 'recall')
    expect(told()).toEqual({ reopened: ['a:editor+reviewer', 'a:ra', 'b:rb'] })
  })

  it('a release is told before its instant as to come, and that it is out only then', () => {
    cleared()
    const at = new Date(newsroom.now.getTime() + HOUR).toISOString()
    newsroom.actOn(RA, 'release', { at })
    const everybody = ['a:all', 'b:all', 'c:all']
    expect(told()).toEqual({ scheduled: everybody })
    newsroom.wait(2 * HOUR)
    newsroom.settle()
    expect(told()).toEqual({ out: everybody })
  })

  it('a release that takes effect at once is told when it is out, and not twice', () => {
    cleared()
    newsroom.actOn(RA, 'release')
    expect(told()).toEqual({})
    newsroom.settle()
    expect(told()).toEqual({ out: ['a:all', 'b:all', 'c:all'] })
  })

  it('who holds a release is asked for a signature again, and all are told', () => {
    cleared()
    newsroom.actOn(RA, 'release', { at: new Date(newsroom.now.getTime() + HOUR).toISOString() })
    newsroom.act(RB, 'hold')
    expect(told()).toEqual({ sign: ['b:reviewer'], held: ['a:all', 'b:all', 'c:all'] })
  })

  it.each([
    ['caution', RB, 'cautioned'],
    ['suspend', RB, 'suspended'],
    ['dissociate', RB, 'dissociated'],
    ['withdraw', RA, 'withdrawn'],
  ] as const)('all parties are told of a %s', (action, who, kind) => {
    cleared()
    newsroom.actOn(RA, 'release')
    newsroom.settle()
    newsroom.act(who, action, action === 'suspend' ? { note: 'Why.' } : { publicNote: 'Why.' })
    expect(told()).toEqual({ [kind]: ['a:all', 'b:all', 'c:all'] })
  })

  it('nothing is told of what concerns nobody', () => {
    cleared()
    newsroom.actOn(RA, 'release')
    newsroom.settle()
    newsroom.act(RB, 'caution', { publicNote: 'Why.' })
    newsroom.act(RB, 'lift')
    expect(told()).toEqual({})
    newsroom.act(EA, 'correct', { publicNote: 'A word.' })
    expect(told()).toEqual({})
  })

  it('silence that has spoken is told to who releases', () => {
    cleared()
    expect(noticesOfSilence(newsroom.clearance).map(({ kind, to }) => [kind, to.map(inWord)])).toEqual([
      ['cleared', ['a:reviewer', 'a:ra', 'b:rb']],
    ])
    newsroom.actOn(EA, 'recall')
    expect(noticesOfSilence(newsroom.clearance)).toEqual([])
  })
})

describe('a deadline that nears', () => {
  const silence = {
    deadline: '2024-07-30T08:00:00.000Z',
    onDeadline: 'consent' as const,
    parties: [
      { organisation: 'b', from: '2024-07-31T08:00:00.000Z', counts: true },
      { organisation: 'c', from: '2024-07-30T08:00:00.000Z', counts: false },
    ],
  }

  it('is told to the reviewers of who is silent, with what their own silence stands for, and from when on', () => {
    const orders = noticesOfDeadline({ share: 'half', silence, organisations: ['a', 'b', 'c'] })
    expect(orders.map(({ to, until, detail }) => [to.map(inWord).join(), until, detail])).toEqual([
      ['a:reviewer', '2024-07-30T08:00:00.000Z', 'half block'],
      ['b:reviewer', '2024-07-31T08:00:00.000Z', 'half consent'],
      ['c:reviewer', '2024-07-30T08:00:00.000Z', 'half block'],
    ])
  })
})
