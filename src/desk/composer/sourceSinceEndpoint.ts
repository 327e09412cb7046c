import type { Endpoint, PayloadRequest } from 'payload'
import { organisationIdsOf } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { diffWords, type WordChange } from '../../domain/differences/diffWords.ts'
import { idOf } from '../../domain/references.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { wordsIn } from '../../domain/xliff/units.ts'
import { notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { privateAnswer } from '../endpoints.ts'
import { type Languages, languagesIn, requireEditing } from '../translators/editing.ts'
import { readOlder } from '../translators/readOlder.ts'
import {
  type ChangedBlock,
  lookBackAtSource,
  type Sides,
  type SourceSince,
  withOlder,
} from './sourceSince.ts'

/** By field, for each block of the source that has been changed since it was translated; `changes`: for whom history is. */
export type SinceAnswer = { fields: Record<string, ({ changes: WordChange[] | null } | null)[]> }

/**
 * `GET …/:id/source-since?source=&target=`: where a translation is older than its source, for those who may change the text.
 * What the source said before belongs to the organisation that led the text then (ADR 12): others are told where, not what.
 */
export const sourceSinceEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/source-since',
  method: 'get',
  handler: async (req) => {
    const { actor, ref } = await requireEditing(req, slugs)
    return privateAnswer(toAnswer(await readSince(req, ref, { ...languagesIn(req), slugs, actor })))
  },
})

/** @param actor who reads it. */
type Asked = Languages & { slugs: Slugs; actor: StaffActor }

const [AT_A_TIME, MOST] = [20, 400]

/** What is older than that many versions is not looked for: a block is then taken for as old as the last of them. */
export const readSince = async (
  req: PayloadRequest,
  { collection, id }: Ref,
  asked: Asked,
): Promise<SourceSince> => {
  const present = await req.payload.db.findOne<Document>({
    ...{ collection, req, locale: 'all', where: { id: { equals: id } } },
  })
  if (!present) throw notFound()
  const lookBack = lookBackAtSource(sidesOf(present, asked))
  await lookBackOver(req, { collection, id }, (version) => lookBack.add(sidesOf(version, asked)))
  return withOlder(lookBack.found(), await readOlder(req, { ...asked, present }))
}

const lookBackOver = async (
  req: PayloadRequest,
  { collection, id }: Ref,
  add: (version: Document) => boolean,
): Promise<void> => {
  for (let page = 1; page <= MOST / AT_A_TIME; page += 1) {
    const { docs, hasNextPage } = await req.payload.db.findVersions<Document>({
      ...{ collection, req, page, locale: 'all', limit: AT_A_TIME, pagination: true },
      where: { parent: { equals: id } },
      sort: ['-version.revision', '-id'],
    })
    for (const { version } of docs) if (!add(version)) return
    if (!hasNextPage) return
  }
}

type Document = Record<string, unknown> & { id: string }

const sidesOf = (document: Document, { source, target, actor }: Asked): Sides => ({
  ...{ source: wordsIn(document, source), target: wordsIn(document, target) },
  isOpen: organisationIdsOf(actor).includes(idOf(document.lead)),
})

const toAnswer = (since: SourceSince): SinceAnswer => ({
  fields: Object.fromEntries(
    Object.entries(since).map(([field, blocks]) => [
      field,
      blocks.map((block) => block && { changes: changesOf(block) }),
    ]),
  ),
})

const changesOf = ({ was, is }: ChangedBlock): WordChange[] | null =>
  was === null ? null : diffWords(was, is)
