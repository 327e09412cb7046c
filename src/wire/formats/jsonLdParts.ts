import { neutralise } from '../neutralise.ts'
import type { FullItem, MediaRef, OrganisationRef } from '../items.ts'

export type JsonLd = { '@type': string; [member: string]: unknown }

/** `{[name]: value}`, or nothing for what is empty. */
export const member = (name: string, value: unknown): Record<string, unknown> =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? {}
    : { [name]: value }

export const toOrganization = ({ name, acronym, logo }: OrganisationRef): JsonLd => ({
  '@type': 'Organization',
  name: neutralise(name),
  ...member('alternateName', neutralise(acronym)),
  ...member('logo', logo?.url),
})

const toImage = ({ url, alt, credit, width, height }: MediaRef): JsonLd => ({
  '@type': 'ImageObject',
  url,
  ...member('caption', neutralise(alt)),
  ...member('creditText', neutralise(credit)),
  ...member('width', width),
  ...member('height', height),
})

export const imagesOf = ({ media }: FullItem): JsonLd[] =>
  media.filter(({ mimeType }) => mimeType.startsWith('image/')).map(toImage)
