import { foldWord } from '../contradictions/comparableText.ts'
import { datelineEnd, readDate, readEmbargo, readMasthead, readNumber } from './cover.ts'
import { piecesOf, readContacts } from './contacts.ts'
import { withoutFirst } from './blockText.ts'
import { disagreementsOf } from './disagreements.ts'
import { withDoubts } from './doubts.ts'
import { languagesOf } from './languageOf.ts'
import { mainLanguage, pairLanguages } from './languagePairs.ts'
import { createOrganisationFinder, type KnownOrganisation } from './organisations.ts'
import { proposeText } from './proposeText.ts'
import { type Piece, type PlacedBlock, type Proposal, type Role, SECTION_ROLES } from './proposal.ts'
import { type Line, type Placed, segment } from './segment.ts'
import { signalsOf } from './signals.ts'
import type { SourceFile } from './source.ts'
import { wordsFor } from './words.ts'

type Asked = {
  organisations: readonly KnownOrganisation[]
  /** The year of now, for days that are written without one and files that say none. */
  year: number
}

/**
 * What a media update could be of these files: by rules, each with how sure it is. Pure; every block of the files has one
 * place in it, and every character of a block one piece.
 */
export const propose = (files: readonly SourceFile[], { organisations, year }: Asked): Proposal => {
  const find = createOrganisationFinder(organisations)
  const lines = files.flatMap((file, index): Line[] => {
    const languages = languagesOf(file.blocks.map(({ text }) => text))
    return file.blocks.map((block, place) => ({
      id: `${index + 1}.${place + 1}`,
      file: index + 1,
      block,
      language: languages[place] ?? null,
      signals: signalsOf(block, languages[place] ?? null, find),
    }))
  })
  const { placed, segments } = pairLanguages(withSubjects(withoutLoneCover(segment(lines))))
  const withRole = (role: Role) => placed.filter((each) => each.role === role && each.entry !== null)
  const locale = mainLanguage(placed) ?? 'en'
  const numbers = withRole('number')
  const date = readDate(
    withRole('dateline').filter(({ entry }) => entry === 'cover'),
    numbers,
  )
  const ownYear =
    yearOf(date.guess?.value) ?? yearOf(files.find(({ writtenAt }) => writtenAt)?.writtenAt ?? '') ?? year
  const number = readNumber(numbers)
  const embargo = readEmbargo(withRole('embargo'), ownYear)
  const masthead = readMasthead(
    withRole('masthead').filter(({ entry }) => entry === 'cover' || segments.length === 1),
  )
  const { contacts, pieces: contactPieces } = readContacts(withRole('contact'), { locale, find })
  const knowing = { find, known: organisations, year: ownYear }
  const texts = segments.map((each) =>
    proposeText(
      each,
      placed.filter(({ entry }) => entry === each.key),
      knowing,
    ),
  )
  const taken = new Map<string, Piece[]>([
    ...contactPieces,
    ...date.pieces,
    ...number.pieces,
    ...embargo.pieces,
    ...masthead.pieces,
  ])
  const datelines = new Set(texts.flatMap(({ dateline }) => dateline?.from.map(({ block }) => block) ?? []))
  const blocks = placed.map((each) => toBlock(each, taken, datelines))
  const shapes = new Set(lines.filter((line) => isOfShapes(line, files)).map(({ id }) => id))
  const doubted = <Value>(value: Value): Value => withDoubts(value, shapes)
  return {
    files: files.map(({ name, kind, sha256, notes, losses }) => ({ name, kind, sha256, notes, losses })),
    texts: doubted(texts),
    masthead: doubted(masthead.guess),
    number: doubted(number.guess),
    date: doubted(date.guess),
    embargo: doubted(embargo.guess),
    contacts: doubted(contacts),
    blocks,
    pictures: picturesOf(files, blocks),
    disagreements: disagreementsOf(texts, blocks),
  }
}

const isOfShapes = ({ file, block }: Line, files: readonly SourceFile[]): boolean =>
  files[file - 1]?.kind === 'pdf' && /\p{Script=Arabic}/u.test(block.text)

const yearOf = (words: string | null | undefined): number | null => {
  const found = /(?:19|20)\d\d/.exec(words ?? '')
  return found ? Number(found[0]) : null
}

/** A cover that only titles one text is that text's own head. */
const withoutLoneCover = (segmented: ReturnType<typeof segment>): ReturnType<typeof segment> => {
  const { placed, segments } = segmented
  const own = segments.filter(({ key }) => key !== 'cover')
  const cover = placed.filter(({ entry }) => entry === 'cover')
  const isUpdate = cover.some(
    ({ role, line }) => role === 'number' || line.signals.opening?.kind === 'media-update',
  )
  if (own.length > 1 || isUpdate) return segmented
  const only = own[0] ?? { key: 'e1', opening: null, language: mainLanguage(cover), sure: 0.5 }
  const hasTitle = placed.some(({ entry, role }) => entry === only.key && role === 'title')
  return {
    segments: [only],
    placed: placed.map((each) =>
      each.entry !== 'cover'
        ? each
        : {
            ...each,
            entry: only.key,
            role:
              each.role === 'title' && hasTitle ? (namesOffice(each.line) ? 'byline' : 'body') : each.role,
          },
    ),
  }
}

/** The subject of a mail is the title of its first text, where that has none. */
const withSubjects = (segmented: ReturnType<typeof segment>): ReturnType<typeof segment> => ({
  ...segmented,
  placed: segmented.placed.map((each) => {
    if (each.line.block.where !== 'subject') return each
    const own = segmented.placed.filter(({ line }) => line.file === each.line.file)
    const entry = own.find((one) => one.entry !== null)?.entry ?? null
    const hasTitle = segmented.placed.some((one) => one.entry === entry && one.role === 'title')
    return entry === null || hasTitle
      ? each
      : { ...each, entry, role: 'title', sure: 0.7, alternatives: [{ entry: null, role: 'left' }] }
  }),
})

const namesOffice = ({ block, language }: Line): boolean =>
  wordsFor(language ?? 'en').some(({ offices }) => offices.find(foldWord(block.text)) !== null)

const toBlock = (
  { line, entry, role, sure, alternatives }: Placed,
  taken: ReadonlyMap<string, Piece[]>,
  datelines: ReadonlySet<string>,
): PlacedBlock => {
  const { id, block, language } = line
  const begun = role === 'body' && datelines.has(id) ? datelineEnd(block.text, language ?? 'en') : null
  return {
    ...{ id, entry, role, sure, alternatives, language },
    text: block.text,
    content: begun ? withoutDateline(block.content, begun.end) : block.content,
    where: block.where,
    direction: block.direction,
    pieces: begun
      ? [
          { text: block.text.slice(0, begun.end), to: 'dateline' },
          { text: block.text.slice(begun.end), to: 'body' },
        ]
      : piecesFor(line, role, entry, taken.get(id)),
  }
}

const withoutDateline = (content: PlacedBlock['content'], end: number): PlacedBlock['content'] =>
  content.type === 'paragraph' ? { ...content, words: withoutFirst(content.words, end) } : content

/** Of these the words are taken as they are. */
const WHOLE: readonly Role[] = ['heading', 'title', 'body', 'fact', 'byline', 'caption', ...SECTION_ROLES]

const piecesFor = (
  { block, signals }: Line,
  role: Role,
  entry: string | null,
  taken: Piece[] | undefined,
): Piece[] => {
  const { text } = block
  if (text === '') return []
  if (role === 'left' || entry === null) return [{ text, to: null }]
  if (taken) return taken
  if (role === 'dateline' && signals.date)
    return piecesOf(text, [{ start: 0, end: signals.date.end, to: 'dateline' }])
  return [{ text, to: WHOLE.includes(role) ? role : null }]
}

const picturesOf = (files: readonly SourceFile[], blocks: readonly PlacedBlock[]): Proposal['pictures'] => {
  const all = files.flatMap(({ pictures }) => pictures)
  return all.flatMap((picture) => {
    const index = blocks.findIndex(
      ({ content }) => content.type === 'picture' && content.picture === picture.id,
    )
    const block = blocks[index]
    const caption = blocks.slice(index + 1).find(({ entry }) => entry === block?.entry)
    return block
      ? [
          {
            ...picture,
            block: block.id,
            caption:
              caption?.role === 'caption' ? caption.text.replace(/^[^:：.|]{1,24}[:：.|]\s*/u, '') : '',
          },
        ]
      : []
  })
}
