/** Declarations of a `style`, as they are written: browsers drop Word's own (`mso-…`). */
export type Style = Readonly<Record<string, string>>

export const styleOf = (declarations: string): Style =>
  Object.fromEntries(
    declarations.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      if (colon < 1) return []
      const name = declaration.slice(0, colon).trim().toLowerCase()
      return [[name, declaration.slice(colon + 1).trim()]]
    }),
  )

/** What words look like; what is not said is as around them. */
export type Look = {
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  /** Line ends are ends of lines. */
  pre: boolean
  href: string | null
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  pre: false,
  href: null,
}

const BOLD = ['b', 'strong']
const ITALIC = ['i', 'em', 'cite', 'dfn']
const STRIKE = ['s', 'strike']

const isBold = (weight: string): boolean => /^(bold|bolder)$/i.test(weight) || Number(weight) >= 600
const isLight = (weight: string): boolean =>
  /^(normal|lighter)$/i.test(weight) || (Number(weight) > 0 && Number(weight) < 600)

/** A bold element that says that it is not (Google Docs wraps everything in one) is not. */
export const lookIn = (look: Look, { tag, style }: { tag: string; style: Style }): Look => {
  const weight = style['font-weight'] ?? ''
  const slant = style['font-style'] ?? ''
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`
  const isUpright = /^normal/i.test(slant)
  return {
    ...look,
    bold: isBold(weight) || (!isLight(weight) && (look.bold || BOLD.includes(tag))),
    italic: /^(italic|oblique)/i.test(slant) || (!isUpright && (look.italic || ITALIC.includes(tag))),
    underline: look.underline || tag === 'u' || /underline/i.test(line),
    strike: look.strike || STRIKE.includes(tag) || /line-through/i.test(line),
    pre: /^pre/i.test(style['white-space'] ?? (tag === 'pre' ? 'pre' : look.pre ? 'pre' : '')),
  }
}

/** Nobody has seen it where it was copied. */
export const isHidden = ({ tag, style, attributes }: Styled): boolean => {
  const isOff =
    /absolute|fixed/.test(style.position ?? '') && /^rect\(|^-\d{3,}/.test(style.clip ?? style.left ?? '')
  return (
    'hidden' in attributes ||
    tag === 'datalist' ||
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style['mso-hide'] === 'all' ||
    /^0(?:\.0+)?(?:pt|px|em|rem|%)?$/.test(style['font-size'] ?? '') ||
    /^0(?:\.0+)?$/.test(style.opacity ?? '') ||
    isOff
  )
}

type Styled = { tag: string; style: Style; attributes: Readonly<Record<string, string>> }

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})\b/i
const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?/i
/** They say nothing: what is read is dark on light. */
const NO_COLOUR =
  /^(?:inherit|initial|unset|currentcolor|transparent|none|auto|windowtext|window|black|white|gr[ae]y|(?:dark|dim|light)gr[ae]y|silver|canvastext|-webkit-.*)$/i

const channels = (value: string): number[] | null => {
  const hex = HEX.exec(value)?.[1]
  if (hex) {
    const each = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
    return each.map((pair) => Number.parseInt(pair, 16))
  }
  const [, red, green, blue, alpha] = RGB.exec(value) ?? []
  if (red === undefined) return null
  return Number(alpha ?? 1) === 0 ? [0, 0, 0] : [red, green, blue].map(Number)
}

/** A colour by one name; null for greys, which are no colour. */
const colourOf = (value: string | undefined): string | null => {
  const written = (value ?? '').trim().split(/\s+(?![\d.,/])/)[0] ?? ''
  if (written === '' || NO_COLOUR.test(written)) return null
  const rgb = channels((value ?? '').trim())
  if (!rgb) return /^[a-z]+$/i.test(written) ? written.toLowerCase() : null
  return Math.max(...rgb) - Math.min(...rgb) <= 16 ? null : rgb.join(' ')
}

/** Those of the words and of what is behind them. */
export const coloursOf = ({ tag, style, attributes }: Styled): string[] => {
  const behind = style['background-color'] ?? style.background ?? style['mso-highlight'] ?? attributes.bgcolor
  const own = tag === 'mark' && behind === undefined ? 'yellow' : behind
  return [colourOf(style.color ?? attributes.color), colourOf(own)].flatMap((colour) => colour ?? [])
}

export const fontOf = ({ style, attributes }: Styled): string | null => {
  const first = (style['font-family'] ?? attributes.face ?? '').split(',')[0] ?? ''
  const name = first.replace(/["']/g, '').trim().toLowerCase()
  return name === '' || name === 'inherit' || name.startsWith('var(') ? null : name
}
