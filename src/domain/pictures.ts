import type { FrozenFile } from './canonical.ts'
import type { RawNode } from './richText.ts'

/** A picture of a text's list: the desk's document, and what is frozen of it. */
export type ListedPicture = { media: string; file: FrozenFile }

/** Of a file of a text: whether it is a picture that stands with it, and no attachment or logo. */
export const isShownPicture = ({ role, mimeType }: Pick<FrozenFile, 'role' | 'mimeType'>): boolean =>
  role === 'media' && mimeType.startsWith('image/')

/** The picture of a text that a node of its body names; null for what is not in its list. */
export const findPicture = (files: readonly FrozenFile[], sha256: unknown): FrozenFile | null =>
  files.find((file) => file.sha256 === sha256 && isShownPicture(file)) ?? null

const ID = /^[\w-]{1,64}$/

/** As the editor writes it: a place, and the document of the desk; nothing that could say or do something by itself. */
export const isPictureNode = ({ type, version, media, format, ...rest }: RawNode): boolean =>
  type === 'picture' &&
  (version === undefined || version === 1) &&
  (format === undefined || format === '') &&
  typeof media === 'string' &&
  ID.test(media) &&
  Object.keys(rest).length === 0

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
