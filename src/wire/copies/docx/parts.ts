import type { Direction, Locale } from '../../../domain/locales.ts'
import { languageFacts } from '../../../locales/language-facts.ts'
import { element, type Xml } from '../../formats/xml.ts'
import { NOTE_STYLE } from '../../../domain/review/mark.ts'
import type { Inline, Run } from '../document.ts'

/** As Word names a language. */
export const tagOf = (locale: Locale): string => languageFacts[locale].wordProcessor

/** Word has another attribute for these. */
export const isOfEastAsia = (locale: Locale): boolean => languageFacts[locale].script === 'Han'

/** In which language and direction words stand. */
export type Tongue = { language: Locale; dir: Direction }

/** Where a link goes, by the id that it has in the document. */
export type Links = { idOf: (href: string) => string }

const ARABIC = /\p{Script=Arabic}/u
/** Latin words with the spaces and signs between them, and brackets that close. */
const LATIN_PHRASE =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}]*(?:[ .,'’&/:@_+?=#%~–-]*(?:[\p{Script=Latin}\p{M}\p{Nd}]+|\([^()\p{Script=Arabic}]*\)))*/gu
const ARABIC_PHRASE = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{Nd} .,:،؛-]*\p{Script=Arabic})?/gu

type Directed = { text: string; isRtl: boolean }

/**
 * Words of one direction: Word sets a run from right to left only if it is told so, and then also the spaces in it. So a
 * phrase of the other direction is one run, and what stands between phrases goes with the paragraph.
 */
export const directed = (text: string, dir: Direction): Directed[] => {
  const isRtl = dir === 'rtl'
  if (!isRtl && !ARABIC.test(text)) return [{ text, isRtl }]
  const parts: Directed[] = []
  let done = 0
  for (const found of text.matchAll(isRtl ? LATIN_PHRASE : ARABIC_PHRASE)) {
    parts.push({ text: text.slice(done, found.index), isRtl }, { text: found[0], isRtl: !isRtl })
    done = found.index + found[0].length
  }
  return [...parts, { text: text.slice(done), isRtl }].filter((part) => part.text !== '')
}

const runXml = (run: Run, { language, dir }: Tongue, style: string | null): Xml[] => {
  const named = run.isNote ? NOTE_STYLE : style
  return directed(run.text, dir).map(({ text, isRtl }) =>
    element(
      'w:r',
      {},
      // In the order of the schema: what stands in another one, Word takes for a broken file.
      element(
        'w:rPr',
        {},
        named ? element('w:rStyle', { 'w:val': named }) : null,
        ...(run.bold ? [element('w:b', {}), element('w:bCs', {})] : []),
        ...(run.italic ? [element('w:i', {}), element('w:iCs', {})] : []),
        run.strike ? element('w:strike', {}) : null,
        run.underline ? element('w:u', { 'w:val': 'single' }) : null,
        isRtl ? element('w:rtl', {}) : null,
        element('w:lang', {
          'w:val': dir === 'rtl' ? 'en-GB' : tagOf(language),
          'w:eastAsia': isOfEastAsia(language) ? tagOf(language) : null,
          'w:bidi': dir === 'rtl' ? tagOf(language) : null,
        }),
      ),
      element('w:t', { 'xml:space': 'preserve' }, text),
    ),
  )
}

const BREAK = element('w:r', {}, element('w:br', {}))

/** Words in a line, links among them. */
export const inlineXml = (words: readonly Inline[], tongue: Tongue, links: Links): Xml[] =>
  words.flatMap((part): Xml[] => {
    if (part === 'break') return [BREAK]
    if (part.text === '') return []
    return part.href
      ? [element('w:hyperlink', { 'r:id': links.idOf(part.href) }, ...runXml(part, tongue, 'Hyperlink'))]
      : runXml(part, tongue, null)
  })

type Paragraph = {
  style: string
  tongue: Tongue
  /** The list that it is an item of, and how deep: from 0 to 8. */
  list?: { id: number; level: number }
}

export const paragraph = ({ style, tongue: { dir }, list }: Paragraph, ...children: readonly Xml[]): Xml =>
  element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:pStyle', { 'w:val': style }),
      list
        ? element(
            'w:numPr',
            {},
            element('w:ilvl', { 'w:val': list.level }),
            element('w:numId', { 'w:val': list.id }),
          )
        : null,
      // `false` takes back what the style of the document says.
      element('w:bidi', { 'w:val': dir === 'rtl' ? '1' : '0' }),
    ),
    ...children,
  )
