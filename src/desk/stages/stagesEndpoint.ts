import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findInScope } from '../../access/findReadable.ts'
import type { EntryType } from '../../domain/entries.ts'
import { forPrograms } from '../../domain/sentences.ts'
import { type Slugs, typeOfCollection } from '../../domain/slugs.ts'
import { privateAnswer, readParameters, withRefusals } from '../endpoints.ts'
import { readNames } from '../entries/items.ts'
import { firstUnknown, type Given, type ReadQuery, wrong } from '../parameters.ts'
import { readStages } from './readStages.ts'
import { MAX_STAGES, type StagesAnswer } from './stages.ts'

type StagesQuery = { collection: string; type: EntryType; ids: string[] }

const LONGEST_ID = 64

export const readStagesQuery =
  (slugs: Slugs) =>
  (given: Given): ReadQuery<StagesQuery> => {
    const unknown = firstUnknown(given, ['collection', 'ids'])
    if (unknown !== null) return wrong(forPrograms(`There is no parameter “${unknown}”.`))
    const collection = given.get('collection') ?? ''
    const type = typeOfCollection(slugs, collection)
    if (type === null) return wrong(forPrograms('“collection” is a collection of texts.'))
    const ids = [...new Set((given.get('ids') ?? '').split(',').filter(Boolean))]
    if (ids.length === 0 || ids.length > MAX_STAGES || ids.some((id) => id.length > LONGEST_ID))
      return wrong(forPrograms(`“ids” has 1 to ${MAX_STAGES} ids, with commas between.`))
    return { ok: true, value: { collection, type, ids } }
  }

/** `GET /api/desk/stages?collection=&ids=`: where these texts are, those that the reader may read. */
export const stagesEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk/stages',
  method: 'get',
  handler: withRefusals(async (req) => {
    const actor = await requireActor(req, slugs)
    const { collection, type, ids } = readParameters(req, readStagesQuery(slugs))
    const found = await findInScope<{ id: string }>(req, collection, {
      where: { id: { in: ids } },
      limit: ids.length,
      select: {},
    })
    const readable = found.map(({ id }) => ({ id, type }))
    const stageFor = await readStages(req, readable, { actor, names: await readNames(req, slugs) })
    const stages = Object.fromEntries(readable.map(({ id }) => [id, stageFor(id)]))
    return privateAnswer({ stages } satisfies StagesAnswer)
  }),
})
