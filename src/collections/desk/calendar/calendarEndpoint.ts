import type { Endpoint } from 'payload'
import { requireActor } from '../../../access/actor.ts'
import { readCalendarQuery } from '../../../domain/calendar/query.ts'
import type { Slugs } from '../../../domain/slugs.ts'
import { answering } from '../../answering.ts'
import { privateAnswer } from '../../jsonBody.ts'
import { readGiven } from '../given.ts'
import { readCalendar } from './readCalendar.ts'

/** `GET /api/desk/calendar`: what has a place in a span, for whoever asks. */
export const calendarEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk/calendar',
  method: 'get',
  handler: answering(async (req) => {
    await requireActor(req, slugs)
    return privateAnswer(await readCalendar(req, slugs, readGiven(req, readCalendarQuery)))
  }),
})
