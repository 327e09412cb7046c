import { randomUUID } from 'node:crypto'
import { type CommentRow, hasRoom, isVerdict } from '../../domain/comments.ts'
import { findPeopleWhoRead, readContextAgain, type CommentContext } from './context.ts'
import { Refusal } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import { addRow, rowIdOf, removeRow } from './rows.ts'
import { forPrograms, say } from '../../domain/sentences.ts'

type NewRow = Pick<CommentRow, 'kind' | 'visibility' | 'organisation'> & Partial<CommentRow>

/** @param press the client's name for what it does; left out, each press is a new one. */
export const toRow = (
  { view, actor, now }: CommentContext,
  press: string | undefined,
  said: NewRow,
): CommentRow => {
  const id = press
    ? rowIdOf(view.entry, { by: actor.id, id: press })
    : rowIdOf(view.entry, { by: actor.id, id: randomUUID() })
  return { id, thread: id, entry: view.entry, by: actor.id, at: now.toISOString(), text: '', ...said }
}

/**
 * Stores a row, and looks again: whoever has lost the right to it meanwhile, or whose entry has gone, has said nothing. After
 * that whoever is mentioned is told. @returns the comments as they are then.
 */
export const storeRow = async (context: CommentContext, row: CommentRow): Promise<CommentContext> => {
  refuseFlood(context, row)
  const taken = await addRow(context, row)
  if (taken) {
    if (!isSameRequest(taken, row)) throw takenBefore(context, row)
    const again = await readContextAgain(context)
    await notifyMentioned(again, taken)
    return again
  }
  const after = await confirmAccess(context, row)
  await notifyMentioned(after, row)
  return after
}

/**
 * Several at once, and looks again once. `taken`: those whose ids stand there already with other words.
 * @returns the comments as they are then.
 */
export const storeRows = async (
  context: CommentContext,
  rows: readonly CommentRow[],
): Promise<{ after: CommentContext; taken: ReadonlySet<string> }> => {
  const added: CommentRow[] = []
  const taken = new Set<string>()
  try {
    for (const row of rows) {
      const before = await addRow(context, row)
      if (!before) added.push(row)
      else if (!isSameRequest(before, row)) taken.add(row.id)
    }
    const after = await readContextAgain(context)
    if (rows.every(({ organisation }) => after.reading.includes(organisation))) return { after, taken }
    throw new Refusal('not-member', say('comments.readNoMore'))
  } catch (error) {
    for (const { id } of added) await removeRow(context, id)
    throw error
  }
}

/** Each once for a comment, however often this is done for it; and nobody who may not read it. */
const notifyMentioned = async (context: CommentContext, row: CommentRow): Promise<void> => {
  const { mentions = [], visibility, organisation, by } = row
  if (!mentions || mentions.length === 0) return
  const readers = await findPeopleWhoRead(context, visibility === 'own' ? [organisation] : context.readers)
  await deskServicesOf(context.payload).notices?.mention({
    ...{ ref: context.ref, comment: row.id, at: row.at, by: { id: by, organisation } },
    people: readers.flatMap(({ id, organisations: [own] }) =>
      mentions.includes(id) && own ? [{ id, organisation: own }] : [],
    ),
  })
}

const confirmAccess = async (context: CommentContext, row: CommentRow): Promise<CommentContext> => {
  try {
    const after = await readContextAgain(context)
    if (after.reading.includes(row.organisation)) return after
    throw new Refusal('not-member', say('comments.readNoMore'))
  } catch (error) {
    await removeRow(context, row.id)
    throw error
  }
}

const refuseFlood = ({ rows }: CommentContext, { organisation }: CommentRow): void => {
  if (hasRoom(rows, organisation)) return
  throw new Refusal('too-many', say('comments.tooMany'))
}

const takenBefore = (context: CommentContext, row: CommentRow): Refusal => {
  if (row.kind === 'round') return roundIsOpen(context)
  return isVerdict(row) ? isDecided(context) : usedBefore()
}

export const isDecided = ({ view }: CommentContext) =>
  new Refusal('wrong-state', say('suggestions.decided'), { state: view.state })

export const isSameRequest = (taken: CommentRow, row: CommentRow): boolean =>
  taken.kind === row.kind &&
  taken.thread === row.thread &&
  taken.visibility === row.visibility &&
  (taken.pressed ?? null) === (row.pressed ?? null) &&
  (Boolean(taken.withdrawnAt) || (taken.words ?? null) === (row.words ?? null)) &&
  (Boolean(taken.withdrawnAt) || taken.text === row.text)

export const roundIsOpen = ({ view }: CommentContext) =>
  new Refusal('wrong-state', say('comments.roundOpen'), { state: view.state })

const usedBefore = () =>
  new Refusal(
    'invalid',
    forPrograms('This “id” was used for other words before: give what you say now a new one.'),
  )
