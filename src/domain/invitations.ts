import { z } from 'zod'
import type { Reason } from '../errors.ts'
import { emailAddress } from './emailAddress.ts'
import { readingBody } from './readingBody.ts'
import { type Actor, ROLES } from './organisations.ts'
import { isGranted, type OwnershipRelation } from './rights/relations.ts'
import { PERMISSIONS } from './rights/table.ts'
import { say, type Sentence } from './sentences.ts'

const HOUR = 60 * 60 * 1000
/** A link works once, and no longer than this. */
export const LINK_MS = 48 * HOUR
/** Whom the coordinator appoints takes office after this, so that the organisation's people can object. */
export const NOTICE_MS = 24 * HOUR

/** What the pages of the admin know of the collection, in its `custom`: who is invited needs an account before. */
export type InvitationsCustom = { accountsComeFirst: boolean }

const words = z.string().refine((text) => !text.includes('\u0000'))
const roles = z
  .array(z.enum(ROLES))
  .min(1)
  .transform((given) => ROLES.filter((role) => given.includes(role)))

const invitation = z.strictObject({
  email: emailAddress,
  name: words.pipe(z.string().trim().max(200)).optional(),
  /** Its id or its slug. */
  organisation: words.pipe(z.string().min(1).max(200)),
  roles,
  until: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant).toISOString())
    .nullish(),
})

const acceptance = z.strictObject({
  token: z.string().min(1).max(200),
  name: words.pipe(z.string().trim().max(200)).optional(),
  password: z.string().min(1).max(1024),
  /** Of the second factor, where the address has an account with one. */
  code: z.unknown().optional(),
})

/** Where people log in with a host's accounts, the session says who accepts. */
const hostAcceptance = z.strictObject({
  token: z.string().min(1).max(200),
  name: words.pipe(z.string().trim().max(200)).optional(),
})

export type InvitationRequest = z.output<typeof invitation>
export type Acceptance = z.output<typeof acceptance>

export const readInvitation = readingBody(invitation, say('invitations.body'), {
  email: say('fields.email'),
  until: say('fields.end'),
})
export const readAcceptance = readingBody(acceptance, say('invitations.acceptance'))

export const readHostAcceptance = readingBody(hostAcceptance, say('accounts.acceptance'))

/** What the decision needs to know of the organisation that somebody is asked into. */
export type Host = {
  /** Slug. */
  organisation: string
  isMember: boolean
  isSuspended: boolean
  /** In force or about to be, or asked by an invitation that is still open. */
  hasManager: boolean
}

export type Asking = {
  host: Host
  request: Pick<InvitationRequest, 'email' | 'roles' | 'until'>
  actor: Actor
  /** The actor's own address. */
  ownEmail: string
  now: Date
}

export type InvitationVerdict =
  | { ok: true; from: string | null; isAppointment: boolean }
  | { ok: false; reason: Reason; sentence: Sentence }

const refuse = (sentence: Sentence, reason: Reason = 'forbidden'): InvitationVerdict => ({
  ok: false,
  reason,
  sentence,
})

/**
 * Who may ask somebody in: the organisation's managers, for any roles; the coordinator, a manager where there is none,
 * who takes office a day later, and never himself. The same when the link is followed, with what is true by then.
 */
export const decideInvitation = (asking: Asking): InvitationVerdict => {
  const { host, request, actor, now } = asking
  if (request.until && Date.parse(request.until) <= now.getTime())
    return refuse(say('invitations.rolesEnd'), 'invalid')
  const relationOf = (organisation: string): OwnershipRelation =>
    organisation === host.organisation ? 'own' : 'other'
  if (isGranted(PERMISSIONS.invite, actor, { relationOf }))
    return { ok: true, from: null, isAppointment: false }
  return isGranted(PERMISSIONS['appoint a manager'], actor, { relationOf })
    ? decideAppointment(asking)
    : refuse(say('invitations.managersOnly'))
}

const decideAppointment = ({ host, request, ownEmail, now }: Asking): InvitationVerdict => {
  const from = new Date(now.getTime() + NOTICE_MS).toISOString()
  if (!host.isMember || host.isSuspended) return refuse(say('invitations.managerOfMember'))
  if (request.roles.join() !== 'manager') return refuse(say('invitations.coordinatorAppoints'))
  if (host.hasManager) return refuse(say('invitations.hasManager'))
  if (request.email === ownEmail.trim().toLowerCase()) return refuse(say('invitations.coordinatorInvited'))
  if (request.until && request.until <= from) return refuse(say('invitations.rolesEnd'), 'invalid')
  return { ok: true, from, isAppointment: true }
}
