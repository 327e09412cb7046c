import { directionOf, LOCALES, typefaces } from '../../../domain/locales.ts'
import { element, type Xml } from '../../formats/xml.ts'
import { NOTE_STYLE } from '../../../domain/review/mark.ts'
import type { Copy } from '../document.ts'
import { isOfEastAsia, tagOf } from './parts.ts'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Sizes in half points, spaces in twentieths of a point. */
type Look = {
  id: string
  name: string
  size: number
  before?: number
  after?: number
  bold?: true
  italic?: true
  colour?: string
  /** Headings stand in Word's own outline. */
  outline?: number
  indent?: number
  box?: string
  isKept?: true
}

const LOOKS: readonly Look[] = [
  { id: 'Title', name: 'Title', size: 40, before: 60, after: 120, bold: true, isKept: true },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 32,
    before: 320,
    after: 100,
    bold: true,
    outline: 0,
    isKept: true,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 28,
    before: 260,
    after: 80,
    bold: true,
    outline: 1,
    isKept: true,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    size: 25,
    before: 220,
    after: 80,
    bold: true,
    outline: 2,
    isKept: true,
  },
  {
    id: 'Heading4',
    name: 'heading 4',
    size: 23,
    before: 200,
    after: 60,
    bold: true,
    outline: 3,
    isKept: true,
  },
  {
    id: 'Heading5',
    name: 'heading 5',
    size: 22,
    before: 200,
    after: 60,
    bold: true,
    outline: 4,
    isKept: true,
  },
  { id: 'Subtitle', name: 'Subtitle', size: 25, after: 160, colour: '3A3E45' },
  { id: 'Quote', name: 'Quote', size: 22, after: 120, indent: 567 },
  { id: 'ListParagraph', name: 'List Paragraph', size: 22, after: 60 },
  { id: 'Kicker', name: 'Kicker', size: 20, before: 240, after: 20, colour: '5C6068', isKept: true },
  { id: 'Quiet', name: 'Quiet', size: 19, after: 120, colour: '5C6068' },
  { id: 'Masthead', name: 'Masthead', size: 21, after: 60 },
  { id: 'Fact', name: 'Fact', size: 21, after: 40 },
  { id: 'Banner', name: 'Banner', size: 22, after: 200, bold: true, colour: '8A3B12', box: '8A3B12' },
  { id: 'Notice', name: 'Notice', size: 21, after: 160, box: 'BDB6A6' },
  { id: 'Footer', name: 'footer', size: 15, colour: '5C6068' },
]

/** As which language Word takes signs, and words from right to left, in a text of another language. */
const EAST_ASIAN = LOCALES.filter(isOfEastAsia).map(tagOf)[0] ?? null
const RIGHT_TO_LEFT = LOCALES.filter((locale) => directionOf(locale) === 'rtl').map(tagOf)[0] ?? null

const fonts = (language: Copy['language']): Xml =>
  element('w:rFonts', {
    'w:ascii': 'Georgia',
    'w:hAnsi': 'Georgia',
    'w:eastAsia': 'Microsoft YaHei',
    'w:cs': typefaces[language] === 'nastaliq' ? 'Noto Nastaliq Urdu' : 'Traditional Arabic',
  })

const box = (colour: string): Xml =>
  element(
    'w:pBdr',
    {},
    ...['top', 'left', 'bottom', 'right'].map((side) =>
      element(`w:${side}`, { 'w:val': 'single', 'w:sz': 8, 'w:space': 6, 'w:color': colour }),
    ),
  )

const style = (look: Look): Xml =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': look.id },
    element('w:name', { 'w:val': look.name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:next', { 'w:val': 'Normal' }),
    element('w:qFormat', {}),
    element(
      'w:pPr',
      {},
      look.isKept ? element('w:keepNext', {}) : null,
      look.box ? box(look.box) : null,
      element('w:spacing', { 'w:before': look.before ?? 0, 'w:after': look.after ?? 0 }),
      look.indent ? element('w:ind', { 'w:left': look.indent }) : null,
      look.outline === undefined ? null : element('w:outlineLvl', { 'w:val': look.outline }),
    ),
    element(
      'w:rPr',
      {},
      ...(look.bold ? [element('w:b', {}), element('w:bCs', {})] : []),
      look.colour ? element('w:color', { 'w:val': look.colour }) : null,
      element('w:sz', { 'w:val': look.size }),
      element('w:szCs', { 'w:val': look.size + 3 }),
    ),
  )

/** How everything looks; headings are Word's own, so that they can be gone through. */
export const stylesXml = ({
  language,
  dir,
  isForSigners,
}: Pick<Copy, 'language' | 'dir' | 'isForSigners'>): Xml =>
  element(
    'w:styles',
    { 'xmlns:w': W },
    element(
      'w:docDefaults',
      {},
      element(
        'w:rPrDefault',
        {},
        element(
          'w:rPr',
          {},
          fonts(language),
          element('w:sz', { 'w:val': 22 }),
          element('w:szCs', { 'w:val': 26 }),
          element('w:lang', {
            'w:val': dir === 'rtl' ? 'en-GB' : tagOf(language),
            'w:eastAsia': EAST_ASIAN,
            'w:bidi': dir === 'rtl' ? tagOf(language) : RIGHT_TO_LEFT,
          }),
        ),
      ),
      element(
        'w:pPrDefault',
        {},
        element('w:pPr', {}, element('w:spacing', { 'w:after': 140, 'w:line': 276, 'w:lineRule': 'auto' })),
      ),
    ),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      element('w:name', { 'w:val': 'Normal' }),
      element('w:qFormat', {}),
    ),
    ...LOOKS.map(style),
    isForSigners
      ? element(
          'w:style',
          { 'w:type': 'character', 'w:styleId': NOTE_STYLE },
          element('w:name', { 'w:val': 'Desk Note' }),
        )
      : null,
    element(
      'w:style',
      { 'w:type': 'character', 'w:styleId': 'Hyperlink' },
      element('w:name', { 'w:val': 'Hyperlink' }),
      element('w:rPr', {}, element('w:color', { 'w:val': '1D4F7C' }), element('w:u', { 'w:val': 'single' })),
    ),
  )

/** `level` is where its items stand, from 0 on. */
export type NumberedList = { id: number; isOrdered: boolean; start: number; level: number }

const LEVELS = Array.from({ length: 9 }, (_, level) => level)
const BULLETS = ['•', '–', '◦']

const levels = (isOrdered: boolean): Xml[] =>
  LEVELS.map((level) =>
    element(
      'w:lvl',
      { 'w:ilvl': level },
      element('w:start', { 'w:val': 1 }),
      element('w:numFmt', { 'w:val': isOrdered ? 'decimal' : 'bullet' }),
      element('w:lvlText', { 'w:val': isOrdered ? `%${level + 1}.` : (BULLETS[level % 3] ?? '•') }),
      element('w:lvlJc', { 'w:val': 'left' }),
      element('w:pPr', {}, element('w:ind', { 'w:left': 720 * (level + 1), 'w:hanging': 360 })),
    ),
  )

/** Each list begins anew, at its own number. */
export const numberingXml = (lists: readonly NumberedList[]): Xml =>
  element(
    'w:numbering',
    { 'xmlns:w': W },
    ...[false, true].map((isOrdered) =>
      element(
        'w:abstractNum',
        { 'w:abstractNumId': Number(isOrdered) },
        element('w:multiLevelType', { 'w:val': 'multilevel' }),
        ...levels(isOrdered),
      ),
    ),
    ...lists.map(({ id, isOrdered, start, level: own }) =>
      element(
        'w:num',
        { 'w:numId': id },
        element('w:abstractNumId', { 'w:val': Number(isOrdered) }),
        ...(isOrdered
          ? LEVELS.map((level) =>
              element(
                'w:lvlOverride',
                { 'w:ilvl': level },
                element('w:startOverride', { 'w:val': level === own ? start : 1 }),
              ),
            )
          : []),
      ),
    ),
  )
