import { directionOf, toDeskLanguage } from '../locales.ts'

/** Line ends, and marks by which a name would turn what stands around it. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** On one line, and without any such mark: for a subject, which has no room for them. */
export const plainLine = (words: string): string => words.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim()

/** A name in a sentence of this language: neither changes the order of the other. */
export const isolate = (name: string, language: string): string => {
  const plain = plainLine(name)
  const isApart = directionOf(toDeskLanguage(language)) === 'rtl' || RIGHT_TO_LEFT.test(plain)
  return isApart && plain !== '' ? `\u2068${plain}\u2069` : plain
}

/** The marks of `isolate` put aside again. */
export const withoutIsolates = (words: string): string => words.replace(/[\u2066-\u2069]/g, '')
