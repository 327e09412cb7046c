import type { Endpoint, PayloadRequest } from 'payload'
import { organisationIdsOf, requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { mayWithEntry } from '../../access/granted.ts'
import { diffWords, type WordChange } from '../../domain/differences/diffWords.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { idOf } from '../../domain/references.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { privateAnswer, refOf } from '../endpoints.ts'
import { LOCALISED } from './draft.ts'
import { type ChangedBlock, lookBackAtSource, type Sides, type SourceSince } from './sourceSince.ts'

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
    const actor = await requireActor(req, slugs)
    const ref = refOf(req)
    const stored = await findReadable(req, ref.collection, ref.id)
    if (!stored) throw notFound()
    if (!mayWithEntry(ACCESS_TABLE.statements.update, actor, stored))
      throw new Refusal('not-editor', say('texts.onlyEditorsChange'))
    const languages = languagesIn(req)
    const since = await readSince(req, ref, { ...languages, own: organisationIdsOf(actor) })
    return privateAnswer(toAnswer(since))
  },
})

type Languages = { source: Locale; target: Locale }
/** `own`: the reader’s organisations, by id. */
type Asked = Languages & { own: readonly string[] }

const languagesIn = ({ searchParams }: PayloadRequest): Languages => {
  const [source, target] = [searchParams?.get('source'), searchParams?.get('target')]
  if (isLocale(source) && isLocale(target) && source !== target) return { source, target }
  throw new Refusal('invalid', forPrograms('“source” and “target” are two languages of the newsroom.'))
}

const [AT_A_TIME, MOST] = [20, 400]

/** What is older than that many versions is not looked for: a block is then taken for as old as the last of them. */
const readSince = async (req: PayloadRequest, { collection, id }: Ref, asked: Asked) => {
  const present = await req.payload.db.findOne<Document>({
    ...{ collection, req, locale: 'all', where: { id: { equals: id } } },
  })
  if (!present) throw notFound()
  const lookBack = lookBackAtSource(sidesOf(present, asked))
  for (let page = 1; page <= MOST / AT_A_TIME; page += 1) {
    const { docs, hasNextPage } = await req.payload.db.findVersions<Document>({
      ...{ collection, req, page, locale: 'all', limit: AT_A_TIME, pagination: true },
      where: { parent: { equals: id } },
      sort: ['-version.revision', '-id'],
    })
    for (const { version } of docs) if (!lookBack.add(sidesOf(version, asked))) return lookBack.found()
    if (!hasNextPage) break
  }
  return lookBack.found()
}

type Document = Record<string, unknown> & { id: string }

const sidesOf = (document: Record<string, unknown>, { source, target, own }: Asked): Sides => {
  const sideOf = (locale: Locale) =>
    Object.fromEntries(
      LOCALISED.map((field) => [
        field,
        (document[field] as Partial<Record<Locale, unknown>> | null | undefined)?.[locale] ?? null,
      ]),
    )
  return { source: sideOf(source), target: sideOf(target), isOpen: own.includes(idOf(document.lead)) }
}

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
