import type { FlattenedField, SanitizedConfig } from 'payload'

/** One collection as the questions see it; read from the real configuration, so that a new field is asked about too. */
export type Kind = {
  slug: string
  fields: FlattenedField[]
  /** Paths of its own first level, which a filter may name. */
  near: string[]
  /** Paths into rows, groups, and through relations into other documents. */
  far: string[]
}

export type Schema = { kinds: Kind[]; kind: (slug: string) => Kind }

const MAX_STEPS = 3

export const readSchema = (config: SanitizedConfig): Schema => {
  const fieldsOf = (slug: string): FlattenedField[] =>
    config.collections.find((collection) => collection.slug === slug)?.flattenedFields ?? []

  const pathsOf = (field: FlattenedField, steps: number): string[] => {
    const below = (fields: FlattenedField[], left: number) =>
      left === 0 ? [] : fields.flatMap((inner) => pathsOf(inner, left).map((path) => `${field.name}.${path}`))
    if (field.type === 'group' || field.type === 'array') return below(field.flattenedFields, steps - 1)
    if (field.type !== 'relationship' && field.type !== 'upload') return [field.name]
    const targets = [field.relationTo].flat()
    const reached = targets.flatMap((target) => below(fieldsOf(target), steps - 1))
    const parts = targets.length > 1 ? ['value', 'relationTo'].map((part) => `${field.name}.${part}`) : []
    return [field.name, `${field.name}.id`, ...parts, ...reached]
  }

  const kinds = config.collections.map(({ slug, flattenedFields: fields }): Kind => {
    const all = [...new Set(fields.flatMap((field) => pathsOf(field, MAX_STEPS)))]
    return {
      slug,
      fields,
      near: ['id', 'createdAt', 'updatedAt', ...all.filter((path) => !path.includes('.'))],
      far: [
        ...all.filter((path) => path.includes('.')),
        'nothing',
        'version.title',
        'parent.title',
        '_status',
      ],
    }
  })
  const kind = (slug: string): Kind => {
    const found = kinds.find((one) => one.slug === slug)
    if (!found) throw new Error(`The configuration has no collection ${slug}.`)
    return found
  }
  return { kinds, kind }
}
