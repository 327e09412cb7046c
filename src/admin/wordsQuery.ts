/** So many words are looked for at once; a query has room for 60 conditions. */
const MOST_WORDS = 5

/**
 * The part of a query that finds documents by words: each word in one of the fields, wherever it stands in it. SQLite
 * folds the letters of English alone, so that others are looked for as they are typed, small, and with a capital.
 */
export const wordsQuery = (typed: string, fields: readonly string[]): [key: string, value: string][] =>
  typed
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .flatMap((word, place) =>
      fields
        .flatMap((field) => formsOf(word).map((form) => [field, form] as const))
        .map(([field, form], row): [string, string] => [
          `where[and][${place}][or][${row}][${field}][like]`,
          form,
        ]),
    )

const formsOf = (word: string): string[] => {
  const small = word.toLowerCase()
  const [first = '', ...rest] = small
  return [...new Set([word, small, first.toUpperCase() + rest.join('')])]
}
