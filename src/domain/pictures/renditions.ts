import type { FrozenFile } from '../canonical.ts'

/** In pixels: from a card on a telephone to a page of print. */
const WIDTHS = [320, 640, 1024, 1600, 2048]
const WIDEST = 2048

/** WebP for whoever takes it, JPEG for all others. AVIF takes twenty times as long to make. */
export const RENDITION_TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const
export type RenditionForm = keyof typeof RENDITION_TYPES
const FORMS = Object.keys(RENDITION_TYPES) as RenditionForm[] // the keys of RENDITION_TYPES

/** A smaller form of a picture that was signed. It is made of that, and is not signed itself. */
export type Rendition = { width: number; height: number; form: RenditionForm }

type Picture = Pick<FrozenFile, 'mimeType' | 'width' | 'height'>

/** Of what is drawn, or moves, the whole file is shown. */
const HAS_RENDITIONS = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

/** No picture is made larger than it is: the widest is the picture itself, or 2,048 pixels of it. */
const widthsOf = (width: number): number[] => {
  const widest = Math.min(width, WIDEST)
  return [...WIDTHS.filter((each) => each < widest), widest]
}

/** The smaller forms of a picture, the narrowest first; none of what is no picture, or smaller than all of them. */
export const renditionsOf = ({ mimeType, width, height }: Picture): Rendition[] => {
  if (!HAS_RENDITIONS.has(mimeType) || !width || !height || width < (WIDTHS[0] ?? 0)) return []
  return widthsOf(width).flatMap((each) =>
    FORMS.map((form) => ({ width: each, height: Math.max(1, Math.round((height * each) / width)), form })),
  )
}

/** Finds the rendition that an address names, such as `640.webp`; null for what there is none of. */
export const findRendition = (picture: Picture, name: string): Rendition | null =>
  renditionsOf(picture).find((each) => renditionName(each) === name) ?? null

/** The end of its address, behind the hash of the picture that it was made from. */
export const renditionName = ({ width, form }: Rendition): string => `${width}.${form}`
