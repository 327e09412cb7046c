import { z } from 'zod'
import type { PayloadRequest } from 'payload'
import { LOCALES } from '../../domain/locales.ts'
import { toPlainText, withoutControls } from '../../domain/cleanText.ts'
import {
  LONGEST_COMMENT,
  LONGEST_QUOTE,
  LONGEST_SUGGESTION,
  VISIBILITIES,
  type CommentRow,
  isVerdict,
  isWords,
  type Visibility,
} from '../../domain/comments.ts'
import { ANCHOR_FIELDS, CONTEXT, LONGEST_PASSAGE } from '../../domain/suggestions/anchor.ts'
import { forPrograms, type Sentence, say } from '../../domain/sentences.ts'
import { findPeopleWhoRead, readContext, readContextAgain, type CommentContext } from './context.ts'
import { speakingFor, firstOf, sentBackThreads } from './rules.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { readJsonBody } from '../endpoints.ts'
import { commentableFields, mentionable } from './toAnswer.ts'
import { isDecided, storeRow, toRow } from './storeRow.ts'
import { anchorIn } from '../suggestions/anchoring.ts'
import { emptyRow } from './rows.ts'

const MOST_MENTIONS = 50

const words = (longest: number) => z.string().transform(toPlainText).pipe(z.string().min(1).max(longest))
const name = z.string().min(1).max(100)

/** The client's own name for this press: repeated, it is stored once. */
const pressed = { id: z.uuid().optional(), organisation: name.optional() }
const said = {
  ...pressed,
  text: words(LONGEST_COMMENT),
  mentions: z.array(z.string().min(1).max(64)).max(MOST_MENTIONS).default([]),
}
/** What is marked in a text, as the page that shows it reads it; the newsroom finds it in what it has stored. */
const passage = z.strictObject({
  quote: z.string().min(1).max(LONGEST_PASSAGE),
  before: z.string().max(CONTEXT),
  after: z.string().max(CONTEXT),
  line: z.int().min(0).max(100_000),
  from: z.int().min(0).max(1_000_000),
})
const place = { field: z.enum(ANCHOR_FIELDS), locale: z.enum(LOCALES), passage }

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

const SHAPES = {
  thread: z
    .strictObject({
      ...said,
      // Nobody is to show the others something because nothing was chosen.
      visibility: z.enum(VISIBILITIES),
      field: name.optional(),
      locale: z.enum(LOCALES).optional(),
      quote: words(LONGEST_QUOTE).optional(),
      passage: passage.optional(),
    })
    .refine(({ field, locale }) => field !== undefined || locale === undefined)
    .refine(
      ({ passage: marked, ...where }) =>
        !marked || z.object(place).safeParse({ ...where, passage: marked }).success,
    ),
  suggestion: z.strictObject({
    ...said,
    text: z.string().transform(toPlainText).pipe(z.string().max(LONGEST_COMMENT)).default(''),
    visibility: z.enum(VISIBILITIES),
    ...place,
    words: z.string().transform(withoutControls).pipe(z.string().max(LONGEST_SUGGESTION)),
  }),
  verdict: z.strictObject({ ...pressed, text: words(LONGEST_COMMENT).optional() }),
  all: z.strictObject({ ...pressed, of: name }),
  reply: z.strictObject(said),
  decision: z.strictObject(pressed),
  round: z.strictObject({
    ...pressed,
    until: instant,
    question: words(LONGEST_COMMENT).optional(),
    organisations: z.array(name).min(1).max(100).optional(),
  }),
} as const

const SENTENCES: Record<keyof typeof SHAPES, string> = {
  thread: `A comment has “text” of 1 to ${LONGEST_COMMENT} characters and a “visibility”, “own” or “all”; “field” with “locale”, “quote” (up to ${LONGEST_QUOTE} characters), “passage” (where in the field it stands), “mentions”, “organisation” and “id” (a UUID) may be left out.`,
  suggestion: `A suggestion has “field” (title, summary or body), “locale”, “passage” (“quote” of up to ${LONGEST_PASSAGE} characters, “before”, “after”, “line”, “from”), “words” of up to ${LONGEST_SUGGESTION} characters and a “visibility”, “own” or “all”; “text”, the reason, “mentions”, “organisation” and “id” (a UUID) may be left out.`,
  verdict:
    'Nothing is said here but, if need be, “text”, why it is refused, “organisation” and “id” (a UUID).',
  all: 'Say “of” which organisation all suggestions are accepted; “organisation” and “id” (a UUID) may be left out.',
  reply: `A reply has “text” of 1 to ${LONGEST_COMMENT} characters; “mentions”, “organisation” and “id” (a UUID) may be left out. It is seen by who sees its thread.`,
  decision: 'Nothing is said here but, if need be, “organisation” and “id” (a UUID).',
  round:
    'A round of comments has “until”, an instant; “question”, “organisations” (slugs), “organisation” and “id” (a UUID) may be left out.',
}

export type CommentRequests = { [Kind in keyof typeof SHAPES]: z.output<(typeof SHAPES)[Kind]> }
type Read<Kind extends keyof CommentRequests> =
  { ok: true; value: CommentRequests[Kind] } | { ok: false; sentence: Sentence }

export const readCommentRequest = <Kind extends keyof CommentRequests>(
  kind: Kind,
  body: unknown,
): Read<Kind> => {
  const result = SHAPES[kind].safeParse(body)
  return result.success
    ? { ok: true, value: result.data as CommentRequests[Kind] } // the shape of that kind
    : { ok: false, sentence: forPrograms(SENTENCES[kind]) }
}

/** What was done, and the comments as they are then. */
export type SavedComment = { id: string; context: CommentContext }

/** A thread as far as it says who may write in it. */
export type FoundThread = {
  id: string
  visibility: Visibility
  organisation: string | null
  first: CommentRow | null
}

/** @throws Refusal `not-found` for a thread of somebody else's as for one that there is not. */
export const findThread = ({ req, rows, view }: CommentContext): FoundThread => {
  const id = String(req.routeParams?.thread)
  if (sentBackThreads(view).includes(id)) return { id, visibility: 'all', organisation: null, first: null }
  const first = firstOf(rows, id)
  if (!first) throw notFound()
  return { id, visibility: first.visibility, organisation: first.organisation, first }
}

export const readCommentBody = async <Kind extends keyof CommentRequests>(
  req: PayloadRequest,
  kind: Kind,
): Promise<CommentRequests[Kind]> => {
  const read = readCommentRequest(kind, await readJsonBody(req))
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  return read.value
}

export const requireSpeaker = (may: readonly string[], named: string | undefined): string => {
  const spoken = speakingFor(may, named)
  if (!spoken.ok) throw new Refusal(spoken.reason, spoken.sentence)
  return spoken.organisation
}

/** What is said about a suggestion goes when it goes. */
export const suggesterOf = ({ first }: FoundThread): Pick<CommentRow, 'suggester'> =>
  first?.suggester ? { suggester: first.suggester } : {}

/** In a thread of one organisation its people speak, for it. */
const speakersIn = ({ reading }: CommentContext, { visibility, organisation }: FoundThread): string[] =>
  visibility === 'own' && organisation !== null ? [organisation] : reading

export const beginThread = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const { id, organisation: named, passage: marked, ...said } = await readCommentBody(req, 'thread')
  const organisation = requireSpeaker(context.reading, named)
  refuseForeignField(context, said)
  await refuseMentionsWithoutAccess(context, { ...said, organisation })
  const { field, locale } = said
  const anchor = marked && (await anchorIn(context, { ...marked, field, locale }))
  const at = anchor ? { anchor, quote: anchor.quote } : {}
  const row = toRow(context, id, { kind: 'comment', organisation, ...said, ...at })
  return { id: row.id, context: await storeRow(context, row) }
}

export const replyToThread = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const thread = findThread(context)
  const { id, organisation: named, text, mentions } = await readCommentBody(req, 'reply')
  const organisation = requireSpeaker(speakersIn(context, thread), named)
  const { visibility } = thread
  await refuseMentionsWithoutAccess(context, { mentions, visibility, organisation })
  const said = { kind: 'comment', thread: thread.id, visibility, organisation, text, mentions } as const
  const row = toRow(context, id, { ...said, ...suggesterOf(thread) })
  return { id: row.id, context: await storeRow(context, row) }
}

/** Whoever reads a thread may say that it is settled, or that it is not. A round is closed instead, a suggestion decided. */
export const decideThread =
  (kind: 'resolve' | 'reopen') =>
  async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
    const context = await readContext(req, slugs)
    const thread = findThread(context)
    const { id, organisation: named } = await readCommentBody(req, 'decision')
    const organisation = requireSpeaker(speakersIn(context, thread), named)
    if (thread.first?.kind === 'round')
      throw new Refusal('wrong-state', say('comments.roundClosedByLead'), {
        state: context.view.state,
      })
    // Also for a party that came later, and reads no more of it than what was said since.
    if (thread.first?.suggester)
      throw new Refusal('wrong-state', say('suggestions.isOne'), { state: context.view.state })
    const row = toRow(context, id, { kind, thread: thread.id, visibility: thread.visibility, organisation })
    return { id: row.id, context: await storeRow(context, row) }
  }

/** Its author takes their own words back; nobody changes words that others have read. */
export const withdrawComment = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const thread = findThread(context)
  const id = String(req.routeParams?.comment)
  const row = context.rows.find((one) => one.id === id && one.thread === thread.id && isWords(one))
  if (!row) throw notFound()
  if (row.by !== context.actor.id) throw new Refusal('forbidden', say('comments.onlyAuthorWithdraws'))
  const isLate = row.kind === 'suggestion' && context.rows.some((one) => one.thread === id && isVerdict(one))
  if (isLate) throw isDecided(context)
  if (!row.withdrawnAt) await emptyRow(context, id, context.now.toISOString())
  return { id, context: await readContextAgain(context) }
}

const refuseForeignField = (
  context: CommentContext,
  { field, locale }: Pick<CommentRequests['thread'], 'field' | 'locale'>,
): void => {
  if (field === undefined) return
  const known = commentableFields(context).find(({ name }) => name === field)
  if (known && (known.isLocalised || locale === undefined)) return
  throw new Refusal(
    'invalid',
    forPrograms('There is no such field here, or it has no languages: choose one of “fields”.'),
  )
}

type Mentioning = { mentions: string[]; visibility: Visibility; organisation: string }

/** The same for who does not read it as for who does not exist. */
export const refuseMentionsWithoutAccess = async (
  context: CommentContext,
  { mentions, ...place }: Mentioning,
): Promise<void> => {
  if (mentions.length === 0) return
  const readers = mentionable(await findPeopleWhoRead(context, context.readers), place)
  if (mentions.every((id) => readers.includes(id))) return
  throw new Refusal('invalid', say('comments.mention'))
}
