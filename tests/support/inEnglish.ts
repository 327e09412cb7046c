import { sayInEnglish } from '../../src/domain/sayIn.ts'
import type { Sentence } from '../../src/domain/sentences.ts'

const SHAPES = ['code,params', 'sentences', 'english']

const isSentence = (value: object): value is Sentence => SHAPES.includes(Object.keys(value).join())

/** A verdict, or whatever else holds sentences, with each of them as it is read in English. */
export const inEnglish = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inEnglish)
  if (isSentence(value)) return sayInEnglish(value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inEnglish(one)]))
}
