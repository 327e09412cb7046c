import { type AnyRefusal, isRefusal, isUnavailable } from '../errors.ts'

/**
 * Payload takes a reading that fails for one that finds nothing (payload/dist/fields/validations.js): whoever saves would be
 * told that a relation of theirs is invalid. So it is known here for which requests the database did not answer.
 */
const failures = new WeakMap<object, AnyRefusal>()

export const noteFailure = (req: object | null | undefined, error: unknown): void => {
  if (req && isRefusal(error) && isUnavailable(error)) failures.set(req, error)
}

/** Null where the database has answered all that this request has asked. */
export const failureOf = (req: object): AnyRefusal | null => failures.get(req) ?? null
