import {
  type Asking,
  decideInvitation,
  readAcceptance,
  readInvitation,
} from '../../../src/domain/invitations.ts'
import type { Actor } from '../../../src/domain/organisations.ts'
import { person } from '../../support/clearance.ts'
import { inEnglish } from '../../support/inEnglish.ts'

const now = new Date('2024-07-29T08:00:00.000Z')
const tomorrow = '2024-07-30T08:00:00.000Z'
const manager = person('ma', 'a', 'manager')
const coordinator: Actor = { id: 'c', name: 'c', coordinator: true, memberships: [] }

const host = { organisation: 'a', isMember: true, isSuspended: false, hasManager: false }
const ask = (actor: Actor, extra: Partial<Asking> = {}) => {
  const request = { email: 'new@a.example', roles: ['manager' as const] }
  const verdict = decideInvitation({ host, request, actor, ownEmail: 'own@c.example', now, ...extra })
  return verdict.ok ? { from: verdict.from, isAppointment: verdict.isAppointment } : verdict.reason
}

describe('an invitation', () => {
  it('is the managers’, into their own organisation, for any roles, at once', () => {
    const request = { email: 'new@a.example', roles: ['editor' as const, 'reviewer' as const] }
    expect(ask(manager, { request })).toEqual({ from: null, isAppointment: false })
    expect(ask(manager, { request, host: { ...host, hasManager: true } })).toMatchObject({ from: null })
    expect(ask(person('mb', 'b', 'manager'))).toBe('forbidden')
    expect(ask(person('ea', 'a', 'editor', 'reviewer'))).toBe('forbidden')
  })

  it('by the coordinator is a manager’s alone, from the next day on', () => {
    expect(ask(coordinator)).toEqual({ from: tomorrow, isAppointment: true })
    const request = { email: 'new@a.example', roles: ['manager' as const, 'editor' as const] }
    expect(ask(coordinator, { request })).toBe('forbidden')
    expect(ask(coordinator, { request: { ...request, roles: ['editor'] } })).toBe('forbidden')
  })

  it.each([
    ['has a manager', { hasManager: true }],
    ['is suspended', { isSuspended: true }],
    ['is only named', { isMember: false }],
  ])('by the coordinator is refused where the organisation %s', (_, extra) => {
    expect(ask(coordinator, { host: { ...host, ...extra } })).toBe('forbidden')
  })

  it('by the coordinator is never for himself', () => {
    const request = { email: 'own@c.example', roles: ['manager' as const] }
    expect(ask(coordinator, { request, ownEmail: ' Own@c.example' })).toBe('forbidden')
  })

  it('cannot end before it begins', () => {
    const until = (end: string) => ({
      request: { email: 'new@a.example', roles: ['manager' as const], until: end },
    })
    expect(ask(manager, until(now.toISOString()))).toBe('invalid')
    expect(ask(manager, until(tomorrow))).toMatchObject({ from: null })
    expect(ask(coordinator, until(tomorrow))).toBe('invalid')
  })

  it('is read strictly, and its address as the database keeps it', () => {
    const body = {
      email: ' New.Person@A.example ',
      organisation: 'a',
      roles: ['reviewer', 'editor', 'editor'],
    }
    expect(readInvitation(body)).toMatchObject({
      ok: true,
      value: { email: 'new.person@a.example', roles: ['editor', 'reviewer'] },
    })
    const wrong = [
      null,
      { ...body, email: 'nobody' },
      { ...body, roles: [] },
      { ...body, roles: ['coordinator'] },
      { ...body, coordinator: true },
      { ...body, organisation: undefined },
      { ...body, name: 'a\u0000b' },
      { ...body, until: 'tomorrow' },
    ]
    for (const one of wrong) expect(readInvitation(one).ok).toBe(false)
    const sentence = 'This is not an email address.'
    expect(inEnglish(readInvitation({ ...body, email: 'nobody' }))).toEqual({ ok: false, sentence })
  })

  it('is accepted with a token and a password', () => {
    expect(readAcceptance({ token: 't', password: 'p', name: ' N ' })).toMatchObject({
      ok: true,
      value: { name: 'N' },
    })
    for (const one of [
      { token: 't' },
      { password: 'p' },
      { token: 't', password: 'p', roles: ['manager'] },
      'x',
    ])
      expect(readAcceptance(one).ok).toBe(false)
  })
})
