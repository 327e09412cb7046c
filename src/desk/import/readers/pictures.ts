import { randomBytes } from 'node:crypto'
import type { Picture, ReadNote } from '../../../domain/import/source.ts'

/** Of all pictures together of what is read at once; more are named, and have to be added by hand. */
export const MOST_PICTURE_BYTES = 12 * 1024 * 1024
const KNOWN = /^image\/(?:png|jpeg|gif|webp)$/

type Added = { data: Uint8Array; mediaType: string; alt?: string }

/** Pictures that were met in a file, and marks that stand for them in its words meanwhile. */
export const createPictures = () => {
  const key = randomBytes(6).toString('hex')
  const pictures: Picture[] = []
  let total = 0
  let isTooLarge = false
  const source = (number: number) => `import-${key}:${number}`
  return {
    /** @returns what stands as the address of the picture in HTML. */
    add: ({ data, mediaType, alt = '' }: Added): string => {
      total += data.length
      const isCarried = total <= MOST_PICTURE_BYTES && KNOWN.test(mediaType)
      if (!isCarried) isTooLarge = true
      pictures.push({
        ...{ id: String(pictures.length), alt, mediaType, bytes: data.length },
        data: isCarried ? Buffer.from(data).toString('base64') : null,
      })
      return source(pictures.length - 1)
    },
    /** HTML with a mark in place of each picture of ours. */
    mark: (html: string): string =>
      html.replace(/<img\b[^>]{0,4000}>/gi, (tag) => {
        const number = new RegExp(`import-${key}:(\\d+)`).exec(tag)?.[1]
        if (number === undefined) return tag
        const alt = /\balt="([^"]*)"/i.exec(tag)?.[1] ?? ''
        const picture = pictures[Number(number)]
        if (picture && picture.alt === '') picture.alt = unescaped(alt)
        return `[${source(Number(number))}]`
      }),
    marks: () => ({
      pattern: new RegExp(`\\[import-${key}:(\\d+)\\]`, 'g'),
      ids: pictures.map(({ id }) => id),
    }),
    all: (): Picture[] => pictures,
    notes: (): ReadNote[] => (isTooLarge ? ['picturesLarge'] : []),
  }
}

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? whole,
  )
