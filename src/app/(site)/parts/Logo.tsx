import type { ComponentProps } from 'react'
import { logoRenditionsOf, RENDITION_TYPES, renditionName } from '../../../domain/pictures/renditions.ts'
import type { LogoRef } from '../../../wire/render/items.ts'
import { toPath } from '../words.ts'

type Props = { logo: LogoRef } & Omit<ComponentProps<'img'>, 'src'>

/** A logo from this site, no larger than a page shows it. */
export const Logo = ({ logo, ...shown }: Props) => {
  const url = toPath(logo.url)
  const [smaller] = logoRenditionsOf({ ext: url.split('.').at(-1) ?? '' })
  return (
    <picture>
      {smaller ? (
        <source type={RENDITION_TYPES[smaller.form]} srcSet={`${url}/${renditionName(smaller)}`} />
      ) : null}
      <img {...shown} src={url} />
    </picture>
  )
}
