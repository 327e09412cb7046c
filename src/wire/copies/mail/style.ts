import { type Direction, type Locale, type Typeface, typefaces } from '../../../domain/locales.ts'

type Font = { family: string; height: string; scale: number }

const LATIN: Font = { family: "Georgia, 'Times New Roman', serif", height: '1.55', scale: 1 }

const TYPEFACES: Record<Typeface, Font> = {
  latin: LATIN,
  naskh: {
    family: "Amiri, 'Noto Naskh Arabic', 'Traditional Arabic', 'Times New Roman', serif",
    height: '1.8',
    scale: 1.15,
  },
  nastaliq: {
    family: "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Times New Roman', serif",
    height: '2.2',
    scale: 1.1,
  },
  han: {
    family: "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', SimSun, sans-serif",
    height: '1.75',
    scale: 1,
  },
}

export const fontOf = (language: Locale): Font => TYPEFACES[typefaces[language]]

/** Of an element, as its `style`. */
export type MailStyles = (part: Part) => string

/** Sizes in pixels: mail programs know no others alike. */
const SIZES = {
  text: 16,
  banner: 16,
  owner: 15,
  wording: 14,
  names: 15,
  logos: 14,
  notice: 15,
  kicker: 14,
  title: 27,
  entryTitle: 21,
  heading: 18,
  small: 16,
  speaker: 16,
  summary: 18,
  quiet: 14,
  facts: 15,
  factName: 15,
  fact: 15,
  paragraph: 16,
  quote: 16,
  list: 16,
  item: 16,
  table: 15,
  cell: 15,
  headCell: 15,
  figure: 13,
  lines: 15,
  foot: 12,
} as const

const PLAIN = {
  link: 'color:#1d4f7c',
  note: 'color:#5c6068;font-size:85%',
  rule: 'border:0;border-top:1px solid #d9d4c8;margin:24px 0',
  logo: 'vertical-align:middle;margin:0 6px',
  picture: 'max-width:100%;height:auto',
} as const

type Part = keyof typeof SIZES | keyof typeof PLAIN

const MORE: Partial<Record<keyof typeof SIZES, string>> = {
  banner: 'border:2px solid #8a3b12;color:#8a3b12;padding:8px 12px',
  owner: 'border:2px solid #1b1e23;padding:8px 12px',
  wording: 'color:#5c6068',
  notice: 'border:1px solid #d9d4c8;background:#f3f0e9;padding:8px 12px',
  kicker: 'color:#5c6068;margin:20px 0 4px',
  title: 'font-weight:bold;margin:0 0 8px',
  entryTitle: 'font-weight:bold;margin:0 0 8px',
  heading: 'font-weight:bold;margin:20px 0 8px',
  small: 'font-weight:bold;margin:20px 0 4px',
  summary: 'color:#3a3e45',
  quiet: 'color:#5c6068',
  facts: 'margin:12px 0;border-collapse:collapse',
  factName: 'font-weight:normal;color:#5c6068;padding:2px 16px 2px 16px',
  fact: 'padding:2px 0',
  table: 'border-collapse:collapse',
  cell: 'padding:4px 10px;border:1px solid #d9d4c8;vertical-align:top',
  headCell: 'padding:4px 10px;border:1px solid #d9d4c8;vertical-align:top;font-weight:bold',
  figure: 'color:#5c6068',
  foot: 'color:#5c6068;margin:0 0 4px;word-break:break-all',
}

const NO_MARGIN: readonly Part[] = ['text', 'facts', 'item', 'cell', 'headCell']

const isPlain = (part: Part): part is keyof typeof PLAIN => part in PLAIN

/** Everything is said of each element, since mail programs drop whatever stands in one place for many. */
export const mailStyles =
  ({ dir, font }: { dir: Direction; font: Font }): MailStyles =>
  (part) => {
    if (isPlain(part)) return `style="${PLAIN[part]}"`
    const size = Math.round(SIZES[part] * font.scale)
    const side = dir === 'rtl' ? 'right' : 'left'
    const title = part === 'title' || part === 'entryTitle' || part === 'heading'
    const height = title && font === LATIN ? '1.25' : font.height
    const margin = NO_MARGIN.includes(part) ? '' : 'margin:0 0 12px;'
    const indent =
      part === 'quote' || part === 'list'
        ? `;margin:0 0 12px;padding-${side}:28px;padding-${side === 'right' ? 'left' : 'right'}:0`
        : ''
    return `style="${margin}font-family:${font.family};font-size:${size}px;line-height:${height};color:#1b1e23;text-align:${side}${indent}${MORE[part] ? `;${MORE[part]}` : ''}"`
  }
