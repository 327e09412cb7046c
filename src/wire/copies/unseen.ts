export { UNSEEN } from '../../domain/cleanText.ts'

/** `U+200F` */
export const numberOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
