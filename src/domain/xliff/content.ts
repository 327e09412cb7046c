import { type Inline, joined } from './inlines.ts'

/** Lexical's bits, each a mark that opens and closes. */
const FORMATS = { bold: 1, italic: 2, strike: 4, underline: 8, code: 16, sub: 32, sup: 64 } as const
type Format = keyof typeof FORMATS
const NAMES = Object.keys(FORMATS) as Format[]

export type Kind = Format | 'link' | 'break' | 'tab'

/** A mark as it stands among words. `children`: null for what has no words in it. `url`: of a link. */
export type Mark = { id: string; kind: Kind; url?: string; children: Content | null }
export type Content = (string | Mark)[]

type Plain = Exclude<Inline, { text: string }>
type Piece = { inline: Inline; format: number }

const isText = (inline: Inline): inline is Extract<Inline, { text: string }> => 'text' in inline

/** How many pieces from one on have the format; what is no text has none. */
const runOf = (pieces: readonly Piece[], from: number, bit: number): number => {
  const end = pieces.findIndex(({ format }, index) => index >= from && (format & bit) === 0)
  return (end < 0 ? pieces.length : end) - from
}

/** Numbers the marks of a unit in the order in which they open. */
const createIds = () => {
  let last = 0
  return () => String((last += 1))
}

const built = (pieces: readonly Piece[], nextId: () => string): Content => {
  const content: Content = []
  for (let at = 0; at < pieces.length;) {
    const { inline, format } = pieces[at]!
    const open = NAMES.filter((name) => format & FORMATS[name])
    const [longest] = open
      .map((name) => ({ name, length: runOf(pieces, at, FORMATS[name]) }))
      .sort((one, other) => other.length - one.length)
    if (longest) {
      const { name, length } = longest
      const id = nextId()
      const inside = pieces
        .slice(at, at + length)
        .map((piece) => ({ ...piece, format: piece.format & ~FORMATS[name] }))
      content.push({ id, kind: name, children: built(inside, nextId) })
      at += length
      continue
    }
    content.push(isText(inline) ? inline.text : markOf(inline, nextId))
    at += 1
  }
  return content
}

const markOf = (inline: Plain, nextId: () => string): Mark => {
  const id = nextId()
  return inline.is === 'link'
    ? { id, kind: 'link', url: inline.url, children: built(piecesOf(inline.children), nextId) }
    : { id, kind: inline.is, children: null }
}

const KNOWN = NAMES.reduce((bits, name) => bits | FORMATS[name], 0)

const piecesOf = (inlines: readonly Inline[]): Piece[] =>
  inlines.map((inline) => ({ inline, format: isText(inline) ? inline.format & KNOWN : 0 }))

/** Marks of words as marks that open and close, the longer ones around the shorter ones. */
export const toContent = (inlines: readonly Inline[]): Content => built(piecesOf(inlines), createIds())

const flat = (content: Content, format: number): Inline[] =>
  content.flatMap((part): Inline[] => {
    if (typeof part === 'string') return part === '' ? [] : [{ text: part, format }]
    const { kind, children, url = '' } = part
    if (kind === 'link') return [{ is: 'link', url, children: joined(flat(children ?? [], format)) }]
    if (kind === 'break' || kind === 'tab') return [{ is: kind }]
    return flat(children ?? [], format | FORMATS[kind])
  })

/** The same the other way round. */
export const toInlinesAgain = (content: Content): Inline[] => joined(flat(content, 0))

/** Each mark, outermost first, in the order in which they open. */
export const marksIn = (content: Content): Mark[] =>
  content.flatMap((part) => (typeof part === 'string' ? [] : [part, ...marksIn(part.children ?? [])]))

/** What it says, and where which mark stands; so that two contents with one print say the same. */
export const printOf = (content: Content): string =>
  content
    .map((part) =>
      typeof part === 'string'
        ? part
        : `\u0001${part.id}\u0002${part.children ? printOf(part.children) : ''}\u0003`,
    )
    .join('')
