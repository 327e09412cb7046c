import { escapeHtml } from '../../../domain/markup.ts'
import { RENDITION_TYPES, type RenditionForm } from '../../../domain/pictures/renditions.ts'
import type { FullItem, MediaRef } from '../../../wire/render/items.ts'
import { toPath } from '../words.ts'

/** How wide a picture is shown, as HTML's `sizes` says it: alone in the column of the text, or in a row of two. */
export const SIZES = {
  lead: '(max-width: 48rem) 100vw, 46rem',
  card: '(max-width: 48rem) 100vw, 23rem',
} as const

/** Beside a title: over the front page, or in a list. */
export const IN_LISTS = {
  lead: '(max-width: 60rem) 100vw, 40rem',
  card: '(max-width: 40rem) 40vw, 12rem',
} as const

type Smaller = Pick<MediaRef, 'renditions'>

/** The smaller forms of a picture in one format, as HTML's `srcset` says it; undefined for none. */
export const srcSetOf = ({ renditions }: Smaller, form: RenditionForm): string | undefined =>
  renditions
    .filter(({ mimeType }) => mimeType === RENDITION_TYPES[form])
    .map(({ url, width }) => `${toPath(url)} ${width}w`)
    .join(', ') || undefined

/** A picture in the text that was signed: the same one, from this site, in the size that the window needs. */
const inSizes = (tag: string, picture: MediaRef): string => {
  const own = tag.replace(escapeHtml(picture.url), escapeHtml(toPath(picture.url)))
  const [webp, jpg] = [srcSetOf(picture, 'webp'), srcSetOf(picture, 'jpg')]
  if (!webp || !jpg) return own
  const source = `<source type="${RENDITION_TYPES.webp}" srcset="${escapeHtml(webp)}" sizes="${SIZES.lead}">`
  return `<picture>${source}${own.replace('<img', `<img srcset="${escapeHtml(jpg)}" sizes="${SIZES.lead}"`)}</picture>`
}

/** The markup as it was signed, its pictures from the newsroom that the page is on, by whatever name it was called. */
export const onThisSite = ({ body, media }: Pick<FullItem, 'body' | 'media'>): string =>
  body.html.replace(/<img src="([^"]*)"[^>]*>/g, (tag, url: string) => {
    const picture = media.find((each) => escapeHtml(each.url) === url)
    return picture ? inSizes(tag, picture) : tag
  })
