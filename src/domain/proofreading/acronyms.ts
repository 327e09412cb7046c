import type { Reading } from './identified.ts'
import type { Span } from './phrases.ts'

const ACRONYM = /(?<![\p{L}\p{N}/.-])[A-ZÀ-Þ]{3,6}s?(?![\p{L}\p{N}/.])/gu
/** Nobody needs them spelt out. */
const COMMON = new Set(
  'AIDS COVID UNESCO UNICEF INTERPOL NATO FIFA BBC CNN USA UAE PDF GMT UTC CET CEST PKT EST EDT IST GST NGO NGOs ONG SMS VIP CEO FAQ URL URLs RSVP ENDS UNHCR WHO FAO ILO IOM UNDP UNFPA OHCHR OSCE UNODC ICMPD ONUDC ONUDD OIT OIM HCR OMS ACNUR PNUD ASEAN SAARC ONU OTAN USD EUR PKR CHF'.split(
    ' ',
  ),
)
const ROMAN = /^[IVXLCDM]+$/

/** A line in capitals, a town of a dateline, and what stands in a table says nothing of an acronym. */
const isShouted = (text: string, { start, end }: Span): boolean => {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(from, text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end))
  const ahead = text.slice(from, start)
  const isDateline = ahead.trim() === '' && /^[^.\n]{0,60}[-–—]/.test(text.slice(end))
  return (
    isDateline ||
    !/\p{Ll}{3}/u.test(line) ||
    /\p{Lu}{3,}\s$/u.test(ahead) ||
    /^\s\p{Lu}{3,}/u.test(text.slice(end))
  )
}

/** Where a reader meets an acronym before its name. Written alike in the languages of Latin letters alone. */
export const unexpanded = (reading: Reading): Span[] => {
  const { text, phrases, known } = reading
  if (!phrases.hasAcronyms) return []
  const met = new Set<string>()
  return Array.from(text.matchAll(ACRONYM)).flatMap(({ index, 0: acronym }) => {
    const span = { start: index, end: index + acronym.length }
    const letters = acronym.replace(/s$/, '')
    if (met.has(letters) || COMMON.has(acronym) || COMMON.has(letters) || ROMAN.test(letters)) return []
    if (isShouted(text, span)) return []
    met.add(letters)
    const isInBrackets = text[index - 1] === '('
    const isFollowed = /^\s\(\p{L}/u.test(text.slice(span.end))
    const isKnown = known.some((name) => name.split(/[^\p{L}\p{N}]+/u).includes(letters))
    return isInBrackets || isFollowed || isKnown ? [] : [span]
  })
}
