import { createHash, randomBytes } from 'node:crypto'

/** What a link proves itself by. It is shown or sent once and never kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: 256 random bits need no salt. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
