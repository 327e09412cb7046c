/** In characters. */
export const LONGEST_COMMENT = 10_000
export const LONGEST_QUOTE = 300
