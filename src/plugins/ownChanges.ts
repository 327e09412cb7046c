import type { CollectionConfig, Field } from 'payload'
import type { CollectionKey, Slugs } from '../domain/slugs.ts'

export type CollectionChange = (defaults: CollectionConfig) => CollectionConfig
export type Changes = {
  collections?: Partial<Record<CollectionKey, CollectionChange>>
  fields?: Partial<Record<CollectionKey, Field[]>>
}

/**
 * What a host changes in collections of the newsroom's: labels, columns, hooks and fields of its own behind ours. Who may do
 * what, by which name and with which login stays the newsroom's: it is what everybody relies on.
 *
 * @throws Error at start for what a host may not change.
 */
export const withChanges = (
  added: readonly CollectionConfig[],
  { collections = {}, fields = {} }: Changes,
  slugs: Slugs,
): CollectionConfig[] =>
  added.map((defaults) => {
    const key = keyOf(defaults.slug, slugs)
    if (!key) return defaults
    const extended = { ...defaults, fields: [...defaults.fields, ...(fields[key] ?? [])] }
    const changed = collections[key]?.(extended) ?? extended
    refuseForbidden(key, defaults, changed)
    return changed
  })

const keyOf = (slug: string, slugs: Slugs): CollectionKey | undefined =>
  (Object.keys(slugs) as CollectionKey[]).find((key) => slugs[key] === slug)

const KEPT = ['slug', 'access', 'auth', 'upload', 'versions', 'endpoints'] as const

const refuseForbidden = (key: string, defaults: CollectionConfig, changed: CollectionConfig): void => {
  const other = KEPT.find((part) => changed[part] !== defaults[part])
  if (other)
    throw new Error(
      `[newsroomPlugin] collections.${key} changes \`${other}\`, which is the newsroom's own: leave it as it is given.`,
    )
  const lost = defaults.fields.find((field) => !changed.fields.includes(field))
  if (lost)
    throw new Error(
      `[newsroomPlugin] collections.${key} leaves out or replaces the field “${'name' in lost ? lost.name : lost.type}”: add fields of your own behind those that are given.`,
    )
  const before = defaults.hooks?.beforeOperation ?? []
  const after = changed.hooks?.beforeOperation ?? []
  if (before.some((hook, place) => after[place] !== hook))
    throw new Error(
      `[newsroomPlugin] collections.${key} puts hooks before the newsroom's own beforeOperation, which guard it: put yours behind them.`,
    )
}
