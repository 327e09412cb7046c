import type { Locale } from '../../locales.ts'
import { languages, readAs } from '../languages/languages.ts'
import { lexicon, type Lexicon } from '../lexicon.ts'
import { foldWord } from '../normalise.ts'
import { type Town, towns } from './cities.ts'

/** Endings that a Russian name has in its cases; a name without them is another word (Рим, римский). */
const CASES = ['', 'а', 'у', 'е', 'ом', 'ы', 'и', 'ой', 'я', 'ю', 'ем', 'ь', 'ью', 'ах', 'ами', 'й', 'ов']

const formsOf = (name: string): string[] =>
  name.endsWith('*') ? CASES.map((ending) => name.slice(0, -1) + ending) : [name]

const made = new Map<Locale, Lexicon<Town>>()

/** What finds the towns of the table in folded text of a language. */
export const townsIn = (locale: Locale): Lexicon<Town> => {
  const kept = made.get(locale)
  if (kept) return kept
  const find = lexicon<Town>(
    towns.flatMap((town) =>
      (town.names[locale] ?? []).flatMap(formsOf).map((name): [string, Town] => [name, town]),
    ),
    languages[locale],
  )
  made.set(locale, find)
  return find
}

const names = new Map(
  towns.flatMap((town) =>
    Object.values(town.names)
      .flat()
      .flatMap(formsOf)
      .map((name) => [foldWord(name), town] as const),
  ),
)

/** The town that a fact or another text names, in any of the seven languages. */
export const townNamed = (name: string): Town | null => {
  const folded = foldWord(name).trim()
  return names.get(folded) ?? names.get(folded.split(/[,(/]/)[0]?.trim() ?? '') ?? null
}

export const findTowns = (folded: string, locale: Locale) =>
  readAs(locale).flatMap((language) => townsIn(language)(folded))
