import { fill } from '../messages.ts'
import type { Sentence } from './sentences.ts'

type Places<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never

/** A sentence of the newsroom with its places filled, in English: `say('{organisation} is a party already.', …)`. */
export const say = <S extends Sentence>(
  sentence: S,
  values: Readonly<Record<Places<S>, string | number>>,
): string => fill(sentence, values)
