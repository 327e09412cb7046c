/**
 * Of a file that is brought in, in bytes: the longest text in two languages, with all that programs of translators put beside
 * each segment.
 */
export const MOST_BROUGHT = 8 * 1024 * 1024
