import { cache } from 'react'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { servedPayload } from '../../held.ts'
import { getServices } from '../../services.ts'
import type { Site } from '../../wire/site/createSite.ts'

/** What pages are made of; what is read of it counts at the instant of that question, and is kept nowhere. */
export const readSite = async (): Promise<Site> => getServices(servedPayload()).wire.site

/** Once a request, though the head and the body of a page both ask. */
export const readItem = cache(async (type: EntryType, slug: string, locale: Locale) =>
  (await readSite()).item({ type, slug, locale }),
)

export const readEdition = cache(async (type: EntryType, slug: string, edition: number, locale: Locale) =>
  (await readSite()).edition({ type, slug, edition, locale }),
)

export const readOrganisation = cache(async (slug: string, locale: Locale) =>
  (await readSite()).organisation({ slug, locale }),
)
