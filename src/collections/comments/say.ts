import type { PayloadRequest } from 'payload'
import { findPeopleWhoRead } from '../../access/peopleWhoRead.ts'
import { type CommentRequests, readCommentRequest } from '../../domain/comments/request.ts'
import { type CommentRow, isWords, type Visibility } from '../../domain/comments/rows.ts'
import { speakingFor } from '../../domain/comments/speaking.ts'
import { firstOf, sentBackThreads } from '../../domain/comments/threads.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { readJsonBody } from '../jsonBody.ts'
import { fieldsOf } from './fields.ts'
import { keep, toRow } from './keep.ts'
import { emptyRow } from './rows.ts'
import { readScene, readSceneAgain, type Scene } from './scene.ts'
import { mentionable } from './toAnswer.ts'
import { forPrograms, say } from '../../domain/sentences.ts'

/** What was done, and the comments as they are then. */
export type Done = { id: string; scene: Scene }

/** A thread as far as it says who may write in it. */
export type Found = {
  id: string
  visibility: Visibility
  organisation: string | null
  first: CommentRow | null
}

/** @throws Refusal `not-found` for a thread of somebody else's as for one that there is not. */
export const findThread = ({ req, rows, view }: Scene): Found => {
  const id = String(req.routeParams?.thread)
  if (sentBackThreads(view).includes(id)) return { id, visibility: 'all', organisation: null, first: null }
  const first = firstOf(rows, id)
  if (!first) throw notFound()
  return { id, visibility: first.visibility, organisation: first.organisation, first }
}

export const readBody = async <Kind extends keyof CommentRequests>(
  req: PayloadRequest,
  kind: Kind,
): Promise<CommentRequests[Kind]> => {
  const read = readCommentRequest(kind, await readJsonBody(req))
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  return read.value
}

export const speaker = (may: readonly string[], named: string | undefined): string => {
  const spoken = speakingFor(may, named)
  if (!spoken.ok) throw new Refusal(spoken.reason, spoken.sentence)
  return spoken.organisation
}

/** In a thread of one organisation its people speak, for it. */
export const speakersIn = ({ reading }: Scene, { visibility, organisation }: Found): string[] =>
  visibility === 'own' && organisation !== null ? [organisation] : reading

export const beginThread = async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
  const scene = await readScene(req, slugs)
  const { id, organisation: named, ...said } = await readBody(req, 'thread')
  const organisation = speaker(scene.reading, named)
  refuseForeignField(scene, said)
  await refuseStrangers(scene, { ...said, organisation })
  const row = toRow(scene, id, { kind: 'comment', organisation, ...said })
  return { id: row.id, scene: await keep(scene, row) }
}

export const reply = async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
  const scene = await readScene(req, slugs)
  const thread = findThread(scene)
  const { id, organisation: named, text, mentions } = await readBody(req, 'reply')
  const organisation = speaker(speakersIn(scene, thread), named)
  const { visibility } = thread
  await refuseStrangers(scene, { mentions, visibility, organisation })
  const said = { kind: 'comment', thread: thread.id, visibility, organisation, text, mentions } as const
  const row = toRow(scene, id, said)
  return { id: row.id, scene: await keep(scene, row) }
}

/** Whoever reads a thread may say that it is settled, or that it is not. A round is closed instead. */
export const decide =
  (kind: 'resolve' | 'reopen') =>
  async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
    const scene = await readScene(req, slugs)
    const thread = findThread(scene)
    const { id, organisation: named } = await readBody(req, 'decision')
    const organisation = speaker(speakersIn(scene, thread), named)
    if (thread.first?.kind === 'round')
      throw new Refusal('wrong-state', say('comments.roundClosedByLead'), {
        state: scene.view.state,
      })
    const row = toRow(scene, id, { kind, thread: thread.id, visibility: thread.visibility, organisation })
    return { id: row.id, scene: await keep(scene, row) }
  }

/** Its author takes their own words back; nobody changes words that others have read. */
export const withdraw = async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
  const scene = await readScene(req, slugs)
  const thread = findThread(scene)
  const id = String(req.routeParams?.comment)
  const row = scene.rows.find((one) => one.id === id && one.thread === thread.id && isWords(one))
  if (!row) throw notFound()
  if (row.by !== scene.actor.id) throw new Refusal('forbidden', say('comments.onlyAuthorWithdraws'))
  if (!row.withdrawnAt) await emptyRow(scene, id, scene.now.toISOString())
  return { id, scene: await readSceneAgain(scene) }
}

const refuseForeignField = (
  scene: Scene,
  { field, locale }: Pick<CommentRequests['thread'], 'field' | 'locale'>,
): void => {
  if (field === undefined) return
  const known = fieldsOf(scene).find(({ name }) => name === field)
  if (known && (known.isLocalised || locale === undefined)) return
  throw new Refusal(
    'invalid',
    forPrograms('There is no such field here, or it has no languages: choose one of “fields”.'),
  )
}

type Told = { mentions: string[]; visibility: Visibility; organisation: string }

/** The same for who does not read it as for who does not exist. */
const refuseStrangers = async (scene: Scene, { mentions, ...place }: Told): Promise<void> => {
  if (mentions.length === 0) return
  const readers = mentionable(await findPeopleWhoRead(scene, scene.readers), place)
  if (mentions.every((id) => readers.includes(id))) return
  throw new Refusal('invalid', say('comments.mention'))
}
