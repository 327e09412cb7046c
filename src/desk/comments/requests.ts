import { z } from 'zod'
import { LOCALES } from '../../domain/locales.ts'
import { toPlainText } from '../../domain/cleanText.ts'
import { LONGEST_COMMENT, LONGEST_QUOTE, VISIBILITIES } from '../../domain/comments.ts'
import { forPrograms, type Sentence } from '../../domain/sentences.ts'

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
    })
    .refine(({ field, locale }) => field !== undefined || locale === undefined),
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
  thread: `A comment has “text” of 1 to ${LONGEST_COMMENT} characters and a “visibility”, “own” or “all”; “field” with “locale”, “quote” (up to ${LONGEST_QUOTE} characters), “mentions”, “organisation” and “id” (a UUID) may be left out.`,
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
