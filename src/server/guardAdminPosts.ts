import type { RequestHandler, Response } from 'express'
import type { Payload } from 'payload'
import { notFound, Refusal, unauthenticated } from '../errors.ts'
import { getServices } from '../services.ts'
import { JSON_LIMIT } from './doors.ts'
import { refuseExcessiveQuery } from './limitQuery.ts'
import { refuseAnnouncedExcess } from '../wire/admission/readBody.ts'
import { toHeaders } from './webRequest.ts'
import { forPrograms } from '../domain/sentences.ts'

/**
 * The admin's own requests (server functions) go to Next with their body unread, so its size must be announced; nobody
 * who is not logged in has a reason to send one.
 */
export const guardAdminPosts =
  (payload: Payload): RequestHandler =>
  async (request, response, next) => {
    refuseExcessiveQuery(request.originalUrl.split('?').slice(1).join('?'))
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    if (request.method !== 'POST') throw notFound()
    if (!(await getServices(payload).sessions.read(toHeaders(request)))) throw unauthenticated()
    if (request.headers['transfer-encoding'] !== undefined) {
      throw new Refusal('invalid', forPrograms('Say in Content-Length how long the body is.'))
    }
    refuseAnnouncedExcess(request, JSON_LIMIT)
    blameRequest(response)
    next()
  }

/**
 * Next answers 500 to a body that it cannot decode (next/dist/server/app-render/action-handler.js). Whatever fails
 * behind that is caught in the admin's layout, and logged there.
 */
const blameRequest = (response: Response): void => {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response // it has three forms
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status >= 500 ? 400 : status, ...rest)
}
