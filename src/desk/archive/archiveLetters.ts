import { type Asker, findPeopleOf } from '../../access/staff.ts'
import { isolate } from '../../domain/mails/isolate.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { fill } from '../../domain/messages.ts'
import { deskServicesOf } from '../../services.ts'
import { sendMails } from '../../mails.ts'

type Told = { id: string; acronym: string }

/** To the address that was named: what will come there, and the link. */
export const confirmationLetter = (
  { acronym }: Pick<Told, 'acronym'>,
  { link, language }: { link: string; language: string },
): Letter => {
  const { archive, buttons, why } = mailWords(language)
  const organisation = isolate(acronym, language)
  const subject = fill(archive.subject, { organisation })
  return {
    ...{ language, organisation: acronym, subject, heading: subject },
    paragraphs: [fill(archive.text, { organisation }), archive.keep],
    button: { label: buttons.archive, link },
    after: [archive.once],
    why: fill(why.invited, { organisation }),
  }
}

/**
 * Tells the managers that heads go elsewhere from now on, or come back to them; not the address, which each of them reads at
 * the desk. Whoever takes heads away from their keepers does not do so unseen.
 */
export const tellManagers = async (
  asker: Asker,
  { id, acronym }: Told,
  change: 'on' | 'off',
): Promise<void> => {
  const { payload, slugs } = asker
  const { publicUrl } = deskServicesOf(payload)
  const link = `${publicUrl()}${payload.config.routes.admin}/collections/${slugs.organisations}/${id}`
  const managers = await findPeopleOf(asker, id, 'manager')
  const letterIn = (language: string): Letter => {
    const { archive, buttons, why } = mailWords(language)
    const organisation = isolate(acronym, language)
    const subject = fill(archive.changed.subject, { organisation })
    return {
      ...{ language, organisation: acronym, subject, heading: subject },
      paragraphs: [fill(archive.changed[change], { organisation })],
      button: { label: fill(buttons.organisation, { organisation }), link },
      why: fill(why.people, { organisation }),
    }
  }
  const mails = managers.map(({ email: to, language }) => ({ to, letter: letterIn(language ?? 'en') }))
  await sendMails(payload, mails, { what: 'The notice that signed heads go elsewhere', kind: 'archive' })
}
