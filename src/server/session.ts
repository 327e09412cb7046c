import type { Request } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'
import { unauthenticated } from '../errors.ts'
import { getServices } from '../services.ts'

/** Reads the account and where it belongs, without a transaction. Whoever may not come in has no session. */
export const requireSession = async (payload: Payload, request: Request): Promise<{ userId: string }> => {
  const headers = new Headers()
  for (const name of ['authorization', 'cookie'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  const { user } = await executeAuthStrategies({ payload, headers })
  const actor = user ? await getServices(payload).readActor(String(user.id)) : null
  if (!actor) throw unauthenticated()
  return { userId: actor.id }
}
