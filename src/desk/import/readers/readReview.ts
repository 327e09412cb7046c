import { strFromU8 } from 'fflate'
import { MARK_PART, MARK_PROPERTY } from '../../../domain/review/mark.ts'
import { LONGEST_COMMENT } from '../../../domain/comments.ts'
import {
  type FileComment,
  type Left,
  MOST_CHANGES,
  type ReviewedFile,
} from '../../../domain/review/source.ts'
import { refused } from './readerErrors.ts'
import { authorOf, createReviewWalk, type Walk } from './reviewWalk.ts'
import { unpackOffice } from './unpack.ts'
import { attributeOf, findAll, parseXml, type XmlElement } from './xml.ts'
import { wordsOf } from './docxTree.ts'

type Parts = Record<string, Uint8Array>
const MAIN = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
const EXTENDED = 'word/commentsExtended.xml'
/** What stands around a text and is none of it. */
const AROUND = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/
/** A media update with more entries than this is none. */
const MOST_TEXTS = 100
/** Of all paragraphs and comments: what is said of a file is no shorter than it. */
const MOST_CHARACTERS = 2_000_000

const partOf = (parts: Parts, name: string): XmlElement | null => {
  const part = parts[name]
  return part ? parseXml(strFromU8(part)) : null
}

const openDocument = (bytes: Uint8Array): Parts => {
  const { parts } = unpackOffice(bytes)
  if (!parts[MAIN]) throw refused('damaged')
  return parts
}

/** What a file of Word says of the texts that it was made from; none in one that no newsroom has made. @throws ReaderError */
export const readMarks = (bytes: Uint8Array): string[] => marksOf(openDocument(bytes))

const marksOf = (parts: Parts): string[] => {
  const properties = partOf(parts, MARK_PART)
  if (!properties) return []
  const found = new Map<number, string>()
  for (const property of findAll(properties, ['property'])) {
    const name = attributeOf(property, 'name') ?? ''
    const number = name.startsWith(MARK_PROPERTY) ? name.slice(MARK_PROPERTY.length) : ''
    if (/^\d{1,3}$/.test(number)) found.set(Number(number), wordsIn(property))
  }
  const marks: string[] = []
  while (marks.length < MOST_TEXTS && found.has(marks.length)) marks.push(found.get(marks.length) ?? '')
  return marks
}

const wordsIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')

/** Who changed what in a file that was made here, and what they wrote beside it. @throws ReaderError */
export const readReview = (bytes: Uint8Array): ReviewedFile => {
  const parts = openDocument(bytes)
  const main = partOf(parts, MAIN)
  if (!main) throw refused('damaged')
  const walk = createReviewWalk()
  walk.read(main)
  const left: Left[] = [...walk.left(), ...aroundOf(parts)]
  const { comments, long } = commentsOf(parts, walk)
  const paragraphs = walk.paragraphs()
  const changed = paragraphs.reduce(
    (sum, { pieces }) => sum + pieces.filter(({ kind }) => kind !== 'kept').length,
    0,
  )
  if (changed + comments.length + left.length > MOST_CHANGES) throw refused('tooLong')
  const characters =
    paragraphs.reduce((sum, { pieces }) => sum + lengthOf(pieces), 0) + lengthOf([...comments, ...long])
  if (characters > MOST_CHARACTERS) throw refused('tooLong')
  return { marks: marksOf(parts), paragraphs, comments, left: [...left, ...long] }
}

const lengthOf = (parts: readonly ({ text: string } | { words: string })[]): number =>
  parts.reduce((sum, part) => sum + ('text' in part ? part.text : part.words).length, 0)

const aroundOf = (parts: Parts): Left[] =>
  Object.entries(parts).flatMap(([name, part]) => {
    if (!AROUND.test(name)) return []
    const walk = createReviewWalk()
    walk.read(parseXml(strFromU8(part)))
    const changes = walk.paragraphs().flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'kept'))
    return [
      ...walk.left(),
      ...changes.map(({ kind, text, author }) => ({
        ...{ reason: 'elsewhere' as const, author },
        ...(kind === 'deleted' ? { words: text, instead: '' } : { words: '', instead: text }),
      })),
    ]
  })

/** Replies name the paragraph of the comment that they answer. */
const parentsOf = (parts: Parts): Map<string, string> => {
  const extended = partOf(parts, EXTENDED)
  const pairs = extended ? findAll(extended, ['commentEx']) : []
  return new Map(
    pairs.flatMap((pair) => {
      const [own, parent] = [attributeOf(pair, 'paraId'), attributeOf(pair, 'paraIdParent')]
      return own && parent ? [[own, parent] as const] : []
    }),
  )
}

const commentsOf = (parts: Parts, walk: Walk): { comments: FileComment[]; long: Left[] } => {
  const root = partOf(parts, COMMENTS)
  const parents = parentsOf(parts)
  const read = (root ? findAll(root, ['comment']) : []).map((comment) => ({
    id: attributeOf(comment, 'id') ?? '',
    author: authorOf(comment),
    text: wordsOf(comment).trim(),
    paragraphs: findAll(comment, ['p']).flatMap((paragraph) => attributeOf(paragraph, 'paraId') ?? []),
  }))
  const byParagraph = new Map(
    read.flatMap(({ id, paragraphs }) => paragraphs.map((one) => [one, id] as const)),
  )
  const comments: FileComment[] = []
  const long: Left[] = []
  for (const { id, author, text, paragraphs } of read) {
    if (text === '') continue
    const answered = paragraphs.flatMap((one) => parents.get(one) ?? []).at(-1)
    const parent = answered === undefined ? null : (byParagraph.get(answered) ?? null)
    // Its name stands before it when it is stored.
    if (text.length + author.length > LONGEST_COMMENT - 200)
      long.push({ reason: 'tooLong', author, words: text, instead: '' })
    else comments.push({ id, author, text, parent, ...walk.rangeOf(id) })
  }
  return { comments, long }
}
