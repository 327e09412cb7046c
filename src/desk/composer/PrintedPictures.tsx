'use client'

import type { Locale } from '../../domain/locales.ts'
import { alternativeIn } from '../../domain/pictures/alternatives.ts'
import { captionOf } from '../../domain/pictures/captions.ts'
import { cropAt, placeAt, toFocus } from '../../domain/pictures/focus.ts'
import { usePictures } from '../pictures/textPictures.tsx'

type Props = {
  /** Of the pictures of the text that do not stand in it. */
  ids: readonly string[]
  locale: Locale
}

/** Below the text as the public page shows them; described, cut and taken off beside the page. */
export const PrintedPictures = ({ ids, locale }: Props) => {
  const pictures = usePictures(ids)
  if (pictures.length === 0) return null
  return (
    <div className="printed__pictures">
      {pictures.map((picture, index) => {
        const place = placeAt(index)
        const alt = alternativeIn(picture, locale)
        const crop = cropAt(place, toFocus(picture.focus))
        const caption = captionOf({ alt, credit: picture.credit ?? '' })
        return (
          <figure key={picture.id} data-place={place} data-printed={picture.id}>
            <img src={picture.url} alt={alt} style={crop ?? undefined} data-cut={crop ? 'yes' : undefined} />
            {caption && <figcaption dir="auto">{caption}</figcaption>}
          </figure>
        )
      })}
    </div>
  )
}
