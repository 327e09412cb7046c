import { randomBytes } from 'node:crypto'
import { KEY_MARK } from '../../domain/keys.ts'

/** 256 random bits. Shown once, in the answer that makes it, and never kept. */
export const newKey = (): string => `${KEY_MARK}${randomBytes(32).toString('base64url')}`
