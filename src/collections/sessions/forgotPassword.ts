import type { Endpoint } from 'payload'
import { newResetToken } from '../../access/resetTokens.ts'
import { findAccount } from '../../access/accounts.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer } from '../jsonBody.ts'
import { readForgotten } from './bodies.ts'
import { RESET_SUBJECT, resetMailText } from './resetMail.ts'
import { sendMail } from '../../hooks/sendMail.ts'

/**
 * `POST /api/users/forgot-password`: one answer, whether the address has an account or not; and outside of any write,
 * since a mail server may take its time. What could not be sent is in the server's log, without names.
 */
export const forgotPasswordEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const { payload } = req
    const { email } = await readForgotten(req)
    const where = { email: { equals: email.toLowerCase().trim() } }
    const account = await findAccount({ payload, slugs, req }, where)
    if (account && !account.disabled) {
      const token = await newResetToken({ payload, slugs, req }, account.id)
      const text = resetMailText(payload, token)
      await sendMail(payload, { to: account.email, subject: RESET_SUBJECT, text }).catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'The link for a new password could not be sent.' }),
      )
    }
    return privateAnswer({ message: 'If the address has an account here, a link is on its way to it.' })
  },
})
