import { addressesOf, type PersonRow } from '../../access/persons.ts'
import { hasHostAccounts } from '../../domain/slugs.ts'
import type { At } from './rows.ts'
import { sendMail } from '../../hooks/sendMail.ts'

const WORDS = {
  on: 'Your account in the newsroom asks for a second factor from now on, at each login.',
  off: 'Your account in the newsroom does not ask for a second factor any more: it was switched off with your password and a code.',
  reset:
    'A manager of your organisation has taken back the second factor of your account in the newsroom. You log in with your password, and set up a new one.',
}
/** Where the login is a host's. */
const WORDS_OF_HOST: typeof WORDS = {
  on: 'You have a second factor in the newsroom from now on: its code is asked at each act for an organisation that demands one.',
  off: 'You have no second factor in the newsroom any more: it was switched off with a code of it.',
  reset:
    'A manager of your organisation has taken back your second factor in the newsroom. Where one is demanded, set up a new one.',
}

/** The owner hears of every change, so that a stranger's does not go unnoticed. A mail that fails undoes nothing. */
export const tellOwner = async (
  { req, slugs }: At,
  person: PersonRow,
  what: keyof typeof WORDS,
): Promise<void> => {
  const { payload } = req
  const words = hasHostAccounts(slugs) ? WORDS_OF_HOST : WORDS
  const text = `${words[what]}\n\nIf that was not you, tell a manager of your organisation at once.`
  try {
    const to = (await addressesOf({ payload, slugs, req }, [person])).get(person.id)
    if (to) await sendMail(payload, { to, subject: 'The second factor of your account', text })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The notice of a changed second factor could not be sent.' })
  }
}
