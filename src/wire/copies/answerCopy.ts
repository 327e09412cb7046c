import { type CopyForm, dispositionOf } from '../../domain/copies.ts'
import type { EntryType } from '../../domain/entries.ts'
import { jsonAnswer, notFound, publicAnswer, tooMany } from '../answers.ts'
import { marksOf } from '../formats/marks.ts'
import type { Moment, Reading } from '../reading.ts'
import { renderTombstone } from '../renderTombstone.ts'
import type { WireAnswer } from '../request.ts'
import { makeFile } from './makeFile.ts'
import { readBodies } from './readBodies.ts'
import { toCopy } from './toCopy.ts'
import type { CopyRooms } from './types.ts'

type Place = { type: EntryType; slug: string; form: CopyForm }

/** Words of people in markup of ours: nothing of it runs, and only the newsroom's own pictures are fetched. */
const policyFor = (url: string): string =>
  `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' ${new URL(url).origin}; frame-ancestors 'none'`

/** In how many seconds to come again, when too many copies are being made at once. */
const SOON = 5

/** What is out, as a file to pass on; of what is withdrawn its tombstone, like everywhere. */
export const answerCopy = async (
  { form, ...place }: Place,
  { reading, now, wanted }: { reading: Reading } & Moment,
  rooms: CopyRooms,
): Promise<WireAnswer> => {
  const row = await reading.current(place, now)
  if (!row) return notFound()
  if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
  const [item] = await reading.renderWhole([row], { now, wanted })
  if (!item) return notFound()
  const copy = toCopy(item, await readBodies([item], rooms.reader), {
    isOut: true,
    modifiedAt: marksOf(row, item).modifiedAt,
  })
  const file = await makeFile(copy, { form, slug: row.slug }, rooms.fileDeps())
  if (!file) return tooMany(SOON)
  return publicAnswer({
    body: file.body,
    type: file.type,
    headers: {
      Vary: 'Accept-Encoding, Accept-Language',
      'Content-Language': item.language,
      'Content-Disposition': dispositionOf(file),
      Link: `<${item.url}>; rel="canonical"`,
      ...(form === 'html' ? { 'Content-Security-Policy': policyFor(item.url) } : {}),
    },
  })
}
