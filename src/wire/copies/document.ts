import type { CheckLink } from '../../domain/checking/code.ts'
import type { Direction, Locale } from '../../domain/locales.ts'

/** A text that goes out by mail, as every form of it shows it: words in their order, and nothing of how they are set. */

/** Words that look alike, or the end of a line. */
export type Run = {
  text: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
  underline?: boolean
  href?: string
  /** Said by the newsroom to whoever signs; no word of the text. */
  isNote?: true
  /** New since whoever reads has signed, or gone since. */
  change?: { is: 'added' | 'removed'; dir: Direction }
}
export type Inline = Run | 'break'

export type ListBlock = {
  type: 'list'
  dir: Direction
  isOrdered: boolean
  start: number
  items: { words: Inline[]; lists: ListBlock[] }[]
}
/** Where it was put in the text. `dir`: that of what stands around it. */
export type PictureBlock = { type: 'picture'; dir: Direction; picture: Figure }
/** Rows of one length. */
export type TableBlock = { type: 'table'; dir: Direction; rows: TableCell[][] }
export type TableCell = { isHeader: boolean; words: Inline[] }
export type Block = KindOfBlock & {
  /** Which one of the text it is, from 1, where readers speak of it by its number. */
  number?: number
}
type KindOfBlock =
  | { type: 'paragraph'; dir: Direction; words: Inline[] }
  | { type: 'quote'; dir: Direction; words: Inline[] }
  /** 2 to 4; 1 is the title. */
  | { type: 'heading'; level: 2 | 3 | 4; dir: Direction; words: Inline[] }
  | ListBlock
  | TableBlock
  | PictureBlock
  | { type: 'rule' }

/** A picture by its bytes' hash and by its public address. */
export type Picture = { sha256: string; url: string; alt: string }

/** With what it shows, and whose it is, for everybody to read. */
export type Figure = Picture & { caption: string }

/** Organisations that stand in one line over the text, in their order, and their logos. */
export type MastheadLine = { wording: string; names: string[]; logos: Picture[] }

/** A value that may be an address to go to. */
export type Line = { text: string; href?: string }
export type Fact = { name: string; lines: Line[] }
/** `names` are those that stand in the heading, whatever their script. */
export type Notice = { heading: string; names: string[]; note: string; when: string }

/** One text: the whole document, or an entry of a media update. All of it is in one language. */
export type Section = {
  /** Of its entry, where readers are led from here to the desk. */
  entry?: string
  language: Locale
  dir: Direction
  masthead: MastheadLine[]
  /** What a reader must know before the text. */
  notices: Notice[]
  /** Parts of the line over the title: what it is, and who speaks. */
  kicker: string[]
  title: string
  speaker: string
  summary: string
  /** Both with what has changed in them, where that is to be seen. */
  marked?: { title?: Inline[]; summary?: Inline[] }
  dates: string[]
  facts: Fact[]
  body: Block[]
  /** Those that do not stand in the text. */
  pictures: Figure[]
  attachments: { heading: string; lines: Line[] }
  contacts: { heading: string; people: { name: string; lines: Line[] }[] }
  /** Of a copy that may come back with changes: what it says of the text that it was made from, and how many blocks of `body` are its own. */
  review?: { mark: string; blocks: number }
}

/** An entry of a media update under its heading; a sentence where whoever reads the copy may not read it. */
export type Entry = { heading: string; section: Section | null; instead: string }

export type Copy = Section & {
  /** That it may not go out yet, and before which instant; empty for what is out. */
  banner: string
  /** In one line, behind what has happened to the text since. */
  subject: string
  entries: Entry[]
  /** Read before it is signed: it says what a reader of the text need not see. */
  isForSigners?: true
  /** Its own language was taken over from an edition byte for byte: what cannot be seen in it is marked for signers. */
  isCopied?: true
  /** Without a digest where nobody has frozen the text. */
  foot: {
    label: string
    digest: string
    web: { label: string; url: string } | null
    /** Where this copy can be checked; of what is out, and of nothing else. */
    check?: CheckLink & { label: string; codeLabel: string }
  }
  /** When these words were last changed, as ISO 8601: the same for the same copy, whenever it is made. */
  at: string
  /** The public proof as JSON, which PDF and Word files carry; of what is out, and of nothing else. */
  proof?: string
  /** Names the copy among all others. */
  id: string
}

/** Pictures of the document, each once, in their order. */
export const picturesOf = (copy: Copy): { logos: Picture[]; figures: Picture[] } => {
  const sections = [copy, ...copy.entries.flatMap(({ section }) => section ?? [])]
  return {
    logos: distinct(sections.flatMap(({ masthead }) => masthead.flatMap(({ logos }) => logos))),
    figures: distinct(sections.flatMap(({ body, pictures }) => [...body.flatMap(pictureIn), ...pictures])),
  }
}

const pictureIn = (block: Block): Figure[] => (block.type === 'picture' ? [block.picture] : [])

const distinct = (pictures: readonly Picture[]): Picture[] => [
  ...new Map(pictures.map((picture) => [picture.sha256, picture])).values(),
]

/** Entries that follow each other under the same words stand under them once. */
export const startsHeading = (entries: readonly Entry[], index: number): boolean => {
  const heading = entries[index]?.heading ?? ''
  return heading !== '' && heading !== entries[index - 1]?.heading
}

type Change = (words: readonly Inline[]) => Inline[]

/** The same blocks with other words in them. */
export const mapWords = (blocks: readonly Block[], change: Change): Block[] =>
  blocks.map((block) => {
    if (block.type === 'rule' || block.type === 'picture') return block
    if (block.type === 'table') return inTable(block, change)
    return block.type === 'list' ? inList(block, change) : { ...block, words: change(block.words) }
  })

const inTable = (table: TableBlock, change: Change): TableBlock => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => ({ ...cell, words: change(cell.words) }))),
})

/** Whether its first row names what stands below. */
export const hasHead = ({ rows: [first = [], ...rest] }: Pick<TableBlock, 'rows'>): boolean =>
  rest.length > 0 && first.every(({ isHeader }) => isHeader)

const inList = (list: ListBlock, change: Change): ListBlock => ({
  ...list,
  items: list.items.map(({ words, lists }) => ({
    words: change(words),
    lists: lists.map((inner) => inList(inner, change)),
  })),
})

/** A picture as every program that reads mails and documents can show it. */
type Shown = {
  bytes: Buffer
  type: 'image/png' | 'image/jpeg'
  ext: 'png' | 'jpg'
  width: number
  height: number
}
export type Pictures = ReadonlyMap<string, Shown>

const LOGO = { width: 480, height: 240, fit: 'inside', withoutEnlargement: true } as const
const FIGURE = { width: 1400, height: 1400, fit: 'inside', withoutEnlargement: true } as const

type ReadFile = (sha256: string) => Promise<Buffer | null>

/** Those of the document that are there, by their hash; one that cannot be read is left out, and its words stay. */
export const readPictures = async (copy: Copy, readFile: ReadFile): Promise<Pictures> => {
  const { logos, figures } = picturesOf(copy)
  const found = await Promise.all([
    ...figures.map((picture) => readOne(picture, 'figure', readFile)),
    ...logos.map((picture) => readOne(picture, 'logo', readFile)),
  ])
  return new Map(found.flat())
}

export const readLogos = async (logos: readonly Picture[], readFile: ReadFile): Promise<Pictures> =>
  new Map((await Promise.all(logos.map((logo) => readOne(logo, 'logo', readFile)))).flat())

const readOne = async (
  { sha256 }: Picture,
  kind: 'logo' | 'figure',
  readFile: ReadFile,
): Promise<[string, Shown][]> => {
  const bytes = await readFile(sha256)
  const shown = bytes ? await toShown(bytes, kind).catch(() => null) : null
  return shown ? [[sha256, shown]] : []
}

const toShown = async (bytes: Buffer, kind: 'logo' | 'figure'): Promise<Shown> => {
  // Takes twenty megabytes and a third of a second: who shows no pictures does without.
  const { default: sharp } = await import('sharp')
  const picture = sharp(bytes, { failOn: 'error' })
    .rotate()
    .resize(kind === 'logo' ? LOGO : FIGURE)
  const isLogo = kind === 'logo'
  const made = isLogo ? picture.png() : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82 })
  const { data, info } = await made.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    ...(isLogo ? { type: 'image/png', ext: 'png' } : { type: 'image/jpeg', ext: 'jpg' }),
    width: info.width,
    height: info.height,
  }
}

/** How large it is set, in pixels of a page of 640. */
export const boxOf = ({ width, height }: Pick<Shown, 'width' | 'height'>, kind: 'logo' | 'figure') => {
  const bounds = kind === 'logo' ? { width: 180, height: 64 } : { width: 600, height: 600 }
  const scale = Math.min(bounds.width / width, bounds.height / height, kind === 'logo' ? Infinity : 1)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
