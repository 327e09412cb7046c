import { type CopyFile, type CopyForm, dispositionOf } from '../../domain/copies.ts'
import type { EntryType } from '../../domain/entries.ts'
import { type AnyRefusal, COPIES_SOON, isRefusal, tooManyCopies } from '../../errors.ts'
import { jsonAnswer, notFound, overloaded, publicAnswer, refusal, type WireAnswer } from '../http/answers.ts'
import { marksOf } from '../formats/notices.ts'
import { sha256 } from '../../domain/digests.ts'
import type { Instant } from '../read/visibility.ts'
import type { PublicationSummary } from '../rows.ts'
import type { ShownEdition } from '../checks/recordedFiles.ts'
import type { FullItem } from '../render/items.ts'
import type { Moment, Reading } from '../read/reading.ts'
import { renderTombstone } from '../render/renderItem.ts'
import type { Copy } from './document.ts'
import { makeFile, toFile, type CopyContext } from './makeFile.ts'
import { readBodies, textsOf, toCopy } from './toCopy.ts'

type Place = { type: EntryType; slug: string; form: CopyForm }

/** Words of people in markup of ours: nothing of it runs, and only the newsroom's own pictures are fetched. */
const policyFor = (url: string): string =>
  `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' ${new URL(url).origin}; frame-ancestors 'none'`

/** In how many seconds to come again, where a copy could not be made. */
const LATER = 600

type Keeping = { context: CopyContext; now: Moment['now']; since: number }

/** What takes a process of its own is made once, and lies ready from then on. */
const keptOrMade = async (
  copy: Copy,
  { form, type, slug }: Place,
  { context, now, since }: Keeping,
): Promise<CopyFile | null> => {
  const kept = form === 'pdf' || form === 'docx' ? context.kept : undefined
  const key = `${copy.id}.${form}`
  const body = await kept?.get(key)
  if (body) return toFile(copy, body, { form, slug })
  const file = await makeFile(copy, { form, slug }, context.fileDeps())
  if (file && kept)
    await kept.put(key, file.body, { place: { type, slug }, entries: now.sources?.entries ?? [], since })
  return file
}

export const orRefusal = (error: unknown): AnyRefusal => {
  if (isRefusal(error)) return error
  throw error
}

/** The answer that says why a copy could not be made. */
export const refusedCopy = ({ status, message, reason }: AnyRefusal): WireAnswer =>
  reason === 'not-installed' ? refusal(status, message, reason) : overloaded(message, LATER)

type Out = { row: PublicationSummary; now: Instant }

/** For who has the file and not the newsroom. */
const withProof = async (copy: Copy, { row, now }: Out, { proofOf }: CopyContext): Promise<Copy> => {
  const proof = (await proofOf?.(row, now)) ?? null
  return proof === null ? copy : { ...copy, proof, id: sha256(copy.id + proof) }
}

const shownIn = (item: FullItem): ShownEdition[] =>
  textsOf(item).map(({ id, edition }) => ({ entry: id, edition }))

/** What is out, as a file to pass on; of what is withdrawn its tombstone, like everywhere. */
export const answerCopy = async (
  { form, ...place }: Place,
  { reading, now, wanted }: { reading: Reading } & Moment,
  context: CopyContext,
): Promise<WireAnswer> => {
  const since = context.kept?.happenings() ?? 0
  const row = await reading.current(place, now)
  if (!row) return notFound()
  if (row.standing === 'withdrawn') return jsonAnswer(renderTombstone(row), { status: 410 })
  const [item] = await reading.renderWhole([row], { now, wanted })
  if (!item) return notFound()
  const plain = toCopy(item, await readBodies([item], context.reader), {
    isOut: true,
    modifiedAt: marksOf(row, item).modifiedAt,
    check: context.checkLinkOf?.(item) ?? null,
  })
  const copy = form === 'pdf' || form === 'docx' ? await withProof(plain, { row, now }, context) : plain
  const file = await keptOrMade(
    copy,
    { form, type: place.type, slug: row.slug },
    { context, now, since },
  ).catch(orRefusal)
  if (!file) return overloaded(tooManyCopies().message, COPIES_SOON)
  if (isRefusal(file)) return refusedCopy(file)
  await context.recorded?.record(file.body, { locale: item.language, form, shows: shownIn(item) })
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
