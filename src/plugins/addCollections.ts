import type { CollectionConfig, Config } from 'payload'
import { inLanguages } from '../collections/inLanguages.ts'
import { owingSaves } from '../collections/owingSaves.ts'
import type { Slugs } from '../domain/slugs.ts'

/**
 * Nothing of the newsroom is in a host's GraphQL or in its rich text: neither knows the doors of the desk. With plain
 * `graphQL: false` the host's own schema would fail (docs/payload-traps.md 39).
 */
const closed = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  graphQL: { disableQueries: true, disableMutations: true },
  admin: { ...collection.admin, enableRichTextLink: false, enableRichTextRelationship: false },
})

/** Adds collections to a copy of the config; a slug that the host uses already is an error, never an overwrite. */
export const addCollections = (
  plugin: string,
  config: Config,
  added: CollectionConfig[],
  slugs: Slugs,
): Config => {
  const taken = takenIn(config, added)
  if (taken.length > 0) throw new Error(`[${plugin}] ${sayTaken(taken, config, slugs)}`)
  const ours = added.map(inLanguages).map(owingSaves).map(closed)
  return { ...config, collections: [...(config.collections ?? []), ...ours] }
}

const takenIn = ({ collections = [] }: Config, added: CollectionConfig[]): string[] => {
  const present = new Set(collections.map(({ slug }) => slug))
  return added.map(({ slug }) => slug).filter((slug) => present.has(slug))
}

/** All of them at once, each with its key. */
const sayTaken = (taken: string[], { collections = [] }: Config, slugs: Slugs): string => {
  const quoted = taken.map((slug) => `“${slug}”`)
  const exist =
    taken.length === 1
      ? `the collection ${quoted.join()} exists already`
      : `the collections ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)} exist already`
  const names = taken.map((slug) => `${keyOf(slugs, slug)}: 'newsroom-${slug}'`).join(', ')
  const rename = `give the newsroom's another name in the option \`slugs\`, such as slugs: { ${names} }`
  const isTheirLogin = collections.some(({ slug, auth }) => auth && slug === slugs.users)
  return taken.includes(slugs.users) && isTheirLogin
    ? `${exist}: set users: '${slugs.users}' where people are to log in with its accounts, or ${rename}.`
    : `${exist}: ${rename}.`
}

const keyOf = (slugs: Slugs, taken: string): string =>
  Object.entries(slugs).find(([, slug]) => slug === taken)?.[0] ?? taken
