import { isUnavailable, isWriteConflict } from '../errors.ts'
import { hasStored } from '../stores/transactions.ts'

/**
 * Requests that were refused for nothing of their own: another write stood in the way, or the database was away for a moment. Nothing
 * of them is stored, so they may be asked again as they are.
 */
const overtaken = new WeakSet<object>()

export const noteOvertaken = (request: object, error: unknown): void => {
  if ((isWriteConflict(error) || isUnavailable(error)) && !hasStored(request)) overtaken.add(request)
}

/** @param request as Payload was given it. */
export const isOvertaken = (request: object): boolean => overtaken.has(request)
