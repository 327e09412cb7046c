import { hexOf } from './fingerprints.ts'

/** Where a copy of a text can be checked, and the code to type there. */
export type CheckLink = { url: string; code: string }

/** So many digits are one in some 280 million millions: no two texts of a newsroom have the same. */
const DIGITS = 12

/** What is printed of a fingerprint, for a page that can be opened with it. */
export const codeOf = (digest: string): string => hexOf(digest).slice(0, DIGITS)

/** As people read it out and type it. */
export const spelled = (code: string): string => code.replace(/.{4}(?=.)/gu, '$&-')

/** A fingerprint or its beginning: eight hexadecimal digits and more, with spaces or hyphens among them. */
const CODE = /^#?(?:sha256:)?[0-9a-f]{4}[\s-]?[0-9a-f]{4}(?:[\s-]?[0-9a-f]){0,56}$/iu

/** The digits of a code as somebody typed it; null where it is no code. */
export const readCode = (typed: string): string | null => {
  const plain = typed.trim()
  return CODE.test(plain) ? hexOf(plain.replace('#', '').toLowerCase()).replace(/[\s-]/gu, '') : null
}
