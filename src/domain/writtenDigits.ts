/**
 * Digits of Europe, of Arabic, of Persian and Urdu, and wide ones of Chinese type: as a class of a regular expression. All of them are
 * one UTF-16 unit, so that a text keeps its offsets.
 */
export const WRITTEN_DIGITS = '0-9٠-٩۰-۹０-９'

const OTHER = /[٠-٩۰-۹０-９]/gu
const ZEROS = [0x660, 0x6f0, 0xff10] as const

/** The digit that is written there, as a number; null for what is no digit of these scripts, or one of Europe's. */
export const otherDigit = (code: number): number | null => {
  const zero = ZEROS.find((each) => code >= each && code <= each + 9)
  return zero === undefined ? null : code - zero
}

/** `١٢` → `12`; all else stays. */
export const inEuropeanDigits = (text: string): string =>
  text.replace(OTHER, (digit) => String(otherDigit(digit.charCodeAt(0))))
