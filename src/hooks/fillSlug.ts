import type { CollectionBeforeValidateHook } from 'payload'
import { slugify } from '../domain/slug.ts'

/** A slug that was left out comes from the title. What the world sees gets its suffix at the first freeze. */
export const fillSlug: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const stored = originalDoc as { slug?: string | null; title?: unknown } | undefined
  const given = data.slug === undefined ? stored?.slug : (data.slug as string | null)
  const source = given ? given : titleIn(data.title ?? stored?.title, req.locale)
  return source ? { ...data, slug: slugify(source, collection.slug.replace(/s$/, '')) } : data
}

const titleIn = (title: unknown, locale: string | null | undefined): string | undefined => {
  if (typeof title === 'string') return title
  if (typeof title !== 'object' || title === null) return undefined
  const byLocale = title as Record<string, string | undefined>
  return byLocale.en ?? byLocale[locale ?? ''] ?? Object.values(byLocale)[0]
}
