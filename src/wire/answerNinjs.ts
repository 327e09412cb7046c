import type { EntryType } from '../domain/entries.ts'
import { jsonAnswer, notFound } from './answers.ts'
import type { FormatRooms } from './formatRooms.ts'
import { marksOf } from './formats/marks.ts'
import { toCanceledNinjs, toNinjs } from './formats/ninjs.ts'
import type { Moment } from './reading.ts'
import { renderTombstone } from './renderTombstone.ts'
import type { WireAnswer } from './request.ts'

/** @param wanted the languages that the reader asks for, as for the item itself. */
export const answerNinjs = async (
  place: { type: EntryType; slug: string },
  { reading, now, wanted }: Pick<FormatRooms, 'reading'> & Moment,
): Promise<WireAnswer> => {
  const row = await reading.current(place, now)
  if (!row) return notFound()
  if (row.standing === 'withdrawn')
    return jsonAnswer(toCanceledNinjs(renderTombstone(row), marksOf(row)), { status: 410 })
  const [item] = await reading.renderWhole([row], { now, wanted })
  return item ? jsonAnswer(toNinjs(item, marksOf(row, item)), { languages: [item.language] }) : notFound()
}
