import type { PayloadRequest } from 'payload'
import { sayIn } from '../domain/sayIn.ts'
import type { Sentence } from '../domain/sentences.ts'
import { DESK_LANGUAGES, type DeskLanguage } from '../domain/locales.ts'
import { type Account, type Accounts, swapRecord } from './accounts.ts'

/** The language that the person's browser asks for, or that they have chosen in the admin; null for a program. */
export const languageOf = ({ headers, i18n }: PayloadRequest): DeskLanguage | null => {
  const accepted = headers.get('accept-language')
  const isChosen = headers.get('cookie')?.includes('-lng=') ?? false
  if (!isChosen && (!accepted || accepted.trim() === '*')) return null
  return DESK_LANGUAGES.find((one) => one === i18n.language) ?? null
}

/** One of the newsroom's sentences, in the language of whoever asks. */
export const saidTo = (req: PayloadRequest, sentence: Sentence): string => sayIn(languageOf(req), sentence)

/** Mails come in the language in which the person first came in, until they choose another one. */
export const keepLanguage = async (at: Accounts, account: Account): Promise<void> => {
  const language = languageOf(at.req)
  if (!language || account.language) return
  await swapRecord(at, account.id, { language: { equals: null } }, { language })
}
