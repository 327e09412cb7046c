import { LIMITS } from './limits.ts'

/** What is more than a text may hold. */
export type Excess<What extends string = string> = { what: What; count: number; most: number }

/** Joiners and other signs without a look of their own do not begin another letter. */
const STACK = /\p{M}(?:[\p{M}\p{Cf}]*\p{M})?/gu
const MARK = /\p{M}/gu

const mostMarks = (text: string): number => {
  let most = 0
  for (const [stack] of text.matchAll(STACK)) {
    if (stack.length > most) most = Math.max(most, stack.match(MARK)?.length ?? 0)
  }
  return most
}

/** Hebrew, Arabic and their neighbours; JavaScript does not know the direction of a sign. */
const RTL = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}'
const IS_RTL = new RegExp(`[${RTL}]`, 'u')
/** Figures among Arabic words are read from left to right. */
const RUN = new RegExp(`[${RTL}]+|(?:(?![${RTL}])[\\p{L}\\p{N}])+`, 'gu')
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** How often the words change between left-to-right and right-to-left, by themselves or by a sign that says so. */
export const turnsIn = (text: string): number => {
  const controls = text.match(CONTROLS)?.length ?? 0
  if (!IS_RTL.test(text)) return controls
  let [turns, before]: [number, boolean | null] = [0, null]
  for (const [run] of text.matchAll(RUN)) {
    const isRtl = IS_RTL.test(run)
    if (before !== null && isRtl !== before) turns += 1
    before = isRtl
  }
  return turns + controls
}

const over = <What extends string>(what: What, count: number, most: number): Excess<What>[] =>
  count > most ? [{ what, count, most }] : []

/** What no shaper of letters should meet, in words that are set as one paragraph. */
export const signsOver = (text: string): Excess<'marks' | 'turns'> | null =>
  over('marks', mostMarks(text), LIMITS.marks)[0] ?? over('turns', turnsIn(text), LIMITS.turns)[0] ?? null
