import type { Core, FrozenFile } from '../canonical.ts'
import { isShownPicture } from './inTexts.ts'

/** In pixels: from a card on a telephone to a page of print. */
const WIDTHS = [320, 640, 1024, 1600, 2048]
const WIDEST = 2048

/** WebP for whoever takes it, JPEG for all others. AVIF takes twenty times as long to make. */
export const RENDITION_TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const
export type RenditionForm = keyof typeof RENDITION_TYPES
const FORMS = Object.keys(RENDITION_TYPES) as RenditionForm[] // the keys of RENDITION_TYPES

/** A smaller form of a picture that was signed. It is made of that, and is not signed itself. */
export type Rendition = {
  width: number
  height: number
  form: RenditionForm
  /** Of a logo: it keeps its shape within this width and height, which are not its own. */
  isLogo?: true
}

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

/** A logo stands in a corner of a page, at most 128 by 80 pixels large there: this is enough for sharp screens. */
const LOGO: Rendition = { width: 320, height: 160, form: 'webp', isLogo: true }

/** Of a logo only the ending of its name is frozen. */
const LOGO_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

/** The MIME type of a logo, by the ending of its name. */
export const logoTypeOf = ({ ext }: Pick<FrozenFile, 'ext'>): string =>
  LOGO_TYPES[ext] ?? 'application/octet-stream'

/** The smaller form of a logo; none where the logo is a drawing or moves. */
export const logoRenditionsOf = (logo: Pick<FrozenFile, 'ext'>): Rendition[] =>
  HAS_RENDITIONS.has(logoTypeOf(logo)) ? [LOGO] : []

type Source = Pick<FrozenFile, 'sha256' | 'ext'>
type Pictured = Pick<Core, 'files' | 'organisations'>

/** The renditions of a text's pictures and logos. */
export const renditionsIn = ({
  files,
  organisations,
}: Pictured): { source: Source; renditions: Rendition[] }[] => [
  ...files.filter(isShownPicture).map((file) => ({ source: file, renditions: renditionsOf(file) })),
  ...Object.values(organisations).flatMap(({ logo }) =>
    logo ? [{ source: logo, renditions: logoRenditionsOf(logo) }] : [],
  ),
]

/** Finds the rendition of a text's file by the name at the end of its address, such as `640.webp`; null where there is none. */
export const findRendition = (text: Pictured, { sha256, ext }: Source, name: string): Rendition | null =>
  renditionsIn(text)
    .filter(({ source }) => source.sha256 === sha256 && source.ext === ext)
    .flatMap(({ renditions }) => renditions)
    .find((each) => renditionName(each) === name) ?? null

/** The end of its address, behind the hash of the picture that it was made from. */
export const renditionName = ({ width, form, isLogo }: Rendition): string =>
  `${isLogo ? 'logo' : width}.${form}`
