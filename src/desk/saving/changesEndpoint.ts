import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { mayWithEntry } from '../../access/granted.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { changesSince } from '../../hooks/requireRevision.ts'
import { privateAnswer } from '../endpoints.ts'
import { forPrograms, say } from '../../domain/sentences.ts'

/** `GET …/:id/changes?since=`: who has changed what since that revision, for those who may change the text themselves. */
export const changesEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/changes',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const id = String(req.routeParams?.id)
    const collection = req.payload.collections[String(req.routeParams?.collection)]?.config
    if (!collection) throw notFound()
    const stored = await findReadable(req, collection.slug, id)
    if (!stored) throw notFound()
    if (!mayWithEntry(ACCESS_TABLE.statements.update, actor, stored))
      throw new Refusal('not-editor', say('texts.onlyEditorsChange'))
    const since = req.searchParams?.get('since') ?? ''
    if (!/^[1-9]\d{0,8}$/.test(since))
      throw new Refusal('invalid', forPrograms('Say in “since” which revision you have: a whole number.'))
    return privateAnswer(await changesSince({ collection, id, revision: Number(since), req, slugs }))
  },
})
