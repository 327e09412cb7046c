import {
  answerableFor,
  decideLastResort,
  publishedEdition,
  type LastResort,
} from '../domain/clearance/lastResort.ts'
import { type Actor, canTakePart } from '../domain/organisations.ts'
import { notFound, Refusal } from '../errors.ts'
import { append } from './append.ts'
import { type History, historyWith, readHistory, type EntryRow } from './entryRows.ts'
import { type OrganisationBook, readOrganisations, readReviewers } from './organisations.ts'
import type { Reconciler } from './reconcile.ts'
import type { KeyedQueue } from './keyedQueue.ts'
import type { RegisterDeps } from './types.ts'
import { say } from '../domain/sentences.ts'

export type LastResortRequest = { action: LastResort; slug: string; note: string | null; actor: Actor }

type Parts = { turns: KeyedQueue; finish: Reconciler['finish'] }

/** By the slug that the world knows. @throws Refusal `not-found` */
const findBySlug = async ({ store, slugs }: RegisterDeps, slug: string): Promise<EntryRow> => {
  const [row] = await store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: { slug: { equals: slug } },
    limit: 1,
  })
  if (!row) throw notFound()
  return row
}

/** Of these organisations, by slug, those with a reviewer who can act now. */
export const organisationsAble = async (
  deps: RegisterDeps,
  asked: readonly string[],
  { book, now }: { book: OrganisationBook; now: Date },
): Promise<string[]> => {
  const able: string[] = []
  for (const slug of asked) {
    const id = book.idOf(slug)
    if (!id || !canTakePart(book.facts[slug] ?? {})) continue
    if ((await readReviewers(deps, id, now)).length > 0) able.push(slug)
  }
  return able
}

/** Somebody who acts at the same time may be faster: then it is decided again. @returns the log with it. */
const appendLastResort = async (
  deps: RegisterDeps,
  row: EntryRow,
  { action, note, actor }: LastResortRequest,
): Promise<History> => {
  const ref = { collection: row.collectionSlug, id: row.id }
  for (;;) {
    const history = await readHistory(deps, { entry: row.id, lead: row.lead })
    const { events, clearance, now } = history
    const book = await readOrganisations(deps)
    const edition = publishedEdition(clearance)
    const answerable = edition ? answerableFor(edition, clearance) : []
    const able = await organisationsAble(deps, answerable, { book, now })
    const coordinator = await deps.readActor(actor.id)
    if (!coordinator?.coordinator) throw new Refusal('forbidden', say('organisations.coordinatorOnly'))
    const asked = { action, clearance, able, organisations: book.facts, coordinator, note }
    const verdict = decideLastResort(asked)
    if (!verdict.ok) {
      if (verdict.reason === 'not-found') throw notFound()
      throw new Refusal(verdict.reason, verdict.sentence, { state: clearance.state })
    }
    const { lead } = row
    const head = events.at(-1) ?? null
    const appended = await append(deps, { ref, lead, head, events: [verdict.event], at: now })
    if (appended) return historyWith(deps, history, { entry: row.id, lead, appended })
  }
}

/** Done by the coordinator, where nobody whose consent stands in the edition could do it. */
export const lastResort = async (
  deps: RegisterDeps,
  { turns, finish }: Parts,
  request: LastResortRequest,
): Promise<void> => {
  if (!request.actor.coordinator) throw new Refusal('forbidden', say('organisations.coordinatorOnly'))
  const row = await findBySlug(deps, request.slug)
  await turns(row.id, async () => {
    await finish(row.id, { history: await appendLastResort(deps, row, request) })
  })
}
