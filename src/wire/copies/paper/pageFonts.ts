import type { PdfObjects } from './editPdf.ts'
import { type PdfStream, readStream } from './pdfStream.ts'
import { hexOf } from './shownGlyphs.ts'

/** A font of a file: what each glyph is said to mean, and how wide it is. One without width is drawn onto another. */
export type PageFont = {
  stream: PdfStream
  meanings: Map<number, string>
  widths: ReadonlyMap<number, number>
}

export type Page = {
  contents: number
  /** By their name on this page. */
  fonts: ReadonlyMap<string, PageFont>
}

const MARK = /\p{Mn}/u
const MARKS = /\p{Mn}+/gu
const ARABIC = /(?=\p{L})\p{Script=Arabic}/u

export const hasMarks = (text: string): boolean => MARK.test(text)
export const lettersOf = (text: string): string => text.replace(MARKS, '')
export const marksOf = (text: string): string => (text.match(MARKS) ?? []).join('')
export const isArabic = (text: string): boolean => ARABIC.test(lettersOf(text))

export const textOfHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
export const hexOfText = (text: string): string =>
  Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()

/** The pages of a file, with their fonts of Arabic whose letters are one glyph each; without other fonts. */
export const readPages = (pdf: Buffer, objects: PdfObjects): Page[] => {
  const known = new Map<number, PageFont | null>()
  const fontOf = (number: number) => {
    if (!known.has(number)) known.set(number, readFont(pdf, objects, number))
    return known.get(number) ?? null
  }
  return [...objects.at.values()].flatMap((place) => {
    if (!PAGE.test(pdf.toString('latin1', place.from, place.from + SHORT))) return []
    const page = dictionary(pdf, place)
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1]
    if (contents === undefined) return []
    const named = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? ''
    const fonts = [...named.matchAll(/\/(f\d+) (\d+) 0 R/g)].flatMap(([, name = '', number]) => {
      const font = fontOf(Number(number))
      return font ? [[name, font] as const] : []
    })
    return fonts.length > 0 ? [{ contents: Number(contents), fonts: new Map(fonts) }] : []
  })
}

const PAGE = /^\d+ 0 obj\n<<\n {2}\/Type \/Page\n/
const [SHORT, LONGEST] = [40, 40_000]

const dictionary = (pdf: Buffer, place: { from: number; to: number } | undefined): string =>
  place ? pdf.toString('latin1', place.from, Math.min(place.to, place.from + LONGEST)) : ''

/** Null for a font without Arabic, and for one that sets letters and their dots apart: there a glyph means nothing by itself. */
const readFont = (pdf: Buffer, objects: PdfObjects, number: number): PageFont | null => {
  const font = dictionary(pdf, objects.at.get(number))
  const reference = (name: RegExp) => objects.at.get(Number(name.exec(font)?.[1]))
  const stream = readStream(pdf, reference(/\/ToUnicode (\d+) 0 R/))
  const wide = /\/W \[([\d. ]*)\]/.exec(dictionary(pdf, reference(/\/DescendantFonts \[(\d+) 0 R\]/)))?.[1]
  if (!stream || wide === undefined) return null
  const meanings = new Map(
    [...stream.words.matchAll(MEANING)].map(([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      textOfHex(text),
    ]),
  )
  const widths = readWidths(wide)
  const all = [...meanings]
  const isApart = all.some(([glyph, text]) => !widths.get(glyph) && isArabic(text) && !hasMarks(text))
  return !isApart && all.some(([, text]) => isArabic(text)) ? { stream, meanings, widths } : null
}

const MEANING = /<([0-9A-F]{4})> <([0-9A-F]+)>/g

/** Written as first, last and width. */
const readWidths = (wide: string): Map<number, number> => {
  const numbers = wide.trim().split(/\s+/).map(Number)
  const widths = new Map<number, number>()
  for (let at = 0; at + 2 < numbers.length; at += 3)
    for (let glyph = numbers[at] ?? 0; glyph <= (numbers[at + 1] ?? -1); glyph += 1)
      widths.set(glyph, numbers[at + 2] ?? 0)
  return widths
}

/** The list of meanings as it is now. */
export const writeMeanings = ({ stream, meanings }: PageFont): string =>
  stream.words.replace(MEANING, (line, glyph: string) => {
    const text = meanings.get(Number.parseInt(glyph, 16))
    return text === undefined ? line : `<${hexOf(Number.parseInt(glyph, 16))}> <${hexOfText(text)}>`
  })
