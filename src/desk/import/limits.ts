/** At once, of one person. */
export const MOST_FILES = 10
/** All of them together, in bytes. */
export const MOST_IMPORTED = 25 * 1024 * 1024
