import type { AfterErrorHook } from 'payload'
import {
  type AnyRefusal,
  isRefusal,
  isStorageFull,
  isWriteConflict,
  notFound,
  type Reason,
  Refusal,
  storageFull,
  toErrorBody,
} from '../errors.ts'
import { languageOf } from '../access/language.ts'
import { say } from '../domain/sentences.ts'
import { noteOvertaken } from '../payload-internals/overtaken.ts'
import { failureOf } from '../payload-internals/transactions.ts'

const REASON_OF_STATUS: Record<number, Reason> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
}

/**
 * One shape for every refusal. What may not be seen answers exactly as what does not exist, so a read that Payload
 * calls forbidden is a 404 like any other.
 */
export const answerRefusals: AfterErrorHook = ({ error, req, result }) => {
  const answer = (refusal: AnyRefusal) => ({
    response: toErrorBody(refusal, languageOf(req)),
    status: refusal.status,
  })
  noteOvertaken(req, error)
  if (isRefusal(error)) return answer(error)
  if (isStorageFull(error)) return answer(storageFull())
  if (isWriteConflict(error)) return answer(conflict())
  const failure = failureOf(req)
  if (failure) {
    noteOvertaken(req, failure)
    return answer(isRefusal(failure) ? failure : conflict())
  }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500
  const isHiddenRead = status === 403 && req.method === 'GET'
  if (status === 404 || isHiddenRead) return answer(notFound())
  const reason = REASON_OF_STATUS[status]
  const errors = result?.errors
  if (!reason || !errors) return undefined
  return {
    response: { errors: errors.map(({ message, data }) => ({ message, reason, ...(data ? { data } : {}) })) },
    status,
  }
}

const conflict = () => new Refusal('stale-revision', say('doors.writtenAtOnce'))
