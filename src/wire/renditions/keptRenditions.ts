import type { FrozenFile } from '../../domain/canonical.ts'
import { type Rendition, renditionName } from '../../domain/pictures/renditions.ts'
import type { RenditionStore, Renditions } from './createRenditions.ts'

export type Source = Pick<FrozenFile, 'sha256'>

export const keyOf = ({ sha256 }: Source, rendition: Rendition): string =>
  `renditions/${sha256}-${renditionName(rendition)}`

/** Those that have been made; `make` says what is done about the others. */
export const keptRenditions = (
  blobs: Pick<RenditionStore, 'get'>,
  make: Renditions['make'],
): Pick<Renditions, 'kept' | 'make'> => ({
  kept: (source, rendition) => blobs.get(keyOf(source, rendition)),
  make,
})
