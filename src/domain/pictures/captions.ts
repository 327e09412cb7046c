import type { FrozenFile } from '../canonical.ts'

/** The sign that stands before it wherever it is printed. */
const SIGN = /^(?:©|\(c\)|copyright\b)\s*/i
/** What people put before a credit in the words beside a picture. */
const INTRODUCED = String.raw`(?:©|\(c\)|copyright|[:/(\[–—-])\s*`

/**
 * Whose a picture is, as it is printed behind what it shows: with one sign, and not again where its words end with it
 * or have it with the sign already. Empty where there is nothing to print. What is frozen has its words (captionOf), so
 * it stays as it is, as rendering 1 does.
 */
export const creditBeside = (alt: string, credit: string): string => {
  const whose = credit.trim().replace(SIGN, '')
  if (whose === '') return ''
  const name = whose.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const isThere = new RegExp(`©\\s*${name}|${INTRODUCED}${name}[\\s.)\\]]*$`, 'iu').test(alt)
  return isThere ? '' : whose
}

/** What a file shows, and whose it is. */
export const captionOf = ({ alt, credit }: Pick<FrozenFile, 'alt' | 'credit'>): string => {
  const whose = creditBeside(alt, credit)
  return [alt, whose && `© ${whose}`].filter(Boolean).join(' ')
}
