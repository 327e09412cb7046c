import type { PayloadRequest } from 'payload'
import { answerOf, isOver, openRound } from '../../domain/comments/round.ts'
import type { CommentRow } from '../../domain/comments/rows.ts'
import { organisationsThat } from '../../domain/comments/speaking.ts'
import { COMMENT_DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { isSamePress, keep, roundIsOpen, toRow } from './keep.ts'
import { roundId } from './rows.ts'
import { type Done, findThread, type Found, readBody, speaker } from './say.ts'
import { readScene, readSceneAgain, type Scene } from './scene.ts'
import { askableOf } from './toAnswer.ts'
import { forPrograms, say, type Sentence } from '../../domain/sentences.ts'

/** The lead asks the parties for remarks by an hour. Nothing is signed by it, and no state changes. */
export const beginRound = async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
  const scene = await readScene(req, slugs)
  const { id: press, organisation: named, until, question, organisations } = await readBody(req, 'round')
  const organisation = askingFor(scene, named)
  const said = { kind: 'round', visibility: 'all', organisation, text: question ?? '', until } as const
  const rounds = scene.rows.filter(({ kind }) => kind === 'round')
  const id = roundId(scene.view.entry, rounds.length + 1)
  const { id: pressed, ...row } = toRow(scene, press, said)
  const before = rounds.find((round) => round.pressed === pressed)
  if (before) return again(scene, before, { ...row, id: before.id, thread: before.id, pressed })
  refuseEarly(scene, until)
  const asked = askedOf(scene, organisations)
  return { id, scene: await keep(scene, { ...row, id, thread: id, pressed, asked }) }
}

/** One press, sent twice. */
const again = async (scene: Scene, before: CommentRow, row: CommentRow): Promise<Done> => {
  if (!isSamePress(before, row))
    throw new Refusal('invalid', forPrograms('This “id” was used for another round before.'))
  return { id: before.id, scene: await readSceneAgain(scene) }
}

export const closeRound = async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
  const scene = await readScene(req, slugs)
  const thread = findThread(scene)
  const { id, organisation: named } = await readBody(req, 'decision')
  const organisation = askingFor(scene, named)
  const round = getRound(scene, thread)
  if (isOver({ row: round.first, rows: scene.rows, now: scene.now }))
    throw wrongState(scene, say('comments.roundOver'))
  const row = toRow(scene, id, { kind: 'close', thread: round.id, visibility: 'all', organisation })
  return { id: row.id, scene: await keep(scene, row) }
}

/** An organisation that was asked has nothing to say; a remark that it makes later says otherwise. */
export const haveNoRemarks = async (req: PayloadRequest, slugs: Slugs): Promise<Done> => {
  const scene = await readScene(req, slugs)
  const found = findThread(scene)
  const { id, organisation: named } = await readBody(req, 'decision')
  const { first, id: thread } = getRound(scene, found)
  const asked = scene.reading.filter((one) => first.asked?.includes(one))
  const organisation = speaker(asked, named)
  const { rows, now, readers } = scene
  const { answer } = answerOf({ row: first, rows, now, readers }, organisation)
  if (answer === 'remarked') throw wrongState(scene, say('comments.haveRemarks'))
  if (answer === 'no-remarks') return { id: thread, scene }
  const row = toRow(scene, id, { kind: 'no-remarks', thread, visibility: 'all', organisation })
  return { id: row.id, scene: await keep(scene, row) }
}

const wrongState = ({ view }: Scene, sentence: Sentence) =>
  new Refusal('wrong-state', sentence, { state: view.state })

const getRound = (scene: Scene, { first, ...thread }: Found): Found & { first: CommentRow } => {
  if (first?.kind !== 'round') throw wrongState(scene, say('comments.noRound'))
  return { ...thread, first }
}

const askingFor = ({ actor, entry }: Scene, named: string | undefined): string => {
  const rule = COMMENT_DEEDS['ask the parties for remarks, and close such a round']
  const may = organisationsThat(rule, actor, entry)
  if (may.length === 0) throw new Refusal('not-editor', say('comments.onlyLeadAsks'))
  return speaker(may, named)
}

const refuseEarly = (scene: Scene, until: string): void => {
  if (Date.parse(until) <= scene.now.getTime()) throw new Refusal('invalid', say('comments.hourPassed'))
  if (scene.view.state === 'released') throw wrongState(scene, say('comments.released'))
  if (openRound(scene.rows, scene.now)) throw roundIsOpen(scene)
}

const askedOf = (scene: Scene, chosen: string[] | undefined): string[] => {
  const askable = askableOf(scene)
  const asked = chosen ? [...new Set(chosen)] : askable
  if (asked.length > 0 && asked.every((one) => askable.includes(one))) return asked
  throw new Refusal('invalid', say('comments.onlyPartiesAsked'))
}
