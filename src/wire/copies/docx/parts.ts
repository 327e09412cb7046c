import type { Direction, Locale } from '../../../domain/locales.ts'
import { element, type Xml } from '../../formats/xml.ts'
import type { Inline, Run } from '../document.ts'

/** As Word names languages. */
export const TAGS: Record<Locale, string> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-SA',
  ru: 'ru-RU',
  zh: 'zh-CN',
  ur: 'ur-PK',
}

/** In which language and direction words stand. */
export type Tongue = { language: Locale; dir: Direction }

/** Where a link goes, by the id that it has in the document. */
export type Links = { idOf: (href: string) => string }

const ARABIC = /[\p{Script=Arabic}]/u

/** Words of one direction: Word sets a run from right to left only if it is told so. */
const directed = (text: string, dir: Direction): { text: string; isRtl: boolean }[] => {
  if (dir === 'ltr' && !ARABIC.test(text)) return [{ text, isRtl: false }]
  // Latin words, addresses and numbers among Arabic ones are runs of their own; signs between them go with what is before.
  const parts =
    text.match(
      /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{M}\p{Nd}@._:/?&=+%#~-]*|[^\p{Script=Latin}\p{Nd}]+/gu,
    ) ?? []
  return parts.map((part) => ({
    text: part,
    isRtl: ARABIC.test(part) || (dir === 'rtl' && !/[\p{L}\p{Nd}]/u.test(part)),
  }))
}

const runXml = (run: Run, { language, dir }: Tongue, style: string | null): Xml[] =>
  directed(run.text, dir).map(({ text, isRtl }) =>
    element(
      'w:r',
      {},
      // In the order of the schema: what stands in another one, Word takes for a broken file.
      element(
        'w:rPr',
        {},
        style ? element('w:rStyle', { 'w:val': style }) : null,
        ...(run.bold ? [element('w:b', {}), element('w:bCs', {})] : []),
        ...(run.italic ? [element('w:i', {}), element('w:iCs', {})] : []),
        run.strike ? element('w:strike', {}) : null,
        run.underline ? element('w:u', { 'w:val': 'single' }) : null,
        isRtl ? element('w:rtl', {}) : null,
        element('w:lang', {
          'w:val': dir === 'rtl' ? 'en-GB' : TAGS[language],
          'w:eastAsia': language === 'zh' ? TAGS.zh : null,
          'w:bidi': dir === 'rtl' ? TAGS[language] : null,
        }),
      ),
      element('w:t', { 'xml:space': 'preserve' }, text),
    ),
  )

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
  /** The list that it is an item of, and how deep. */
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
            element('w:ilvl', { 'w:val': Math.min(list.level, 8) }),
            element('w:numId', { 'w:val': list.id }),
          )
        : null,
      // `false` takes back what the style of the document says.
      element('w:bidi', { 'w:val': dir === 'rtl' ? '1' : '0' }),
    ),
    ...children,
  )
