import type { PayloadRequest } from 'payload'
import { type Anchor, type AnchorField, toAnchor } from '../../domain/suggestions/anchor.ts'
import { findPassage } from '../../domain/suggestions/findPassage.ts'
import { type Standing, standingOf } from '../../domain/suggestions/standing.ts'
import { textsIn } from '../../domain/suggestions/writeSuggestions.ts'
import type { CommentRow } from '../../domain/comments.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { say } from '../../domain/sentences.ts'
import { notFound, Refusal } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import type { CommentContext } from '../comments/context.ts'

/** A text as its readers may read it, words in all languages. */
export type WorkingDocument = Record<string, unknown> & { revision?: number; state?: string }

type Readable = Pick<CommentContext, 'ref'> & { req: PayloadRequest }

/** Null for what its reader may not read, as for what is not there. */
export const findWorkingDocument = async (
  req: PayloadRequest,
  { collection, id }: Ref,
): Promise<WorkingDocument | null> => {
  const document: unknown = await req.payload.findByID({
    ...{ collection, id, locale: 'all', fallbackLocale: false },
    ...{ depth: 0, disableErrors: true, overrideAccess: false, user: req.user, req },
  })
  return document as WorkingDocument | null
}

/** @throws Refusal 404 for who may not read it, or no more. */
export const readWorkingDocument = async ({ ref, req }: Readable): Promise<WorkingDocument> => {
  const document = await findWorkingDocument(req, ref)
  if (!document) throw notFound()
  return document
}

/** A text that is carried word for word has nobody's other words in it. */
export const isReproduced = ({ reproduced }: WorkingDocument): boolean =>
  Boolean((reproduced as { source?: string | null } | null | undefined)?.source)

type Marked = Pick<Anchor, 'quote' | 'before' | 'after' | 'line' | 'from'> & {
  field: string | undefined
  locale: Locale | undefined
}

/**
 * The passage as the stored text has it. @param longest in characters.
 * @throws Refusal `wrong-state` where it has not.
 */
export const anchorIn = async (
  context: CommentContext,
  marked: Marked,
  document?: WorkingDocument,
  longest?: number,
): Promise<Anchor> => {
  const field = marked.field as AnchorField // as the request's shape says
  const locale = marked.locale as Locale
  const stored = document ?? (await readWorkingDocument(context))
  const texts = textsIn(stored, field, locale)
  const revision = stored.revision ?? 1
  const place = findPassage(texts, { ...marked, field, locale, revision, print: '' })
  const anchor = place && toAnchor(texts, place, { field, locale, revision }, longest)
  if (anchor) return anchor
  throw new Refusal('wrong-state', say('suggestions.notThere', { words: { quote: marked.quote } }), {
    state: context.view.state,
  })
}

/** How the passages of these rows stand to the text as it is stored, by row; none where no row has one. */
export const standingsOf = async (
  context: CommentContext,
): Promise<(row: Pick<CommentRow, 'anchor' | 'words'>) => Standing | null> => {
  const isAsked = context.rows.some(({ anchor }) => anchor)
  const document = isAsked ? await readWorkingDocument(context) : {}
  const known = new Map<string, string[]>()
  const textsOf = (field: string, locale: Locale) => {
    const key = `${field}@${locale}`
    const texts = known.get(key) ?? textsIn(document, field, locale)
    known.set(key, texts)
    return texts
  }
  return ({ anchor, words }) =>
    anchor && isLocale(anchor.locale)
      ? standingOf(textsOf(anchor.field, anchor.locale), { anchor, words: words ?? '' })
      : null
}
