import type { ComponentProps } from 'react'
import { RENDITION_TYPES } from '../../../domain/pictures/renditions.ts'
import type { MediaRef } from '../../../wire/render/items.ts'
import { srcSetOf } from './pictures.ts'
import { toPath } from '../words.ts'

type Props = { picture: MediaRef; sizes: string } & Omit<ComponentProps<'img'>, 'src' | 'srcSet' | 'sizes'>

/** A picture from this site in the size that the window needs. A browser that knows neither form loads the signed file. */
export const SizedPicture = ({ picture, sizes, ...shown }: Props) => (
  <picture>
    <source type={RENDITION_TYPES.webp} srcSet={srcSetOf(picture, 'webp')} sizes={sizes} />
    <img
      {...shown}
      src={toPath(picture.url)}
      srcSet={srcSetOf(picture, 'jpg')}
      sizes={sizes}
      width={picture.width ?? undefined}
      height={picture.height ?? undefined}
    />
  </picture>
)
