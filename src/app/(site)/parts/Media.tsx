import type { Locale } from '../../../domain/locales.ts'
import { creditBeside, type MediaRef } from '../../../wire/render/items.ts'
import { toPath, words } from '../words.ts'

type Props = { media: readonly MediaRef[]; locale: Locale }

/** Pictures in place, everything else to be saved. */
export const Media = ({ media, locale }: Props) => {
  const pictures = media.filter(({ role, mimeType }) => role === 'media' && mimeType.startsWith('image/'))
  const others = media.filter((file) => !pictures.includes(file))
  return (
    <>
      {pictures.map(({ url, alt, width, height, ...picture }) => {
        const credit = creditBeside(alt, picture.credit)
        return (
          <figure key={url}>
            <img
              src={toPath(url)}
              alt={alt}
              width={width ?? undefined}
              height={height ?? undefined}
              loading="lazy"
            />
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
          </figure>
        )
      })}
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
