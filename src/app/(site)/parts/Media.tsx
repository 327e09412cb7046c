import type { Locale } from '../../../domain/locales.ts'
import { creditBeside } from '../../../domain/pictures/captions.ts'
import { cropAt, placeAt, type PicturePlace } from '../../../domain/pictures/focus.ts'
import { isShownPicture } from '../../../domain/pictures/inTexts.ts'
import { type FullItem, type MediaRef, standsInText } from '../../../wire/render/items.ts'
import { SIZES } from './pictures.ts'
import { SizedPicture } from './SizedPicture.tsx'
import { toPath, words } from '../words.ts'

type Props = { item: FullItem; locale: Locale }

const picturesBeside = (item: FullItem): MediaRef[] =>
  item.media.filter((file) => isShownPicture(file) && !standsInText(item, file))

/** The first of the pictures that do not stand in the text, over it. */
export const LeadPicture = ({ item, locale }: Props) => {
  const [picture] = picturesBeside(item)
  return picture ? (
    <div className="pictures">
      <Picture picture={picture} place="lead" locale={locale} isFirst />
    </div>
  ) : null
}

/** Pictures that do not stand in the text, and everything else to be saved. @param hasLead whether the first one stands over it. */
export const Media = ({ item, locale, hasLead = false }: Props & { hasLead?: boolean }) => {
  const all = picturesBeside(item).map((picture, index) => ({ picture, place: placeAt(index) }))
  const pictures = hasLead ? all.slice(1) : all
  const others = item.media.filter((file) => !isShownPicture(file))
  return (
    <>
      {pictures.length > 0 ? (
        <div className="pictures">
          {pictures.map(({ picture, place }) => (
            <Picture key={picture.url} {...{ picture, place, locale }} />
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

type PictureProps = { picture: MediaRef; place: PicturePlace; locale: Locale; isFirst?: boolean }

/** Cut to the shape of its place around the point that must stay in sight; its file, which was signed, is one press away. */
const Picture = ({ picture, place, locale, isFirst = false }: PictureProps) => {
  const { url, alt, focus } = picture
  const credit = creditBeside(alt, picture.credit)
  const crop = cropAt(place, focus)
  return (
    <figure data-place={place}>
      <SizedPicture
        {...{ picture, alt }}
        sizes={SIZES[place]}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        style={crop ?? undefined}
        data-cut={crop ? 'yes' : undefined}
      />
      {alt || credit || crop ? (
        <figcaption>
          {alt || credit ? (
            <p dir="auto">
              {alt}{' '}
              {credit ? (
                <span className="credit">
                  © <bdi>{credit}</bdi>
                </span>
              ) : null}
            </p>
          ) : null}
          {crop ? (
            <p className="whole-picture">
              <a href={toPath(url)}>{words[locale].wholePicture}</a>
            </p>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
