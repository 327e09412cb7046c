import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { languageOf } from '../../access/language.ts'
import { cleanText, inOneLine, toPlainText } from '../../domain/cleanText.ts'
import {
  type CommentRow,
  hasRoom,
  LONGEST_COMMENT,
  LONGEST_QUOTE,
  VISIBILITIES,
} from '../../domain/comments.ts'
import { LOCALES } from '../../domain/locales.ts'
import { COMMENT_PERMISSIONS } from '../../domain/rights/table.ts'
import { ORIGINS } from '../../domain/review/review.ts'
import { LONGEST_AUTHOR, LONGEST_CHANGE } from '../../domain/review/source.ts'
import { sayIn } from '../../domain/sayIn.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { ANCHOR_FIELDS, CONTEXT } from '../../domain/suggestions/anchor.ts'
import { isRefusal, Refusal, toErrorBody } from '../../errors.ts'
import { type CommentContext, readContext } from '../comments/context.ts'
import { organisationsThat } from '../comments/rules.ts'
import { rowIdOf } from '../comments/rows.ts'
import { requireSpeaker } from '../comments/saveComment.ts'
import { storeRows, toRow } from '../comments/storeRow.ts'
import { commentableFields } from '../comments/toAnswer.ts'
import { readJsonBody } from '../endpoints.ts'
import {
  anchorIn,
  isReproduced,
  readWorkingDocument,
  type WorkingDocument,
} from '../suggestions/anchoring.ts'
import { notifyLead } from '../suggestions/makeSuggestion.ts'
import type { StoredReview } from './answer.ts'
import { MOST_STORED } from './limits.ts'

/** Ends of paragraphs stay in it. */
const toSuggestedWords = (text: string): string => cleanText(text).replaceAll('\t', ' ')

const author = z
  .string()
  .transform((text) => inOneLine(toPlainText(text)))
  .pipe(z.string().max(LONGEST_AUTHOR))
const passage = z.strictObject({
  quote: z.string().min(1).max(LONGEST_CHANGE),
  before: z.string().max(CONTEXT),
  after: z.string().max(CONTEXT),
  line: z.int().min(0).max(100_000),
  from: z.int().min(0).max(1_000_000),
})
const suggestion = z.strictObject({
  kind: z.literal('suggestion'),
  ...{ id: z.uuid(), author, passage, origin: z.enum(ORIGINS), field: z.enum(ANCHOR_FIELDS) },
  words: z.string().transform(toSuggestedWords).pipe(z.string().max(LONGEST_CHANGE)),
})
const comment = z.strictObject({
  kind: z.literal('comment'),
  ...{ id: z.uuid(), author, passage: passage.nullable(), parent: z.uuid().nullable() },
  text: z.string().transform(toPlainText).pipe(z.string().min(1).max(LONGEST_COMMENT)),
  field: z.string().min(1).max(100).nullable(),
  quote: z.string().transform(toPlainText).pipe(z.string().max(LONGEST_QUOTE)).nullable(),
})
const SHAPE = z.strictObject({
  // Nobody is to show the others something because nothing was chosen.
  visibility: z.enum(VISIBILITIES),
  organisation: z.string().min(1).max(100).optional(),
  locale: z.enum(LOCALES),
  items: z
    .array(z.discriminatedUnion('kind', [suggestion, comment]))
    .min(1)
    .max(MOST_STORED),
})

type Given = z.output<typeof SHAPE>
type Item = Given['items'][number]

const SHAPE_SAID = `A review has “visibility” (“own” or “all”), “locale” and “items”, 1 to ${MOST_STORED} of the suggestions and comments that POST /api/import/review has answered, each with its “kind”; “organisation” may be left out.`

/**
 * `POST …/:id/comments/review`: what somebody brings in of a Word file, as their own suggestions and comments, in the name of
 * whoever wrote it there. Each by the rules of one that is typed; what finds its passage no more is said, and the others are stored.
 */
export const storeReview = async (req: PayloadRequest, slugs: Slugs): Promise<StoredReview> => {
  const context = await readContext(req, slugs)
  const given = SHAPE.safeParse(await readJsonBody(req))
  if (!given.success) throw new Refusal('invalid', forPrograms(SHAPE_SAID))
  const { visibility, items } = given.data
  const rule = items.some(({ kind }) => kind === 'suggestion') ? SUGGESTING : COMMENTING
  const may = organisationsThat(rule, context.actor, context.entry)
  const organisation = requireSpeaker(may, given.data.organisation)
  if (!hasRoomFor(context, organisation, items.length)) throw new Refusal('too-many', say('comments.tooMany'))
  const document = await readWorkingDocument(context)
  const made = new Set(context.rows.map(({ id }) => id))
  const storing: Storing = { context, given: given.data, organisation, document, made }
  const rows: { id: string; row: CommentRow }[] = []
  const refused: StoredReview['refused'] = []
  for (const item of items) {
    try {
      const row = { ...(await rowOf(item, storing)), at: instantOf(context, rows.length) }
      rows.push({ id: item.id, row })
      made.add(row.id)
    } catch (error) {
      if (!isRefusal(error)) throw error
      const [told] = toErrorBody(error, languageOf(req)).errors
      refused.push({ id: item.id, message: told?.message ?? '', reason: error.reason })
    }
  }
  const { after, taken } = await storeRows(
    context,
    rows.map(({ row }) => row),
  )
  const own = rows.filter(({ row }) => !taken.has(row.id))
  for (const { id, row } of rows)
    if (taken.has(row.id))
      refused.push({ id, message: sayIn(languageOf(req), say('review.already')), reason: 'invalid' })
  const first = own.find(({ row }) => row.kind === 'suggestion')
  if (first && visibility === 'all') await notifyLead(after, first.row)
  return { stored: own.map(({ id }) => id), refused }
}

const SUGGESTING = COMMENT_PERMISSIONS['suggest other words for a text in work']
const COMMENTING = COMMENT_PERMISSIONS['read comments and write them']

/** A millisecond apart, in the order of the file: rows of one instant would stand by their ids, an answer before its question. */
const instantOf = ({ now }: CommentContext, place: number): string =>
  new Date(now.getTime() + place).toISOString()

/** A file that is brought in twice stores nothing twice, so that it is counted row by row. */
const hasRoomFor = ({ rows }: CommentContext, organisation: string, count: number): boolean =>
  hasRoom([...rows, ...Array.from({ length: count - 1 }, () => ({ organisation }))], organisation)

type Storing = {
  context: CommentContext
  given: Given
  organisation: string
  document: WorkingDocument
  /** Rows that are there, or will be. */
  made: ReadonlySet<string>
}

const rowOf = (item: Item, storing: Storing): Promise<CommentRow> =>
  item.kind === 'suggestion' ? suggestionOf(item, storing) : commentOf(item, storing)

const suggestionOf = async (
  { id, author: by, origin, field, words, passage: marked }: Extract<Item, { kind: 'suggestion' }>,
  { context, given: { visibility, locale }, organisation, document }: Storing,
): Promise<CommentRow> => {
  const { state } = context.view
  if (state === 'released') throw new Refusal('wrong-state', say('suggestions.onlyInWork'), { state })
  if (isReproduced(document)) throw new Refusal('wrong-state', say('suggestions.reproduced'), { state })
  const anchor = await anchorIn(context, { ...marked, field, locale }, document, LONGEST_CHANGE)
  if (anchor.quote === words) throw new Refusal('invalid', say('suggestions.same'))
  const text = origin === 'untracked' ? sayTo(context, 'review.untracked') : nameOf(context, by, origin)
  return toRow(context, id, {
    ...{ kind: 'suggestion', organisation, visibility, text, field, locale, words },
    ...{ anchor, quote: anchor.quote, suggester: organisation },
  })
}

const commentOf = async (
  { id, author: by, text, field, quote, parent, passage: marked }: Extract<Item, { kind: 'comment' }>,
  { context, given: { visibility, locale }, organisation, document, made }: Storing,
): Promise<CommentRow> => {
  const said = `${nameOf(context, by, 'tracked')}\n${text}`
  if (said.length > LONGEST_COMMENT) throw new Refusal('too-large', say('review.longComment'))
  const own = { kind: 'comment', organisation, visibility, text: said } as const
  const thread = parent && rowIdOf(context.view.entry, { by: context.actor.id, id: parent })
  if (thread && made.has(thread)) return toRow(context, id, { ...own, thread })
  const known = ANCHOR_FIELDS.find((one) => one === field)
  const anchor =
    marked && known ? await anchorIn(context, { ...marked, field: known, locale }, document) : null
  if (anchor) return toRow(context, id, { ...own, field: known, locale, anchor, quote: anchor.quote })
  const isField = commentableFields(context).some(({ name, isLocalised }) => name === field && isLocalised)
  return toRow(context, id, { ...own, ...(isField ? { field, locale } : {}), ...(quote ? { quote } : {}) })
}

const sayTo = ({ req }: CommentContext, code: 'review.untracked' | 'review.unnamed'): string =>
  sayIn(languageOf(req), say(code))

/** In the language of whoever brings it in, as whatever they write. */
const nameOf = (context: CommentContext, by: string, origin: 'tracked' | 'moved'): string => {
  if (by === '') return sayTo(context, 'review.unnamed')
  const code = origin === 'moved' ? 'review.movedBy' : 'review.inTheNameOf'
  return sayIn(languageOf(context.req), say(code, { author: by }))
}
