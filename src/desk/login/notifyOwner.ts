import { addressesOf, type PersonRow } from '../../access/persons.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { hasHostAccounts } from '../../domain/slugs.ts'
import { reportMailFailure, sendLetter } from '../../mails.ts'
import { deskServicesOf } from '../../services.ts'
import type { At } from './secondFactorProof.ts'

type Change = 'on' | 'off' | 'reset'
type Owner = PersonRow & { language?: string | null }

/** The owner hears of every change, so that a stranger's does not go unnoticed. A mail that fails undoes nothing. */
export const notifyOwner = async ({ req, slugs }: At, person: Owner, what: Change): Promise<void> => {
  const { payload } = req
  const desk = `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}`
  const letter = letterOf(what, { desk, isHosts: hasHostAccounts(slugs), language: person.language ?? 'en' })
  try {
    const to = (await addressesOf({ payload, slugs, req }, [person])).get(person.id)
    if (to) await sendLetter(payload, to, letter)
  } catch (error) {
    const msg = 'The notice of a changed second factor could not be sent.'
    reportMailFailure(payload, error, { kind: 'second-factor', msg })
  }
}

/** `isHosts`: where the login is a host's, who has the account, too. */
type Told = { desk: string; isHosts: boolean; language: string }

const letterOf = (what: Change, { desk, isHosts, language }: Told): Letter => {
  const { secondFactor, buttons, why } = mailWords(language)
  const { subject, ofHosts, notYou } = secondFactor
  return {
    ...{ language, organisation: null, subject, heading: subject },
    paragraphs: [(isHosts ? ofHosts : secondFactor)[what], notYou],
    button: isHosts
      ? { label: buttons.desk, link: desk }
      : { label: buttons.account, link: `${desk}/account` },
    why: why.account,
  }
}
