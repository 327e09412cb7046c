import { circlesIn, importersOf, importsOf } from './imports.ts'
import { isLocale, type Source } from './sources.ts'

/** By its name in quotes, or as the key of a row; a variable that is called so is no place where one is added. */
const asRow = (word: string): RegExp => new RegExp(`'${word}'|\\b${word}: \\{`)

/** `words`: the files in `locales`, which are not read here and count as one. */
type Probe = { names: readonly RegExp[]; words: 0 | 1 }

/**
 * What somebody comes to add, and how the code names some that are there: the one that is named in most files counts.
 *
 * The actions are ordinary ones of each kind: of a round, of its parties, on an edition that is out, towards the next one.
 * `caution` is none, since its word is also what the wire shows of cautions, in files that no other action needs. The field
 * is one of the facts; `accreditation` is a part of the body, whose heading alone is named.
 */
const PROBES = {
  'a language': { names: [/\bzh\b/], words: 0 },
  'a format of the wire': { names: [/\bninjs\b/i], words: 0 },
  'a field of an event': { names: [/\bdoorsOpen\b/], words: 1 },
  'an action of the clearance': {
    names: ['extend', 'delegate', 'dissociate', 'correct'].map(asRow),
    words: 1,
  },
} as const satisfies Record<string, Probe>

export type House = {
  files: number
  /** Lines of the file in the middle. */
  median: number
  largest: Source
  /** Files that one other file alone imports. */
  importedOnce: string[]
  circles: string[][]
  dictionaries: number
  /** How many files name what each probe looks for; words count as one. */
  howTos: Record<keyof typeof PROBES, number>
}

export const measure = (all: readonly Source[]): House => {
  const sources = all.filter((source) => !isLocale(source))
  const byLength = [...sources].sort((one, other) => one.lines - other.lines)
  const imports = importsOf(sources, { withTypes: true })
  return {
    files: sources.length,
    median: byLength[Math.floor(byLength.length / 2)]?.lines ?? 0,
    largest: byLength.at(-1)!, // there are files
    importedOnce: [...importersOf(imports)].filter(([, count]) => count === 1).map(([file]) => file),
    circles: circlesIn(imports),
    dictionaries: all.length - sources.length,
    howTos: Object.fromEntries(
      Object.entries(PROBES).map(([name, { names, words }]) => [
        name,
        words + Math.max(...names.map((word) => namers(all, word))),
      ]),
    ) as House['howTos'],
  }
}

const namers = (all: readonly Source[], word: RegExp): number => {
  const naming = all.filter(({ text }) => word.test(text))
  const elsewhere = naming.filter((source) => !isLocale(source)).length
  return elsewhere + (naming.length > elsewhere ? 1 : 0)
}
