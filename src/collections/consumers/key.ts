import { randomBytes } from 'node:crypto'

/** 256 random bits. Shown once, in the answer that makes it, and never kept. */
export const newKey = (): string => `cq_${randomBytes(32).toString('base64url')}`
