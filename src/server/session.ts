import type { Request } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'
import { unauthenticated } from '../errors.ts'

/** Reads the account only: no transaction, no permissions. */
export const requireSession = async (payload: Payload, request: Request): Promise<void> => {
  const headers = new Headers()
  for (const name of ['authorization', 'cookie'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  const { user } = await executeAuthStrategies({ payload, headers })
  if (!user) throw unauthenticated()
}
