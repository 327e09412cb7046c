import type { Locale } from '../../../domain/locales.ts'
import { creditBeside } from '../../../domain/pictures/captions.ts'
import { cropAt, placeAt, type PicturePlace } from '../../../domain/pictures/focus.ts'
import { isShownPicture } from '../../../domain/pictures/inTexts.ts'
import { type FullItem, type MediaRef, standsInText } from '../../../wire/render/items.ts'
import { RENDITION_TYPES } from '../../../domain/pictures/renditions.ts'
import { SIZES, srcSetOf } from './pictures.ts'
import { toPath, words } from '../words.ts'

type Props = { item: FullItem; locale: Locale }

/** Pictures that do not stand in the text, and everything else to be saved. */
export const Media = ({ item, locale }: Props) => {
  const { media } = item
  const pictures = media.filter((file) => isShownPicture(file) && !standsInText(item, file))
  const others = media.filter((file) => !isShownPicture(file))
  return (
    <>
      {pictures.length > 0 ? (
        <div className="pictures">
          {pictures.map((picture, index) => (
            <Picture key={picture.url} {...{ picture, locale }} place={placeAt(index)} />
          ))}
        </div>
      ) : null}
      {others.length > 0 ? (
        <section className="attachments">
          <h2>{words[locale].attachments}</h2>
          <ul>
            {others.map(({ url, alt, filename }) => (
              <li key={url}>
                <a href={toPath(url)} dir="auto">
                  {alt || filename}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

type PictureProps = { picture: MediaRef; place: PicturePlace; locale: Locale }

/** Cut to the shape of its place around the point that must stay in sight; its file, which was signed, is one press away. */
const Picture = ({ picture, place, locale }: PictureProps) => {
  const { url, alt, width, height, focus } = picture
  const credit = creditBeside(alt, picture.credit)
  const crop = cropAt(place, focus)
  return (
    <figure data-place={place}>
      <picture>
        <source type={RENDITION_TYPES.webp} srcSet={srcSetOf(picture, 'webp')} sizes={SIZES[place]} />
        <img
          src={toPath(url)}
          srcSet={srcSetOf(picture, 'jpg')}
          sizes={SIZES[place]}
          alt={alt}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          style={crop ?? undefined}
          data-cut={crop ? 'yes' : undefined}
        />
      </picture>
      {alt || credit ? (
        <figcaption dir="auto">
          {alt}{' '}
          {credit ? (
            <span className="credit">
              © <bdi>{credit}</bdi>
            </span>
          ) : null}
        </figcaption>
      ) : null}
      {crop ? (
        <p className="whole-picture">
          <a href={toPath(url)}>{words[locale].wholePicture}</a>
        </p>
      ) : null}
    </figure>
  )
}
