import { circlesIn, importersOf, importsOf } from './imports.ts'
import { isLocale, type Source } from './sources.ts'

/** What somebody comes to add, and how the code names one that is there. */
const PROBES = {
  'a language': /\bzh\b/,
  'a format of the wire': /\bninjs\b/i,
  'a field of an event': /\baccreditation\b/i,
  'an action of the clearance': /\bcaution\b/i,
}

export type House = {
  files: number
  /** Lines of the file in the middle. */
  median: number
  largest: Source
  /** Files that one other file alone imports. */
  importedOnce: string[]
  circles: string[][]
  dictionaries: number
  /** How many files name what each probe looks for; dictionaries count as one. */
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
      Object.entries(PROBES).map(([name, word]) => [name, namers(all, word)]),
    ) as House['howTos'],
  }
}

const namers = (all: readonly Source[], word: RegExp): number => {
  const naming = all.filter(({ text }) => word.test(text))
  const elsewhere = naming.filter((source) => !isLocale(source)).length
  return elsewhere + (naming.length > elsewhere ? 1 : 0)
}
