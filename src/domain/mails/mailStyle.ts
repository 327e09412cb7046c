import { type Brand, DEFAULT_BRAND } from '../adminConfig.ts'
import { type Direction, type Locale, type Typeface, typefaces } from '../locales.ts'
import { toMark } from '../organisationMark.ts'

const FONTS: Record<Typeface, { family: string; height: string; scale: number }> = {
  latin: { family: "'Segoe UI', Helvetica, Arial, sans-serif", height: '1.5', scale: 1 },
  naskh: {
    family: "'Segoe UI', 'Geeza Pro', 'Noto Naskh Arabic', Tahoma, sans-serif",
    height: '1.7',
    scale: 1.08,
  },
  nastaliq: {
    family: "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', Tahoma, sans-serif",
    height: '2.1',
    scale: 1.08,
  },
  han: { family: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif", height: '1.6', scale: 1 },
}

/** As `src/admin/organisationMark.css` has them: white letters stand on them. */
export const MARK_FIELDS = [
  '#0b5394',
  '#7a3e00',
  '#22662c',
  '#6a1b7a',
  '#8a1f3d',
  '#00606b',
  '#4b4fa8',
  '#5c5a00',
] as const

export const markField = (name: string): string => MARK_FIELDS[toMark(name).colour] ?? MARK_FIELDS[0]

/** Mail programs know colours as six digits alone. */
export const accentOf = ({ accent }: Pick<Brand, 'accent'>): string =>
  /^#[0-9a-f]{6}$/i.test(accent) ? accent : DEFAULT_BRAND.accent

/** Said of each block: what stands in one place for many is dropped by mail programs. No colour: the reader's own stays, by night too. */
export const blockStyle =
  (language: Locale, dir: Direction) =>
  (size: number, more = ''): string => {
    const { family, height, scale } = FONTS[typefaces[language]]
    const side = dir === 'rtl' ? 'right' : 'left'
    return `font-family:${family};font-size:${Math.round(size * scale)}px;line-height:${height};text-align:${side};margin:0;${more}`
  }
