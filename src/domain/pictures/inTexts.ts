import type { FrozenFile } from '../canonical.ts'
import type { RawNode } from '../richText.ts'

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
