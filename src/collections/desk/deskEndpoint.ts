import type { Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { answering } from '../answering.ts'
import { privateAnswer } from '../jsonBody.ts'
import { readMyDesk } from './readMyDesk.ts'

/** `GET /api/desk`: My desk as data, for whoever asks. */
export const deskEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk',
  method: 'get',
  handler: answering(async (req) => privateAnswer(await readMyDesk(req, slugs))),
})
