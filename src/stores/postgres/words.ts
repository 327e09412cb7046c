/** PostgreSQL takes words of up to 2046 bytes: of a longer one its beginning is looked for. */
export const LONGEST_WORD = 500

/**
 * What finds a tsvector that has all of these beginnings. Words are letters and digits alone (domain/searchForm.ts); each is
 * quoted all the same.
 */
export const toBeginnings = (words: readonly string[]): string =>
  words.map((word) => `'${[...word].slice(0, LONGEST_WORD).join('').replace(/['\\]/g, '')}':*`).join(' & ')
