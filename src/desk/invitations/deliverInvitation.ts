import { announceManager } from '../../hooks/appointManager.ts'
import { hasHostAccounts } from '../../domain/slugs.ts'
import { deskServicesOf } from '../../services.ts'
import { linkTo } from './links.ts'
import { type At, type InvitationRow, type KnownHost, rolesOf } from './rows.ts'
import { sendMail } from '../../mails.ts'

/** What the inviter gets to see of an invitation. */
export type InvitationView = Pick<InvitationRow, 'id' | 'email' | 'organisation' | 'expiresAt'> & {
  name: string | null
  roles: string[]
  from: string | null
  until: string | null
  /** Where no mail goes out: shown this once, and kept nowhere. */
  link?: string
  /** Where mail goes out: whether this one did. */
  sent?: boolean
}

type Delivery = { row: InvitationRow; host: KnownHost; token: string }

/**
 * The link goes to the person by mail, or else is shown to the inviter; never both. Called after the row is stored and
 * outside any write, since a mail server may take its time.
 */
export const deliverInvitation = async (at: At, { row, host, token }: Delivery): Promise<InvitationView> => {
  const { id, email, organisation, expiresAt, name = null, from = null, until = null } = row
  const view = { id, email, name, organisation, roles: rolesOf(row), from, until, expiresAt }
  const link = linkTo(at.req, token)
  if (!deskServicesOf(at.req.payload).mailGoesOut) return { ...view, link }
  return { ...view, sent: await sendInvitation(at, { row, host, link }) }
}

const sendInvitation = async (
  { req: { payload }, slugs }: At,
  { row, host, link }: Omit<Delivery, 'token'> & { link: string },
) => {
  const subject = `An invitation to the newsroom of ${host.acronym}`
  try {
    await sendMail(payload, {
      to: row.email,
      subject,
      text: wordsOf(host, { link, isHosts: hasHostAccounts(slugs) }),
    })
    return true
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The mail of an invitation could not be sent.' })
    return false
  }
}

/** @param isHosts where people log in with accounts of the application that the newsroom is part of. */
const wordsOf = ({ acronym }: KnownHost, { link, isHosts }: { link: string; isHosts: boolean }): string =>
  [
    `${acronym} invites you to join its people in the newsroom. ${TO_DO[isHosts ? 'hosts' : 'ours']}`,
    link,
    'The link works once, within 48 hours. If you did not expect it, you do not need to do anything.',
  ].join('\n\n')

const TO_DO = {
  ours: 'Follow this link and choose a password, or, if you already have an account here, enter its present password:',
  hosts: 'If you have an account here, log in with it; then follow this link:',
}

/** Told to all people of an organisation whose manager the coordinator appoints. */
export const announceInvitation = (
  { req, slugs }: At,
  { row, host }: Pick<Delivery, 'row' | 'host'>,
): Promise<void> =>
  announceManager(
    { payload: req.payload, slugs },
    { organisation: host.id, acronym: host.acronym, who: row.email, from: row.from ?? row.expiresAt },
  )
