import type { PayloadRequest } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'

/** How organisations are called where there is little room: by their acronym, or by their name where they have none. */
export type Names = {
  ofId: (id: string) => string
  ofSlug: (slug: string) => string
  idOf: (slug: string) => string | null
  slugOf: (id: string) => string
  /** All of them, by what they are called. */
  all: readonly { slug: string; name: string }[]
}

type Organisation = { id: string; slug: string; name: string; acronym?: string | null }

export const readNames = async (req: PayloadRequest, slugs: Slugs): Promise<Names> => {
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    depth: 0,
    pagination: false,
    select: { slug: true, name: true, acronym: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const all = docs as unknown as Organisation[]
  const nameOf = (found: Organisation | undefined, otherwise: string) =>
    found ? found.acronym || found.name : otherwise
  const byId = new Map(all.map((one) => [one.id, one]))
  const bySlug = new Map(all.map((one) => [one.slug, one]))
  return {
    ofId: (id) => nameOf(byId.get(id), ''),
    ofSlug: (slug) => nameOf(bySlug.get(slug), slug),
    idOf: (slug) => bySlug.get(slug)?.id ?? null,
    slugOf: (id) => byId.get(id)?.slug ?? '',
    all: all
      .map((one) => ({ slug: one.slug, name: nameOf(one, one.slug) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  }
}
