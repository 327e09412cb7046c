import { randomUUID } from 'node:crypto'
import { type CommentRow, hasRoom } from '../../domain/comments/rows.ts'
import { findPeopleWhoRead } from '../../access/peopleWhoRead.ts'
import { Refusal } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import { addRow, pressId, removeRow } from './rows.ts'
import { readSceneAgain, type Scene } from './scene.ts'
import { forPrograms, say } from '../../domain/sentences.ts'

type Said = Pick<CommentRow, 'kind' | 'visibility' | 'organisation'> & Partial<CommentRow>

/** @param press the client's name for what it does; left out, each press is a new one. */
export const toRow = ({ view, actor, now }: Scene, press: string | undefined, said: Said): CommentRow => {
  const id = press
    ? pressId(view.entry, { by: actor.id, id: press })
    : pressId(view.entry, { by: actor.id, id: randomUUID() })
  return { id, thread: id, entry: view.entry, by: actor.id, at: now.toISOString(), text: '', ...said }
}

/**
 * Stores a row, and looks again: whoever has lost the right to it meanwhile, or whose entry has gone, has said nothing. After
 * that whoever is mentioned is told. @returns the comments as they are then.
 */
export const keep = async (scene: Scene, row: CommentRow): Promise<Scene> => {
  refuseFlood(scene, row)
  const taken = await addRow(scene, row)
  if (taken) {
    if (!isSamePress(taken, row)) throw row.kind === 'round' ? roundIsOpen(scene) : usedBefore()
    const again = await readSceneAgain(scene)
    await tellMentioned(again, taken)
    return again
  }
  const after = await lookAfter(scene, row)
  await tellMentioned(after, row)
  return after
}

/** Each once for a comment, however often this is done for it; and nobody who may not read it. */
const tellMentioned = async (scene: Scene, row: CommentRow): Promise<void> => {
  const { mentions = [], visibility, organisation, by } = row
  if (!mentions || mentions.length === 0) return
  const readers = await findPeopleWhoRead(scene, visibility === 'own' ? [organisation] : scene.readers)
  await deskServicesOf(scene.payload).notices?.mention({
    ...{ ref: scene.ref, comment: row.id, at: row.at, by: { id: by, organisation } },
    people: readers.flatMap(({ id, organisations: [own] }) =>
      mentions.includes(id) && own ? [{ id, organisation: own }] : [],
    ),
  })
}

const lookAfter = async (scene: Scene, row: CommentRow): Promise<Scene> => {
  try {
    const after = await readSceneAgain(scene)
    if (after.reading.includes(row.organisation)) return after
    throw new Refusal('not-member', say('comments.readNoMore'))
  } catch (error) {
    await removeRow(scene, row.id)
    throw error
  }
}

const refuseFlood = ({ rows }: Scene, { organisation }: CommentRow): void => {
  if (hasRoom(rows, organisation)) return
  throw new Refusal('too-many', say('comments.tooMany'))
}

export const isSamePress = (taken: CommentRow, row: CommentRow): boolean =>
  taken.kind === row.kind &&
  taken.thread === row.thread &&
  taken.visibility === row.visibility &&
  (taken.pressed ?? null) === (row.pressed ?? null) &&
  (Boolean(taken.withdrawnAt) || taken.text === row.text)

export const roundIsOpen = ({ view }: Scene) =>
  new Refusal('wrong-state', say('comments.roundOpen'), { state: view.state })

const usedBefore = () =>
  new Refusal(
    'invalid',
    forPrograms('This “id” was used for other words before: give what you say now a new one.'),
  )
