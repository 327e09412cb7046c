/** Suggestions and comments that are stored at once: a file with more is sent in several goes. */
export const MOST_STORED = 25
