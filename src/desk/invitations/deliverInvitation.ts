import { announceManager } from '../../hooks/appointManager.ts'
import { hasHostAccounts } from '../../domain/slugs.ts'
import { deskServicesOf } from '../../services.ts'
import { linkTo } from './links.ts'
import { type At, type InvitationRow, type KnownHost, rolesOf } from './rows.ts'
import { reportMailFailure, sendLetter } from '../../mails.ts'
import { isolate } from '../../domain/mails/isolate.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { fill } from '../../domain/messages.ts'

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
  { req: { payload, i18n }, slugs }: At,
  { row, host, link }: Omit<Delivery, 'token'> & { link: string },
) => {
  // Nobody knows theirs yet: they are invited in the inviter's language.
  const letter = letterOf(host, { link, isHosts: hasHostAccounts(slugs), language: i18n.language })
  try {
    await sendLetter(payload, row.email, letter)
    return true
  } catch (error) {
    reportMailFailure(payload, error, {
      kind: 'invitation',
      msg: 'The mail of an invitation could not be sent.',
    })
    return false
  }
}

/** `isHosts`: where people log in with accounts of the application that the newsroom is part of. */
type Inviting = { link: string; isHosts: boolean; language: string }

const letterOf = ({ acronym }: KnownHost, { link, isHosts, language }: Inviting): Letter => {
  const { invitation, buttons, why } = mailWords(language)
  const organisation = isolate(acronym, language)
  const subject = fill(invitation.subject, { organisation })
  return {
    ...{ language, organisation: acronym, subject, heading: subject },
    paragraphs: [fill(invitation.text, { organisation }), isHosts ? invitation.hosts : invitation.ours],
    button: { label: buttons.join, link },
    after: [invitation.once],
    why: fill(why.invited, { organisation }),
  }
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
