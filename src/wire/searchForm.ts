/** A list in one column that `contains` searches alike on both stores: `|a|b|`. No member may hold a bar. */
export const toSearchForm = (members: Iterable<string>): string => {
  const unique = [...new Set(members)]
  return unique.length > 0 ? `|${unique.join('|')}|` : ''
}

/** What to look for to find a member. */
export const searchTerm = (member: string): string => `|${member}|`

export const fromSearchForm = (form: string): string[] => form.split('|').filter(Boolean)

/**
 * Words without case, accents and punctuation. SQLite folds ASCII alone and reads `%` and `_` as wildcards, MongoDB
 * folds all: so both sides are folded here, and nothing is left that either could take for more than a letter.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
