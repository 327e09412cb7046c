import { type Asker, findPeopleOf } from '../../access/staff.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import { sayClocks } from '../../domain/mails/clocks.ts'
import { isolate } from '../../domain/mails/isolate.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { fill } from '../../domain/messages.ts'
import { readArchive } from '../archive/archiveRows.ts'
import { deskServicesOf } from '../../services.ts'
import { findTakingPart, type NotifiedOrganisation, type OutgoingMail, sendMails } from '../../mails.ts'

/**
 * The head to the archive address of its organisation, or else to its managers, who keep it where whoever runs the server
 * cannot reach it; to its reviewers where there is no manager. What the archive's mail server does not take goes to the
 * managers, too. It holds ids and hashes alone. A mail that fails undoes nothing: the head can be fetched.
 */
export const mailHead = async (asker: Asker, head: Head): Promise<void> => {
  const { payload } = asker
  const [organisation] = await findTakingPart(asker, [head.organisation])
  if (!organisation) return
  const link = `${deskServicesOf(payload).publicUrl()}/api/register/heads`
  const mailTo = (to: string, language: string | null, isArchive: boolean): OutgoingMail => ({
    to,
    letter: letterOf(organisation, { head, link, language: language ?? 'en', isArchive }),
    attachments: [attachmentOf(head)],
  })
  const what = { what: 'A signed head', kind: 'heads' } as const
  const { address, language } = await readArchive(asker, organisation.id)
  if (address !== null && (await sendMails(payload, [mailTo(address, language, true)], what))) return
  const keepers = await findKeepers(asker, organisation.id)
  const mails = keepers.map((keeper) => mailTo(keeper.email, keeper.language, false))
  await sendMails(payload, mails, what)
}

const findKeepers = async (asker: Asker, organisation: string) => {
  const managers = await findPeopleOf(asker, organisation, 'manager')
  return managers.length > 0 ? managers : findPeopleOf(asker, organisation, 'reviewer')
}

type Told = { head: Head; link: string; language: string; isArchive: boolean }

const letterOf = ({ acronym }: NotifiedOrganisation, { head, link, language, isArchive }: Told): Letter => {
  const words = mailWords(language)
  const organisation = isolate(acronym, language)
  const number = String(head.number)
  const at = sayClocks(head.at, language, { own: null, venue: null }).join(' · ')
  const subject = fill(words.head.subject, { number, organisation })
  return {
    ...{ language, organisation: acronym, subject, heading: subject },
    paragraphs: [
      fill(words.head.text, { number, organisation, at: isolate(at, language) }),
      words.head.check,
    ],
    button: { label: words.buttons.heads, link },
    why: fill(isArchive ? words.why.archive : words.why.heads, { organisation }),
  }
}

const attachmentOf = (head: Head) => ({
  filename: `head-${head.organisation}-${head.number}.json`,
  content: JSON.stringify(head, null, 2),
  contentType: 'application/json',
})
