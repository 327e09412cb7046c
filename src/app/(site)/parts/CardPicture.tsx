import { CENTRE, positionOf } from '../../../domain/pictures/focus.ts'
import type { MediaRef } from '../../../wire/render/items.ts'
import { IN_LISTS } from './pictures.ts'
import { SizedPicture } from './SizedPicture.tsx'

type Props = { picture: MediaRef; shape: 'lead' | 'card'; alt?: string }

/** Cut to the shape of its place, which it has before it is there; beside a title it is decoration. */
export const CardPicture = ({ picture, shape, alt = '' }: Props) => (
  <div className={`card-picture shape-${shape}`}>
    <SizedPicture
      {...{ picture, alt }}
      sizes={IN_LISTS[shape]}
      style={{ objectPosition: positionOf(picture.focus ?? CENTRE) }}
      loading={shape === 'lead' ? 'eager' : 'lazy'}
      fetchPriority={shape === 'lead' ? 'high' : undefined}
      decoding="async"
    />
  </div>
)
