import type { Endpoint, PayloadRequest } from 'payload'
import { v5 } from 'uuid'
import { requireActor } from '../../access/actor.ts'
import { expectedIn, type KnownText, wordsDigest } from '../../domain/review/expected.ts'
import { readMark, type TextMark } from '../../domain/review/mark.ts'
import type { Review, ReviewSuggestion } from '../../domain/review/review.ts'
import type { ReviewComment } from '../../domain/review/placeComments.ts'
import { say } from '../../domain/sentences.ts'
import { collectionOfType, type Slugs } from '../../domain/slugs.ts'
import type { Anchor } from '../../domain/suggestions/anchor.ts'
import { valueIn } from '../../domain/suggestions/writeSuggestions.ts'
import { isRefusal, Refusal } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import { type CommentContext, readContextAt } from '../comments/context.ts'
import { readOrganisations } from '../notices/mailLines.ts'
import { privateAnswer, withRefusals } from '../endpoints.ts'
import { readGiven, refusalOf } from '../import/importEndpoint.ts'
import { isReproduced, readWorkingDocument, type WorkingDocument } from '../suggestions/anchoring.ts'
import type { ReviewAnswer, ReviewedLeft, ReviewedPassage, ReviewedText } from './answer.ts'

/**
 * `POST /api/import/review`: a Word file that was made here (`file`), answered as the suggestions and comments that are in it.
 * For whoever may suggest and comment on the text; of one that they do not read the answer is the same as of one that there is
 * not. Nothing is stored.
 */
export const reviewEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/import/review',
  method: 'post',
  handler: withRefusals(async (req) => {
    const { id: person } = await requireActor(req, slugs)
    const [file, ...more] = await readGiven(req)
    if (!file || more.length > 0) throw new Refusal('invalid', say('importing.nothing'))
    const importer = deskServicesOf(req.payload).importer.of(person)
    const said = await importer.marks(file.bytes)
    if (!said.ok) throw refusalOf(said.fault)
    if (said.read.length === 0) throw new Refusal('invalid', say('review.notOurs'))
    const texts: (Opened | null)[] = []
    for (const mark of firstOfEach(said.read)) texts.push(await openText({ req, slugs }, mark))
    if (texts.every((text) => text === null)) throw new Refusal('not-found', say('review.unknown'))
    const read = await importer.review(
      file.bytes,
      texts.map((text) => text && toKnown(text)),
    )
    if (!read.ok) throw refusalOf(read.fault)
    const names = await readOrganisations({ payload: req.payload, slugs })
    return privateAnswer(toAnswer(texts, read.read, (slug) => names.get(slug)?.acronym || slug))
  }),
})

/** A text of a file stands in it once in a language; where a mark repeats another one, no text is meant. */
const firstOfEach = (said: readonly string[]): (TextMark | null)[] => {
  const seen = new Set<string>()
  return said.map((words) => {
    const mark = readMark(words)
    const key = `${mark?.type} ${mark?.entry} ${mark?.locale}`
    if (!mark || seen.has(key)) return null
    seen.add(key)
    return mark
  })
}

type Opened = { mark: TextMark; context: CommentContext; document: WorkingDocument }

const openText = async (
  { req, slugs }: { req: PayloadRequest; slugs: Slugs },
  mark: TextMark | null,
): Promise<Opened | null> => {
  if (!mark) return null
  try {
    const ref = { collection: collectionOfType(slugs, mark.type), id: mark.entry }
    const context = await readContextAt({ req, slugs, ref })
    return { mark, context, document: await readWorkingDocument(context) }
  } catch (error) {
    if (isRefusal(error) && error.reason === 'not-found') return null
    throw error
  }
}

const toKnown = ({ mark: { locale, digest }, document }: Opened): KnownText => {
  const expected = expectedIn(document, locale)
  return {
    locale,
    expected,
    revision: document.revision ?? 1,
    isMoved: wordsDigest(expected, locale) !== digest,
  }
}

type NameOf = (slug: string) => string

const toAnswer = (texts: readonly (Opened | null)[], review: Review, nameOf: NameOf): ReviewAnswer => {
  const left: ReviewedLeft[] = [...review.left]
  const answered = texts.flatMap((text, number): ReviewedText[] => {
    if (!text) return []
    const own = review.suggestions.filter((one) => one.text === number)
    const closed = closedBecause(text)
    if (closed)
      left.push(
        ...own.map(({ author, anchor, words }) => ({
          ...{ reason: 'closed' as const, author, words: anchor.quote, instead: words },
        })),
      )
    const comments = review.comments.filter((one) => one.text === number)
    return [toText(text, { closed, suggestions: closed ? [] : own, comments, nameOf })]
  })
  return { texts: answered, left }
}

const closedBecause = ({ context, document }: Opened): ReviewedText['closed'] => {
  if (context.view.state === 'released') return 'released'
  return isReproduced(document) ? 'reproduced' : null
}

type Said = Pick<ReviewedText, 'closed'> & {
  suggestions: ReviewSuggestion[]
  comments: ReviewComment[]
  nameOf: NameOf
}

const toText = (
  { mark, context, document }: Opened,
  { closed, suggestions, comments, nameOf }: Said,
): ReviewedText => {
  const idOf = idsIn(mark)
  const ids = new Map(comments.map((one) => [one.id, idOf(['comment', one.author, one.words, one.quote])]))
  const title = valueIn(document, 'title', mark.locale)
  return {
    ...{ type: mark.type, collection: context.ref.collection, id: mark.entry, locale: mark.locale, closed },
    title: typeof title === 'string' ? title : '',
    isMoved: toKnown({ mark, context, document }).isMoved,
    organisations: context.reading.map((slug) => ({ slug, name: nameOf(slug) })),
    suggestions: suggestions.map(({ author, origin, anchor, words }) => {
      const passage = passageOf(anchor)
      const { field } = anchor
      const { quote, before, after } = passage
      return {
        id: idOf([field, author, origin, quote, before, after, words]),
        author,
        origin,
        field,
        passage,
        words,
      }
    }),
    comments: comments.map(({ id, parent, author, words, field, quote, anchor }) => ({
      ...{ id: ids.get(id) ?? '', parent: parent === null ? null : (ids.get(parent) ?? null) },
      ...{ author, text: words, field, quote, passage: anchor && passageOf(anchor) },
    })),
  }
}

const passageOf = ({ quote, before, after, line, from }: Anchor): ReviewedPassage => ({
  ...{ quote, before, after, line, from },
})

const NAMESPACE = '7f3b1f0e-2f0c-5f7a-9a55-6a4f6d0f8c11'

/** Names of what a file says: the same whenever it says the same; of two that are the same in one file the second has another. */
const idsIn = ({ entry, locale }: TextMark): ((said: readonly unknown[]) => string) => {
  const seen = new Map<string, number>()
  return (said) => {
    const name = JSON.stringify([entry, locale, ...said])
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return v5(`${name}/${count}`, NAMESPACE)
  }
}
