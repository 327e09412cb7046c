import type { PayloadRequest } from 'payload'
import { getServices } from '../services.ts'

type Mail = { req?: PayloadRequest; token?: string }

/**
 * The mail with the one-time link. Payload would take the server's name from the request or, since no origin is
 * listed, send a link without one (payload/dist/utilities/getRequestOrigin.js).
 */
export const resetMailHtml = ({ req, token = '' }: Mail = {}): string => {
  if (!req) throw new Error('[resetMail] a mail is written for a request: there is none.')
  const { payload } = req
  const link = `${getServices(payload).publicUrl()}${payload.config.routes.admin}/reset/${token}`
  return [
    '<p>Somebody, probably you, has asked for a new password for your account in the newsroom.</p>',
    `<p><a href="${link}">${link}</a></p>`,
    '<p>The link works once, within 48 hours. If you did not ask for it, there is nothing to do: nothing has changed.</p>',
  ].join('\n')
}

export const resetMailSubject = (): string => 'A new password for the newsroom'
