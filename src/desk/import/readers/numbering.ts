import { attributeOf, childOf, elementsOf, findAll, localName, type XmlElement } from './xml.ts'

/** A level of a list in Word: how it counts, from where, and what stands around the number. */
type Level = { start: number; format: string; text: string; restarts: boolean; isLegal: boolean }
type Levels = ReadonlyMap<number, Level>
type Num = { abstract: string; starts: ReadonlyMap<number, number>; own: Levels }
type Place = { num: string; level: number }

/** What Word writes before a paragraph: `number` of its level, `mark` as it is read. */
export type Numbered = {
  number: number
  mark: string
  isBullet: boolean
  isDecimal: boolean
  /** “Article 4”, “第三条”: words that stand in no paragraph. */
  hasWords: boolean
  level: number
}

const valueOf = (element: XmlElement | undefined, name: string): string | undefined => {
  const child = element && childOf(element, name)
  return child && attributeOf(child, 'val')
}
const numberOf = (element: XmlElement | undefined, name: string): number | null => {
  const value = Number(valueOf(element, name) ?? Number.NaN)
  return Number.isSafeInteger(value) ? value : null
}

const levelOf = (element: XmlElement): Level => ({
  start: numberOf(element, 'start') ?? 1,
  format: valueOf(element, 'numFmt') ?? 'decimal',
  text: valueOf(element, 'lvlText') ?? '',
  restarts: numberOf(element, 'lvlRestart') !== 0,
  isLegal: childOf(element, 'isLgl') !== undefined,
})

const indexOf = (element: XmlElement): number => Number(attributeOf(element, 'ilvl') ?? 0)

const levelsIn = (element: XmlElement): Levels =>
  new Map(findAll(element, ['lvl']).map((level) => [indexOf(level), levelOf(level)]))

const keyed = <Value>(
  elements: readonly XmlElement[],
  id: string,
  read: (element: XmlElement) => Value,
): Map<string, Value> => new Map(elements.map((element) => [attributeOf(element, id) ?? '', read(element)]))

const numIn = (element: XmlElement): Num => {
  const overrides = findAll(element, ['lvlOverride'])
  return {
    abstract: valueOf(element, 'abstractNumId') ?? '',
    starts: new Map(
      overrides.flatMap((one) => {
        const start = numberOf(one, 'startOverride')
        return start === null ? [] : [[indexOf(one), start] as const]
      }),
    ),
    own: new Map(overrides.flatMap((one) => [...levelsIn(one)])),
  }
}

const placeIn = (properties: XmlElement | undefined): Partial<Place> => {
  const numbering = properties && childOf(properties, 'numPr')
  const [num, level] = [valueOf(numbering, 'numId'), numberOf(numbering, 'ilvl')]
  return { ...(num === undefined ? {} : { num }), ...(level === null ? {} : { level }) }
}

const DECIMALS = ['decimal', 'decimalZero', 'arabicAbjad', 'hindiNumbers', 'decimalFullWidth']
const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]
const LETTERS = 26

const roman = (number: number): string => {
  let [left, said] = [number, '']
  for (const [value, sign] of ROMAN)
    while (left >= value && said.length < 20) {
      said += sign
      left -= value
    }
  return said
}
/** a … z, then aa, bb. */
const letter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(
    Math.min(4, Math.floor((number - 1) / LETTERS) + 1),
  )

const written = (number: number, format: string): string => {
  if (format === 'lowerRoman') return roman(number)
  if (format === 'upperRoman') return roman(number).toUpperCase()
  if (format === 'lowerLetter' && number > 0) return letter(number)
  if (format === 'upperLetter' && number > 0) return letter(number).toUpperCase()
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number)
}

const DEEPEST_STYLE = 10

/**
 * Counts the paragraphs of a Word file as Word does, which keeps how a list counts in parts of their own (ECMA-376, 17.9). To be asked
 * of each paragraph in its order. @param numbering and @param styles those parts, where the file has them.
 */
export const createNumbering = (numbering: XmlElement | null, styles: XmlElement | null) => {
  const abstracts = keyed(numbering ? findAll(numbering, ['abstractNum']) : [], 'abstractNumId', (one) => ({
    levels: levelsIn(one),
    link: valueOf(one, 'numStyleLink'),
  }))
  const nums = keyed(
    numbering ? elementsOf(numbering).filter((one) => localName(one) === 'num') : [],
    'numId',
    numIn,
  )
  const known = keyed(styles ? findAll(styles, ['style']) : [], 'styleId', (one) => ({
    base: valueOf(one, 'basedOn'),
    name: valueOf(one, 'name') ?? '',
    place: placeIn(childOf(one, 'pPr')),
  }))
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()

  const placeOfStyle = (style: string | undefined, depth = 0): Partial<Place> => {
    const found = known.get(style ?? '')
    if (!found || depth > DEEPEST_STYLE) return {}
    return { ...placeOfStyle(found.base, depth + 1), ...found.place }
  }
  const levelsOf = ({ abstract, own }: Num): Levels => {
    const { levels, link } = abstracts.get(abstract) ?? {}
    const linked = link === undefined ? undefined : nums.get(placeOfStyle(link).num ?? '')
    const all = linked && linked.abstract !== abstract ? abstracts.get(linked.abstract)?.levels : levels
    return new Map([...(all ?? []), ...own])
  }
  const isHeading = (properties: XmlElement | undefined): boolean =>
    /^heading \d/i.test(known.get(valueOf(properties, 'pStyle') ?? '')?.name ?? '')

  const next = (paragraph: XmlElement): Numbered | null => {
    const properties = childOf(paragraph, 'pPr')
    const place = { ...placeOfStyle(valueOf(properties, 'pStyle')), ...placeIn(properties) }
    const num = nums.get(place.num ?? '')
    if (!num || place.num === '0') return null
    const level = place.level ?? 0
    const levels = levelsOf(num)
    const own = levels.get(level)
    if (!own || own.format === 'none') return null
    const count = counts.get(num.abstract) ?? new Map<number, number>()
    counts.set(num.abstract, count)
    const start = num.starts.get(level)
    const first = `${place.num} ${level}`
    if (start !== undefined && !begun.has(first)) count.set(level, start - 1)
    begun.add(first)
    for (const [above, { start: from }] of levels)
      if (above < level && !count.has(above)) count.set(above, from)
    count.set(level, (count.get(level) ?? own.start - 1) + 1)
    for (const below of [...count.keys()])
      if (below > level && levels.get(below)?.restarts !== false) count.delete(below)
    const mark = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const format = own.isLegal && of < level ? 'decimal' : (levels.get(of)?.format ?? 'decimal')
      return written(count.get(of) ?? 1, format)
    })
    const isBullet = own.format === 'bullet'
    return {
      ...{ number: count.get(level) ?? 1, mark, isBullet, level },
      isDecimal: DECIMALS.includes(own.format),
      hasWords: !isBullet && /\p{L}/u.test(own.text),
    }
  }
  return { next, isHeading }
}
