import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'
import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { getServices } from '../../services.ts'

const wire = async () => getServices(await getPayload({ config })).wire

/** Once a request, though the head and the body of a page both ask. */
export const readItem = cache(async (type: EntryType, slug: string, locale: Locale) =>
  (await wire()).item({ type, slug, locale }),
)

export const readLatest = async (locale: Locale, limit: number) => (await wire()).latest({ locale, limit })
