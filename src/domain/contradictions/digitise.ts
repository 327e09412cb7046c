import type { Locale } from '../locales.ts'
import { findersFor, readAs } from './languages/languages.ts'
import type { Folded } from './normalise.ts'

const CHINESE_NUMBER =
  /(?<![〇零一二三四五六七八九十廿卅两])[〇零一二三四五六七八九十廿卅两]{1,8}(?=[年月日号时時点點分刻层楼厅]|会议)/g
const CHINESE_DIGITS = '〇一二三四五六七八九'

const chineseDigit = (unit: string): number =>
  unit === '零' ? 0 : unit === '两' ? 2 : CHINESE_DIGITS.indexOf(unit)

/** 二〇二四 digit by digit, 三十一 by tens. */
const readChinese = (numeral: string): number | null => {
  const plain = numeral.replaceAll('廿', '二十').replaceAll('卅', '三十')
  const tens = plain.split('十')
  if (tens.length > 2) return null
  const read = (part: string) => Number(Array.from(part, chineseDigit).join('') || '0')
  const [first = '', second] = tens
  return second === undefined ? read(plain) : (first === '' ? 1 : read(first)) * 10 + read(second)
}

type Replacement = { start: number; end: number; digits: string }

const inChinese = (text: string): Replacement[] =>
  Array.from(text.matchAll(CHINESE_NUMBER)).flatMap(({ 0: numeral, index }) => {
    const value = readChinese(numeral)
    return value === null || value > 9999
      ? []
      : [{ start: index, end: index + numeral.length, digits: String(value) }]
  })

const inWords = (text: string, locale: Locale): Replacement[] =>
  findersFor(locale)
    .numbers(text)
    .flatMap(({ start, end, value }) => (value === null ? [] : [{ start, end, digits: String(value) }]))

/**
 * The folded text with its number words as digits, so that “a quarter past ten” and «десять часов пятнадцать минут»
 * need no patterns of their own. Each digit stands for the whole word in the original.
 */
export const digitise = (folded: Folded, locale: Locale): Folded => {
  const replacements = readAs(locale)
    .flatMap((language) => (language === 'zh' ? inChinese(folded.text) : inWords(folded.text, language)))
    .sort((one, other) => one.start - other.start)
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const copy = (to: number) => {
    parts.push(folded.text.slice(at, to))
    for (; at < to; at++) {
      starts.push(folded.starts[at] ?? 0)
      ends.push(folded.ends[at] ?? 0)
    }
  }
  for (const { start, end, digits } of replacements) {
    if (start < at) continue
    copy(start)
    parts.push(digits)
    for (let unit = 0; unit < digits.length; unit++) {
      starts.push(folded.starts[start] ?? 0)
      ends.push(folded.ends[end - 1] ?? 0)
    }
    at = end
  }
  copy(folded.text.length)
  return { original: folded.original, text: parts.join(''), starts, ends }
}
