import type { Endpoint, PayloadRequest } from 'payload'
import { languageOf } from '../access/language.ts'
import { isRefusal, toErrorBody } from '../errors.ts'
import { privateAnswer } from './jsonBody.ts'

/** For an endpoint that is no collection's: its refusals would meet the hooks of the host alone. */
export const answering =
  (handler: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    try {
      return await handler(req)
    } catch (error) {
      if (!isRefusal(error)) throw error
      return privateAnswer(toErrorBody(error, languageOf(req)), error.status)
    }
  }
