import { CENTRE, positionOf } from '../../../domain/pictures/focus.ts'
import type { MediaRef } from '../../../wire/render/items.ts'
import { toPath } from '../words.ts'

type Props = { picture: MediaRef; shape: 'lead' | 'card'; alt?: string }

/** Cut to the shape of its place, which it has before it is there; beside a title it is decoration. */
export const CardPicture = ({ picture: { url, width, height, focus }, shape, alt = '' }: Props) => (
  <div className={`card-picture shape-${shape}`}>
    <img
      src={toPath(url)}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      style={{ objectPosition: positionOf(focus ?? CENTRE) }}
      loading={shape === 'lead' ? 'eager' : 'lazy'}
      fetchPriority={shape === 'lead' ? 'high' : undefined}
      decoding="async"
    />
  </div>
)
