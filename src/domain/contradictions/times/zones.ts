import type { DateTime } from 'luxon'
import type { CheckedLocale } from '../languages/languages.ts'
import { foldWord } from '../comparableText.ts'
import { townsIn } from '../places/towns.ts'

/** Minutes east of UTC; several where an abbreviation has several meanings. `isLocal`: the clocks of the event. */
export type Zone = { offsets: number[] } | { isLocal: true }

const ABBREVIATIONS: Record<string, number[]> = {
  utc: [0],
  gmt: [0],
  z: [0],
  tu: [0],
  tuc: [0],
  'u.t.c.': [0],
  pkt: [300],
  pst: [300, -480],
  pdt: [-420],
  cet: [60],
  mez: [60],
  cest: [120],
  mesz: [120],
  est: [-300],
  edt: [-240],
  cst: [-360, 480],
  cdt: [-300],
  mst: [-420],
  mdt: [-360],
  msk: [180],
  мск: [180],
  bst: [60, 360],
  ist: [330, 60, 120],
  wat: [60],
  cat: [120],
  eat: [180],
  sast: [120],
  gst: [240],
  ast: [180, -240],
  jst: [540],
  kst: [540],
  hkt: [480],
  sgt: [480],
  ict: [420],
  eet: [120],
  eest: [180],
  wet: [0],
  west: [60],
  trt: [180],
  aest: [600],
  art: [-180],
  brt: [-180],
  cot: [-300],
  pet: [-300],
  clt: [-240],
}

const UNIVERSAL =
  'بتوقيت غرينتش|بتوقيت جرينتش|توقيت غرينتش|توقيت جرينتش|غرينتش|جرينتش|بالتوقيت العالمي المنسق|التوقيت العالمي|توقيت عالمي منسق|یو ٹی سی|جی ایم ٹی|گرین وچ|عالمی وقت|по гринвичу|по всемирному времени|всемирного времени|всемирное время|世界时|协调世界时|国际标准时间|格林尼治标准时间|格林尼治时间|格林威治时间|temps universel|temps universel coordonne|tiempo universal|tiempo universal coordinado|hora de greenwich|hora universal'
const PAKISTAN =
  'pakistan standard time|pakistan time|pst|پاکستان کے معیاری وقت|پاکستانی وقت|پاکستان کے وقت|بتوقيت باكستان|по пакистанскому времени|巴基斯坦时间|heure du pakistan|hora de pakistan|hora del pakistan'
const MOSCOW = 'по московскому времени|московского времени|московское время'
const BEIJING = '北京时间|بتوقيت بكين'

const named = (words: string, offset: number): [string, number][] =>
  words.split('|').map((phrase) => [foldWord(phrase), offset])

const NAMED = [
  ...named(UNIVERSAL, 0),
  ...named(PAKISTAN, 300),
  ...named(MOSCOW, 180),
  ...named(BEIJING, 480),
].sort(([one], [other]) => other.length - one.length)

const UNIT = /^(?:\s?(?:hrs?\.?|hours|horas|heures|h|ч\.?|часов|بجے))?(?:\s?[ap]\.?\s?m\.?)?/
const OFFSET = /^(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?(?![\d:])/
const LOCAL = new RegExp(
  `^(?:${[
    'local time',
    'heure locale',
    'heures locales',
    'hora local',
    'по местному времени',
    'местного времени',
    'بالتوقيت المحلي',
    'التوقيت المحلي',
    'توقيت محلي',
    'مقامی وقت',
    '当地时间',
  ]
    .map(foldWord)
    .join('|')})`,
)
const TOWN_BEFORE = new RegExp(`^(?:heure de |heure d'|hora de |${foldWord('بتوقيت |توقيت ')}|по времени )`)
const TOWN_AFTER = new RegExp(`^ ?(?:time|-time|时间|時間|${foldWord('کے وقت|کے مقامی وقت|وقت')})`)

export type ZoneFound = { zone: Zone; length: number }
type Around = { at: DateTime; isUpper: (from: number, to: number) => boolean }

/**
 * The zone that stands after a time: “UTC”, “(GMT+5)”, “Vienna time”, «по московскому времени». Null where none is named.
 * @param after folded text from the end of the time on
 * @param around the instant whose summer time counts, and what tells “EST” from « est »
 */
export const zoneAfter = (after: string, locale: CheckedLocale, around: Around): ZoneFound | null => {
  const found = findAfter(after, locale, around)
  // «10:15 (UTC 05:15)»: the zone of the time that follows.
  return found && /^\s?:?\s?\d/.test(after.slice(found.length)) ? null : found
}

const findAfter = (after: string, locale: CheckedLocale, { at, isUpper }: Around): ZoneFound | null => {
  const unit = UNIT.exec(after)?.[0].length ?? 0
  let from = unit
  while (/[\s,(]/.test(after[from] ?? '')) from++
  const rest = after.slice(from, from + 48)
  const offset = OFFSET.exec(rest)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return { zone: { offsets: [offset[1] === '-' ? -minutes : minutes] }, length: from + offset[0].length }
  }
  const local = LOCAL.exec(rest)
  if (local) return { zone: { isLocal: true }, length: from + local[0].length }
  const phrase = NAMED.find(([words]) => rest.startsWith(words))
  if (phrase) return { zone: { offsets: [phrase[1]] }, length: from + phrase[0].length }
  const [abbreviation = ''] = /^[a-zмскu.]+/.exec(rest) ?? []
  const offsets = ABBREVIATIONS[abbreviation] ?? ABBREVIATIONS[abbreviation.replace(/\.$/, '')]
  if (offsets && isUpper(from, from + abbreviation.length))
    return { zone: { offsets }, length: from + abbreviation.length }
  return townZone(rest, locale, at, from)
}

const townZone = (rest: string, locale: CheckedLocale, at: DateTime, from: number): ZoneFound | null => {
  const before = TOWN_BEFORE.exec(rest)?.[0].length ?? 0
  const [town] = townsIn(locale)(rest.slice(before, before + 24))
  if (!town || town.start !== 0) return null
  const after = rest.slice(before + town.end)
  if (before === 0 && !TOWN_AFTER.test(after)) return null
  const zone = { offsets: [at.setZone(town.value.zone).offset] }
  return { zone, length: from + before + town.end }
}

/** The zone that stands before a time, as in 北京时间10时. */
export const zoneBefore = (before: string, locale: CheckedLocale, at: DateTime): Zone | null => {
  const trimmed = before.trimEnd()
  if (/(?<![a-z])(?:utc|gmt):?$/.test(trimmed)) return { offsets: [0] }
  if (/当地时间$/.test(trimmed)) return { isLocal: true }
  const phrase = NAMED.find(([words]) => /\p{Script=Han}$/u.test(words) && trimmed.endsWith(words))
  if (phrase) return { offsets: [phrase[1]] }
  if (!trimmed.endsWith('时间')) return null
  const name = trimmed.slice(0, -2)
  const town = townsIn(locale)(name).findLast(({ end }) => end === name.length)
  return town ? { offsets: [at.setZone(town.value.zone).offset] } : null
}
