import type { Payload } from 'payload'
import { deskServicesOf } from '../../services.ts'

export const RESET_SUBJECT = 'A new password for the newsroom'

/** The mail with the one-time link, to this newsroom by the address that the world knows. */
export const resetMailText = (payload: Payload, token: string): string =>
  [
    'Somebody, probably you, has asked for a new password for your account in the newsroom. Choose it here:',
    `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/reset/${token}`,
    'The link works once, within 48 hours. If you did not ask for it, there is nothing to do: nothing has changed.',
  ].join('\n\n')
