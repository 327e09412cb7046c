import type { Payload, Where } from 'payload'
import { extensionsOf, type Mail, baseServicesOf } from './baseServices.ts'
import type { Asker } from './access/staff.ts'
import type { Letter } from './domain/mails/letter.ts'
import { renderMail } from './domain/mails/renderMail.ts'
import { canTakePart } from './domain/organisations.ts'
import { textPath } from './domain/textPath.ts'
import { type MailKind, noteMailFailed, noteMailSent } from './mailCounts.ts'
import type { Ref } from './register/types.ts'

/** Every mail of the newsroom goes this way. To whom it goes, and what is attached, no template decides. */
export const sendMail = async (payload: Payload, mail: Mail): Promise<void> => {
  const { to, attachments } = mail
  const formed = extensionsOf(payload).mail?.(mail) ?? mail
  await payload.sendEmail({ ...formed, to, ...(attachments ? { attachments } : {}) })
  noteMailSent(payload)
}

type Attachments = Mail['attachments']

/** A letter as the newsroom's mails look, with its name on it. */
export const sendLetter = (
  payload: Payload,
  to: string,
  letter: Letter,
  attachments?: Attachments,
): Promise<void> =>
  sendMail(payload, {
    to,
    ...renderMail(letter, extensionsOf(payload).brand),
    ...(attachments ? { attachments } : {}),
  })

/** `to` is empty for who has no address: they hear of it in the admin, if at all. */
export type OutgoingMail = { to: string; letter: Letter; attachments?: Attachments }

/**
 * Sends each notice by itself, so that no reader learns who else has it. To be called after the write and outside of it: a
 * mail server that hangs must hold up nobody's writes. What cannot be sent is in the server's log, without names.
 *
 * @returns whether all of them were sent.
 */
export const sendMails = async (
  payload: Payload,
  notices: readonly OutgoingMail[],
  { what, kind }: { what: string; kind: MailKind },
): Promise<boolean> => {
  const addressed = notices.filter(({ to }) => to !== '')
  const sent = await Promise.allSettled(
    addressed.map(({ to, letter, attachments }) => sendLetter(payload, to, letter, attachments)),
  )
  for (const one of sent)
    if (one.status === 'rejected')
      reportMailFailure(payload, one.reason, { kind, msg: `${what} could not be sent.` })
  return sent.every(({ status }) => status === 'fulfilled')
}

/**
 * What a mail server answers may name people: only its code is in the log, and what it was about is counted. `kind`: null
 * where the email has a row that says what became of it.
 */
export const reportMailFailure = (
  payload: Payload,
  error: unknown,
  { kind, msg }: { kind: MailKind | null; msg: string },
): void => {
  if (kind) noteMailFailed(payload, kind)
  const { code = null, responseCode = null } = error as { code?: unknown; responseCode?: unknown }
  payload.logger.error({ code, responseCode, msg })
}

/** An organisation as notices speak of it. */
export type NotifiedOrganisation = {
  id: string
  slug: string
  acronym: string
  standing?: string | null
  suspended?: boolean | null
}

/** Those of the organisations, by slug, that take part in the newsroom: nobody else is told anything. */
export const findTakingPart = (
  asker: Asker,
  organisations: readonly string[],
): Promise<NotifiedOrganisation[]> =>
  findTakingPartWhere(asker, { slug: { in: [...new Set(organisations)] } })

/** The same of one, by its id. */
export const findOneTakingPart = async (asker: Asker, id: string): Promise<NotifiedOrganisation | null> => {
  const [found] = await findTakingPartWhere(asker, { id: { equals: id } })
  return found ?? null
}

const findTakingPartWhere = async (
  { payload, slugs }: Asker,
  where: Where,
): Promise<NotifiedOrganisation[]> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where,
    depth: 0,
    pagination: false,
    // On the newsroom's own behalf.
    overrideAccess: true,
  })
  return (docs as unknown as NotifiedOrganisation[]).filter(canTakePart)
}

/** Where its readers find an entry; a link says nothing of the text. */
export const deskLink = (payload: Payload, ref: Ref): string =>
  `${baseServicesOf(payload).publicUrl()}${payload.config.routes.admin}${textPath(ref)}`

/** Where somebody signs a text on a phone; the desk, where there is no such page. */
export const signLink = (payload: Payload, ref: Ref): string => {
  const { publicUrl, signPath } = baseServicesOf(payload)
  return signPath ? `${publicUrl()}${signPath}/${ref.collection}/${ref.id}` : deskLink(payload, ref)
}
