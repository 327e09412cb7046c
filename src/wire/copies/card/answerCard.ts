import type { EntryType } from '../../../domain/entries.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../domain/locales.ts'
import { type AnyRefusal, COPIES_SOON, isRefusal, tooManyCopies } from '../../../errors.ts'
import { jsonAnswer, notFound, overloaded, publicAnswer, type WireAnswer } from '../../http/answers.ts'
import type { Moment, Reading } from '../../read/reading.ts'
import { renderTombstone } from '../../render/renderItem.ts'
import { orRefusal, refusedCopy } from '../answerCopy.ts'
import type { CopyContext } from '../makeFile.ts'
import { makeCard } from './makeCard.ts'
import { type Card, toCard, toNewsroomCard } from './toCard.ts'

type Place = { type: EntryType; slug: string }

/** The picture that other sites show beside a link to a published text; a withdrawn text has its tombstone, as everywhere. */
export const answerCard = async (
  { type, slug }: Place,
  { reading, now, wanted }: { reading: Reading } & Moment,
  context: CopyContext,
): Promise<WireAnswer> => {
  const since = context.kept?.happenings() ?? 0
  const row = await reading.current({ type, slug }, now)
  if (!row) return notFound()
  if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
  const [item] = await reading.renderWhole([row], { now, wanted })
  if (!item) return notFound()
  const card = toCard(item)
  const key = `${card.id}.png`
  const kept = await context.kept?.get(key)
  if (kept) return pictureOf(card, kept)
  const made = await makeCard(card, context.fileDeps()).catch(orRefusal)
  if (made instanceof Buffer)
    await context.kept?.put(key, made, {
      place: { type, slug },
      entries: now.sources?.entries ?? [],
      since,
    })
  return pictureOf(card, made)
}

/** The picture of the newsroom, which is the same whatever is out. */
export const answerNewsroomCard = async (
  [locale = DEFAULT_LOCALE]: readonly Locale[],
  { fileDeps }: Pick<CopyContext, 'fileDeps'>,
): Promise<WireAnswer> => {
  const card = toNewsroomCard(locale)
  return pictureOf(card, await makeCard(card, fileDeps()).catch(orRefusal))
}

const pictureOf = ({ language }: Card, made: Buffer | AnyRefusal | null): WireAnswer => {
  if (!made) return overloaded(tooManyCopies().message, COPIES_SOON)
  if (isRefusal(made)) return refusedCopy(made)
  return publicAnswer({
    body: made,
    type: 'image/png',
    headers: { Vary: 'Accept-Encoding, Accept-Language', 'Content-Language': language },
  })
}
