import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { deskServicesOf } from '../../services.ts'

/** What a link proves itself by. It is shown or sent once and never kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: 256 random bits need no salt. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token stands behind the #, which no browser sends: it is in no log and no Referer. */
export const linkTo = ({ payload }: PayloadRequest, token: string): string =>
  `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/join#${token}`
