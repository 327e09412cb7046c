/** What a clean text may hold and nobody sees. */
export const UNSEEN = /[\u200C-\u200F\u2066-\u2069]/g

/** `U+200F` */
export const numberOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
