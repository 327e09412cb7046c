import { type Edit, editPdf, readObjects } from './editPdf.ts'
import {
  hasMarks,
  hexOfText,
  isArabic,
  lettersOf,
  marksOf,
  type Page,
  type PageFont,
  readPages,
  textOfHex,
  writeMeanings,
} from './pageFonts.ts'
import { type PdfStream, readStream, withWords } from './pdfStream.ts'
import { hexOf, readShown, type Shown, writeShown } from './shownGlyphs.ts'

/** A letter and its vowel signs, of which the typesetter says that all glyphs together mean them. */
const CLUSTER =
  /\/Span <<\n {2}\/ActualText <FEFF([0-9A-F]+)>\n>> BDC\n(0 Tr\n\/(f\d+) [\d.]+ Tf\n[^\n]* Tm\n)([^\n]*) T[Jj]\nEMC\n/g
/** Words that are set together, and what is shown first of them. */
const RUN =
  /(\nBT\n(?:\/ReversedChars BMC\n)?)(0 Tr\n\/(f\d+) [\d.]+ Tf\n[^\n]* Tm\n)([^\n]*) (TJ|Tj)\n([^]*?)(?=ET\n)/g

/**
 * The same pages, of which programs read Arabic words as they are written. The typesetter says of a vowel sign that it means its letter,
 * too, so that the letter is read twice; and it draws the space that ends a run before the run, where some lose it.
 * Nothing is drawn at another place.
 */
export const withArabicWords = (pdf: Buffer): Buffer => {
  const objects = readObjects(pdf)
  const pages = objects ? readPages(pdf, objects) : []
  const streams = pages.flatMap((page): OnPage[] => {
    const stream = readStream(pdf, objects?.at.get(page.contents))
    return stream ? [{ page, stream, clusters: readClusters(page, stream) }] : []
  })
  if (streams.length === 0) return pdf
  const fonts = new Set(pages.flatMap((page) => [...page.fonts.values()]))
  for (const each of streams) learn(each)
  for (const font of fonts) clean(font)
  return editPdf(pdf, [...streams.flatMap(rewritten), ...[...fonts].map(said)])
}

/** `clusters`: by the bytes that they are written in. */
type OnPage = { page: Page; stream: PdfStream; clusters: ReadonlyMap<string, Cluster> }
type Cluster = { text: string; font: PageFont; shown: Shown[]; glyphs: number[]; begin: string }

const readClusters = ({ fonts }: Page, { words }: PdfStream): Map<string, Cluster> =>
  new Map(
    [...words.matchAll(CLUSTER)].flatMap(([all, hex = '', begin = '', name = '', operand = '']) => {
      const [text, font] = [textOfHex(hex), fonts.get(name)]
      const shown = font && hasMarks(text) && isArabic(text) ? readShown(operand) : null
      if (!font || !shown) return []
      const glyphs = shown.flatMap((one) => ('glyph' in one ? [one.glyph] : []))
      return [[all, { text, font, shown, begin, glyphs }]]
    }),
  )

const isLetter = ({ widths }: PageFont, glyph: number): boolean => (widths.get(glyph) ?? 0) > 0

/** Glyphs stand from left to right, and so the last sign first; one glyph can be several signs. */
const learn = ({ clusters }: OnPage): void => {
  for (const { font, glyphs, text } of clusters.values()) {
    const signs = glyphs.filter((glyph) => !isLetter(font, glyph))
    const marks = [...marksOf(text)].reverse()
    if (glyphs.length - signs.length !== 1 || signs.length === 0) continue
    for (const glyph of glyphs) if (isLetter(font, glyph)) font.meanings.set(glyph, lettersOf(text))
    if (signs.length === marks.length)
      signs.forEach((glyph, index) => font.meanings.set(glyph, marks[index] ?? ''))
    else if (signs.length === 1) font.meanings.set(signs[0] ?? 0, marksOf(text))
  }
}

/** A sign and its letter that were set at two heights each say that they are both. */
const clean = (font: PageFont): void => {
  for (const [glyph, text] of font.meanings) {
    if (!hasMarks(text) || !isArabic(text)) continue
    if (!isLetter(font, glyph)) font.meanings.set(glyph, marksOf(text))
    else if ([...lettersOf(text)].length === 1) font.meanings.set(glyph, lettersOf(text))
  }
}

const rewritten = ({ page, stream, clusters }: OnPage): Edit[] => {
  const words = stream.words
    .replace(CLUSTER, (all) => {
      const cluster = clusters.get(all)
      return (cluster && withOneLetter(cluster)) ?? all
    })
    .replace(RUN, (...match: string[]) => withSpaceLast(page, match))
  return words === stream.words ? [] : [withWords(stream, words)]
}

const spanOf = (text: string, shown: readonly Shown[]): string =>
  `/Span <<\n  /ActualText <${text === '' ? '' : `FEFF${hexOfText(text)}`}>\n>> BDC\n${writeShown(shown)} TJ\nEMC\n`

/** Its letter means all of it, and its signs nothing besides; a glyph that stands alone means what it is. */
const withOneLetter = ({ text, font, shown, glyphs, begin }: Cluster): string | null => {
  const letters = glyphs.filter((glyph) => isLetter(font, glyph))
  const [only] = glyphs
  if (glyphs.length === 1 && only !== undefined) {
    const own = letters.length === 1 ? lettersOf(text) : marksOf(text)
    return font.meanings.get(only) === own ? `${begin}${writeShown(shown)} TJ\n` : null
  }
  if (letters.length !== 1) return null
  const parts: string[] = []
  let waiting: Shown[] = []
  for (const one of shown) {
    waiting.push(one)
    if (!('glyph' in one)) continue
    parts.push(spanOf(isLetter(font, one.glyph) ? text : '', waiting))
    waiting = []
  }
  return begin + parts.join('')
}

const withSpaceLast = (
  { fonts }: Page,
  [all = '', start = '', begin = '', name = '', operand = '', , rest = '']: string[],
): string => {
  const font = fonts.get(name)
  const [first, ...others] = (font && readShown(operand)) ?? []
  if (!font || !first || !('glyph' in first) || font.meanings.get(first.glyph) !== ' ') return all
  const isRightToLeft = others.some((one) => 'glyph' in one && isArabic(font.meanings.get(one.glyph) ?? ''))
  if (!isRightToLeft) return all
  const moved = writeShown([{ back: -(font.widths.get(first.glyph) ?? 0) }, ...others])
  return `${start}${begin}${moved} TJ\n${rest}${begin}<${hexOf(first.glyph)}> Tj\n`
}

const said = (font: PageFont): Edit => withWords(font.stream, writeMeanings(font))
