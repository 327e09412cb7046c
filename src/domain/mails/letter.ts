import { inOwnWords } from '../ownWords.ts'
import { toDeskLanguage } from '../locales.ts'
import { mails, type MailsMessages } from '../../locales/mails.ts'

export type MailLink = { label: string; link: string }

/** What stands beside its name, such as a deadline in several clocks. */
export type MailFact = { label: string; values: readonly string[] }

/** One line of a list. */
export type MailItem = { title: string; facts: readonly MailFact[]; link: string }
export type MailList = { heading: string | null; items: readonly MailItem[] }

/** What an email says, in its reader's language. Names in its sentences are isolated (`isolate.ts`). */
export type Letter = {
  language: string
  subject: string
  /** The reader's organisation, whose mark stands above; null where there is none. */
  organisation: string | null
  heading: string
  paragraphs: readonly string[]
  facts?: readonly MailFact[]
  lists?: readonly MailList[]
  button: MailLink | null
  /** What else there is to know, below the button. */
  after?: readonly string[]
  /** Why one gets it. */
  why: string
  /** Where one changes that; null where nobody can. */
  change?: MailLink | null
}

export type MailWords = MailsMessages

export const mailWords = (language: string | null | undefined): MailWords =>
  inOwnWords('mails', mails, toDeskLanguage(language))
