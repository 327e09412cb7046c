import type { PayloadRequest } from 'payload'
import { sayClocks } from '../domain/mails/clocks.ts'
import { isolate, plainLine } from '../domain/mails/isolate.ts'
import { type Letter, mailWords } from '../domain/mails/letter.ts'
import { fill } from '../domain/messages.ts'
import { type Asker, findPeopleOf, hasManager } from '../access/staff.ts'
import { baseServicesOf } from '../baseServices.ts'
import { clockOf } from '../clock.ts'
import { sendMails } from '../mails.ts'
import type { StaffActor } from '../access/staffActor.ts'
import { findReadable } from '../access/findReadable.ts'
import { addressesOf, type PersonRow } from '../access/persons.ts'
import { NOTICE_MS } from '../domain/invitations.ts'
import { appointingRow, type MembershipRow } from '../domain/memberships.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { afterCommit } from './afterCommit.ts'
import type { StoredDocument } from './loadStoredDocument.ts'
import { say } from '../domain/sentences.ts'

type Appointment = {
  /** The organisation's id. */
  organisation: string
  /** How its people call it. */
  acronym: string
  /** Who is to be its manager, as they are known. */
  who: string
  /** The instant from which the role counts. */
  from: string
}

/**
 * Tells all people of an organisation that the coordinator appoints its manager; after the write, as `sendNotices` asks.
 */
export const announceManager = async (asker: Asker, appointment: Appointment): Promise<void> => {
  const { payload } = asker
  const people = await findPeopleOf(asker, appointment.organisation)
  const desk = `${baseServicesOf(payload).publicUrl()}${payload.config.routes.admin}`
  const notices = people.map(({ email: to, language }) => ({
    to,
    letter: letterOf(appointment, desk, language ?? 'en'),
  }))
  await sendMails(payload, notices, { what: 'The notice of an appointment', kind: 'appointment' })
}

const letterOf = ({ acronym, who, from }: Appointment, desk: string, language: string): Letter => {
  const { manager, buttons, why } = mailWords(language)
  const organisation = isolate(acronym, language)
  const at = sayClocks(from, language, { own: null, venue: null }).join(' · ')
  return {
    ...{ language, organisation: acronym, subject: fill(manager.subject, { organisation }) },
    heading: fill(manager.subject, { organisation }),
    // Who it is stands on a line of its own, as they are known.
    paragraphs: [
      fill(manager.text, { organisation }),
      plainLine(who),
      fill(manager.from, { at: isolate(at, language) }),
      fill(manager.object, { organisation }),
    ],
    button: { label: fill(buttons.people, { organisation }), link: desk },
    why: fill(why.people, { organisation }),
  }
}

type Write = { req: PayloadRequest; slugs: Slugs; actor: StaffActor; stored: StoredDocument }
type Change = { before: MembershipRow[]; after: MembershipRow[]; organisation: string }

/**
 * The coordinator makes somebody manager of an organisation that has none: from the next day on, and all its people are
 * told. Sets the beginning in the row. @throws Refusal for every other change of roles that are not one's to give.
 */
export const appointManager = async (
  write: Write,
  { before, after, organisation }: Change,
): Promise<void> => {
  const { req, slugs, actor, stored } = write
  const row = actor.coordinator ? appointingRow(before, after, organisation) : null
  const host = row ? await findMember(write, organisation) : null
  if (!row || !host) throw new Refusal('forbidden', say('roles.ofManagers'))
  if (stored.coordinator) throw new Refusal('forbidden', say('invitations.coordinatorInvited'))
  if (await hasManager({ payload: req.payload, slugs, req }, { organisation }))
    throw new Refusal('forbidden', say('roles.hasManager'))
  const from = new Date(clockOf(req.payload).now().getTime() + NOTICE_MS).toISOString()
  if (row.until && new Date(row.until).toISOString() <= from)
    throw new Refusal('invalid', say('invitations.rolesEnd'))
  row.from = from
  const who = await knownAs(write)
  afterCommit(req, () =>
    announceManager({ payload: req.payload, slugs }, { organisation, acronym: host.acronym, who, from }),
  )
}

/** By name and address. */
const knownAs = async ({ req, slugs, stored }: Write): Promise<string> => {
  const row = stored as PersonRow
  const address = (await addressesOf({ payload: req.payload, slugs, req }, [row])).get(row.id)
  return address ? `${String(stored.name)} (${address})` : String(stored.name)
}

type HostDocument = { acronym: string; standing: string; suspended?: boolean | null }

const findMember = async ({ req, slugs }: Write, id: string): Promise<HostDocument | null> => {
  const host = await findReadable<HostDocument>(req, slugs.organisations, id)
  return host?.standing === 'member' && !host.suspended ? host : null
}
