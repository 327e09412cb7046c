import type { PayloadRequest } from 'payload'
import type { Slugs } from '../../../domain/slugs.ts'
import { clockOf } from '../../../services.ts'
import { readNames } from '../names.ts'

/** What the calendar's page shows before it asks for a span. */
export const readCalendarPage = async (req: PayloadRequest, slugs: Slugs) => ({
  now: clockOf(req.payload).now().toISOString(),
  organisations: [...(await readNames(req, slugs)).all],
})
