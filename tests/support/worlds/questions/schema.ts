import type { FlattenedField, SanitizedConfig } from 'payload'

/** One collection as the questions see it; read from the real configuration, so that a new field is asked about too. */
export type Kind = {
  slug: string
  fields: FlattenedField[]
  /** Paths of its own first level, which a filter may name. */
  near: string[]
  /** Paths into rows, groups, and through relations into other documents. */
  far: string[]
  /** Paths through a relation into what one organisation keeps for itself. */
  behind: string[]
}

/** The same in the collection's history, where each version has the document below `version`. */
export const inHistory = ({ near, far, behind, ...kind }: Kind): Kind => {
  const below = (path: string) => `version.${path}`
  const own = ['id', 'parent', 'createdAt', 'updatedAt']
  return {
    ...kind,
    near: [...own, ...near.map(below)],
    far: [...far.map(below), ...far],
    behind: behind.map(below),
  }
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

  const isKept = (slug: string) => fieldsOf(slug).some(({ name }) => name === 'organisation')
  const behindOf = (field: FlattenedField): string[] => {
    const leadsToKept = 'relationTo' in field && [field.relationTo].flat().some(isKept)
    return leadsToKept ? pathsOf(field, MAX_STEPS).filter((path) => path.includes('.')) : []
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
      behind: fields.flatMap(behindOf),
    }
  })
  const kind = (slug: string): Kind => {
    const found = kinds.find((one) => one.slug === slug)
    if (!found) throw new Error(`The configuration has no collection ${slug}.`)
    return found
  }
  return { kinds, kind }
}
