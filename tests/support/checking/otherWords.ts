import { inDocument, resaved } from './variants.ts'

/** A letter or digit of a word that is another one of the same script. */
const otherSign = (sign: string): string | null => {
  const code = sign.codePointAt(0) ?? 0
  if (/\p{Nd}/u.test(sign)) return String.fromCodePoint(code % 2 === 0 ? code + 1 : code - 1)
  return /[a-yا-يа-ю一-龥]/u.test(sign) ? String.fromCodePoint(code + 1) : null
}

/** The text with its n-th sign of a kind changed. */
export const withOther = (text: string, kind: RegExp, place: number): string => {
  const found = [...text.matchAll(new RegExp(kind.source, 'gu'))].filter(([sign]) => otherSign(sign) !== null)
  const at = found[place % Math.max(1, found.length)]
  if (!at) throw new Error('There is nothing to change.')
  return text.slice(0, at.index) + otherSign(at[0]) + text.slice(at.index + at[0].length)
}

export const DIGIT = /\p{Nd}/u
export const LETTER = /[a-yا-يа-ю一-龥]/u

/** A Word file with these words in the place of others. */
export const inWord = (docx: Uint8Array, from: string, to: string): Uint8Array =>
  resaved(
    docx,
    inDocument((xml) => replaceRun(xml, from, to)),
  )

/** Runs of a Word file are cut where the direction changes: the words are looked for in each. */
const replaceRun = (xml: string, from: string, to: string): string => {
  if (xml.includes(from)) return xml.replace(from, to)
  const at = [...from].findIndex((sign, index) => sign !== [...to][index])
  const [before, after] = [
    [...from].slice(Math.max(0, at - 2), at + 2).join(''),
    [...to].slice(Math.max(0, at - 2), at + 2).join(''),
  ]
  return xml.replace(before, after)
}
