import type { Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer, refOf } from '../endpoints.ts'
import { readComposition } from './readComposition.ts'

/** `GET …/:id/composition`: the text with its entries, as the composer opens them. */
export const compositionEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/composition',
  method: 'get',
  handler: async (req) => privateAnswer(await readComposition(req, slugs, refOf(req))),
})
