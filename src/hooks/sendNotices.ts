import type { Payload } from 'payload'
import { sendMail } from './sendMail.ts'

/** `to` is empty for who has no address: they hear of it in the admin, if at all. */
export type Notice = {
  to: string
  subject: string
  text: string
  attachments?: { filename: string; content: string; contentType: string }[]
}

/**
 * Sends each notice by itself, so that no reader learns who else has it. To be called after the write and outside of it: a
 * mail server that hangs must hold up nobody's writes. What cannot be sent is in the server's log, without names.
 */
export const sendNotices = async (
  payload: Payload,
  notices: readonly Notice[],
  { what }: { what: string },
): Promise<void> => {
  const addressed = notices.filter(({ to }) => to !== '')
  const sent = await Promise.allSettled(addressed.map((notice) => sendMail(payload, notice)))
  for (const one of sent) {
    if (one.status === 'fulfilled') continue
    payload.logger.error({ err: one.reason as unknown, msg: `${what} could not be sent.` })
  }
}
