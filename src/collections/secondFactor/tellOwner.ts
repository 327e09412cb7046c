import type { PayloadRequest } from 'payload'

const WORDS = {
  on: 'Your account in the newsroom asks for a second factor from now on, at each login.',
  off: 'Your account in the newsroom does not ask for a second factor any more: it was switched off with your password and a code.',
  reset:
    'A manager of your organisation has taken back the second factor of your account in the newsroom. You log in with your password, and set up a new one.',
}

/** The owner hears of every change, so that a stranger's does not go unnoticed. A mail that fails undoes nothing. */
export const tellOwner = async (
  { payload }: PayloadRequest,
  to: string,
  what: keyof typeof WORDS,
): Promise<void> => {
  const text = `${WORDS[what]}\n\nIf that was not you, tell a manager of your organisation at once.`
  try {
    await payload.sendEmail({ to, subject: 'The second factor of your account', text })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The notice of a changed second factor could not be sent.' })
  }
}
