import { createHash, timingSafeEqual } from 'node:crypto'

const hash = (text: string) => createHash('sha256').update(text).digest()

/** Whether the header `Authorization` carries this token; never where there is none. */
export const hasToken = (authorization: string | undefined, token: string | null): boolean =>
  token !== null && timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${token}`))
