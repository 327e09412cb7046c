import { isDeepStrictEqual } from 'node:util'
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
    const change = collections[key]
    if (!change) return extended
    // What is given can be changed in its place, too.
    const before = copyOf(defaults) as CollectionConfig
    const changed = change(extended)
    refuseForbidden(key, before, changed)
    return changed
  })

const keyOf = (slug: string, slugs: Slugs): CollectionKey | undefined =>
  (Object.keys(slugs) as CollectionKey[]).find((key) => slugs[key] === slug)

/** All else is the newsroom's own. */
const CHANGEABLE: readonly string[] = ['labels', 'admin', 'custom', 'defaultSort', 'hooks', 'fields']

type Parts = Partial<Record<string, unknown>>

const refuseForbidden = (key: string, before: CollectionConfig, changed: unknown): void => {
  if (!isCollection(changed))
    throw new Error(
      `[newsroomPlugin] collections.${key} returns no collection: return what it is given, with what you change, and not a promise.`,
    )
  const names = [...new Set([...Object.keys(before), ...Object.keys(changed)])]
  const other = names.find(
    (name) =>
      !CHANGEABLE.includes(name) &&
      !isDeepStrictEqual((before as Parts)[name], (changed as unknown as Parts)[name]),
  )
  if (other)
    throw new Error(
      `[newsroomPlugin] collections.${key} changes \`${other}\`, which is the newsroom's own: leave it as it is given.`,
    )
  const lost = before.fields.find((field) => !changed.fields.some((one) => isDeepStrictEqual(one, field)))
  if (lost)
    throw new Error(
      `[newsroomPlugin] collections.${key} leaves out or replaces the field “${'name' in lost ? lost.name : lost.type}”: add fields of your own behind those that are given.`,
    )
  const own = Object.entries(before.hooks ?? {}) as [string, unknown[]][]
  const after = (changed.hooks ?? {}) as Partial<Record<string, unknown[]>>
  const moved = own.find(([name, hooks]) => hooks.some((hook, place) => after[name]?.[place] !== hook))
  if (moved)
    throw new Error(
      `[newsroomPlugin] collections.${key} leaves out the newsroom's own ${moved[0]}, which guard it, or puts hooks before them: put yours behind them.`,
    )
}

const isCollection = (given: unknown): given is CollectionConfig =>
  typeof given === 'object' && given !== null && Array.isArray((given as Partial<CollectionConfig>).fields)

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Lists and plain objects anew, all the way down; functions, and whatever has a class, are the same. */
const copyOf = (value: unknown, copied = new Map<unknown, unknown>()): unknown => {
  const known = copied.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) {
    const list: unknown[] = []
    copied.set(value, list)
    for (const each of value) list.push(copyOf(each, copied))
    return list
  }
  if (!isPlain(value)) return value
  const copy: Record<string, unknown> = {}
  copied.set(value, copy)
  for (const [name, each] of Object.entries(value)) copy[name] = copyOf(each, copied)
  return copy
}
