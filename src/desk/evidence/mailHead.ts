import { type Asker, findPeopleOf } from '../../access/staff.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import { sayClocks } from '../../domain/mails/clocks.ts'
import { isolate } from '../../domain/mails/isolate.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { fill } from '../../domain/messages.ts'
import { deskServicesOf } from '../../services.ts'
import { findTakingPart, type NotifiedOrganisation, type OutgoingMail, sendMails } from '../../mails.ts'

/**
 * The head to the managers and reviewers of its organisation, who keep it where whoever runs the server cannot reach it.
 * It holds ids and hashes alone. A mail that fails undoes nothing: the head can be fetched.
 */
export const mailHead = async (asker: Asker, head: Head): Promise<void> => {
  const { payload } = asker
  const [organisation] = await findTakingPart(asker, [head.organisation])
  if (!organisation) return
  const keepers = await findPeopleOf(asker, organisation.id, 'manager', 'reviewer')
  const link = `${deskServicesOf(payload).publicUrl()}/api/register/heads`
  await sendMails(
    payload,
    keepers.map(({ email, language }): OutgoingMail => ({
      to: email,
      letter: letterOf(organisation, { head, link, language: language ?? 'en' }),
      attachments: [attachmentOf(head)],
    })),
    { what: 'A signed head' },
  )
}

type Told = { head: Head; link: string; language: string }

const letterOf = ({ acronym }: NotifiedOrganisation, { head, link, language }: Told): Letter => {
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
    why: fill(words.why.heads, { organisation }),
  }
}

const attachmentOf = (head: Head) => ({
  filename: `head-${head.organisation}-${head.number}.json`,
  content: JSON.stringify(head, null, 2),
  contentType: 'application/json',
})
