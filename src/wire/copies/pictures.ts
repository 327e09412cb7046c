import sharp from 'sharp'
import { type Copy, type Picture, picturesOf } from './document.ts'

/** A picture as every program that reads mails and documents can show it. */
export type Shown = {
  bytes: Buffer
  type: 'image/png' | 'image/jpeg'
  ext: 'png' | 'jpg'
  width: number
  height: number
}
export type Pictures = ReadonlyMap<string, Shown>

const LOGO = { width: 480, height: 240, fit: 'inside', withoutEnlargement: true } as const
const FIGURE = { width: 1400, height: 1400, fit: 'inside', withoutEnlargement: true } as const

type ReadFile = (sha256: string) => Promise<Buffer | null>

/** Those of the document that are there, by their hash; one that cannot be read is left out, and its words stay. */
export const readPictures = async (copy: Copy, readFile: ReadFile): Promise<Pictures> => {
  const { logos, figures } = picturesOf(copy)
  const read = async ({ sha256 }: Picture, kind: 'logo' | 'figure'): Promise<[string, Shown][]> => {
    const bytes = await readFile(sha256)
    const shown = bytes ? await toShown(bytes, kind).catch(() => null) : null
    return shown ? [[sha256, shown]] : []
  }
  const found = await Promise.all([
    ...figures.map((picture) => read(picture, 'figure')),
    ...logos.map((picture) => read(picture, 'logo')),
  ])
  return new Map(found.flat())
}

const toShown = async (bytes: Buffer, kind: 'logo' | 'figure'): Promise<Shown> => {
  const picture = sharp(bytes, { failOn: 'error' })
    .rotate()
    .resize(kind === 'logo' ? LOGO : FIGURE)
  const isLogo = kind === 'logo'
  const made = isLogo ? picture.png() : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82 })
  const { data, info } = await made.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    ...(isLogo ? { type: 'image/png', ext: 'png' } : { type: 'image/jpeg', ext: 'jpg' }),
    width: info.width,
    height: info.height,
  }
}

/** How large it is set, in pixels of a page of 640. */
export const boxOf = ({ width, height }: Pick<Shown, 'width' | 'height'>, kind: 'logo' | 'figure') => {
  const bounds = kind === 'logo' ? { width: 180, height: 64 } : { width: 600, height: 600 }
  const scale = Math.min(bounds.width / width, bounds.height / height, kind === 'logo' ? Infinity : 1)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
