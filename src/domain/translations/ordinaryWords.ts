import { type NameRules, nameRule } from './names.ts'
import { withoutQuotations, withoutWorks } from './quotations.ts'
import { wordsIn } from './words.ts'

/** A quotation may stay in its language, not in its script. */
export type WordRules = NameRules & { keepsQuotations?: boolean }

const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, ' ')), text)

/**
 * The words that have to be translated: neither within quotation marks, nor figures, addresses or names.
 * @param names that are known, whatever they are made of: of organisations and of people.
 */
export const ordinaryWords = (text: string, names: readonly string[], rules: WordRules = {}): string[] => {
  const known = withoutNames(text, names)
  const words = wordsIn(rules.keepsQuotations ? withoutWorks(known) : withoutQuotations(known))
  const isName = nameRule(words, rules)
  return words.filter((word) => !isName(word)).map((word) => word.text)
}

const HAN = /\p{Script=Han}/u

/** How many words they are; where none is set apart, two characters are one. */
export const countWords = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (HAN.test(word) ? Math.ceil(word.length / 2) : 1), 0)
