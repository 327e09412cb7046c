import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { LOCALES } from '../../../../src/domain/locales.ts'
import { toLexical } from '../../../../src/server/story/desk.ts'
import type { Pools } from './pools.ts'
import type { Kind } from './schema.ts'

type Values = Record<string, unknown>

const INSTANTS = ['2026-12-01T10:00:00.000Z', '2027-01-31T23:59:59.000Z', 'tomorrow']
/** What the server keeps for itself, and what would end an asker's own work here. */
const LEFT_ALONE = ['id', 'password', 'memberships', 'disabled', 'suspended', 'standing', 'slug', 'email']

/** A value that the field may hold; relations point at anything, secret ones of both worlds included. */
const valueOf = (field: FlattenedField, pools: Pools): fc.Arbitrary<unknown> => {
  const many = (one: fc.Arbitrary<unknown>) =>
    'hasMany' in field && field.hasMany ? fc.array(one, { maxLength: 2 }) : one
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      return many(fc.constantFrom(...pools.words))
    case 'email':
      return fc.constantFrom(...pools.emails)
    case 'number':
      return fc.integer({ min: -10, max: 90 })
    case 'checkbox':
      return fc.boolean()
    case 'date':
      return fc.constantFrom(...INSTANTS)
    case 'select':
    case 'radio':
      return many(fc.constantFrom(...field.options.map((one) => (typeof one === 'string' ? one : one.value))))
    case 'relationship':
    case 'upload':
      return many(referenceOf(field.relationTo, pools))
    case 'group':
      return valuesOf(field.flattenedFields, pools)
    case 'array':
      return fc.array(valuesOf(field.flattenedFields, pools), { maxLength: 2 })
    case 'richText':
      return fc.constantFrom(...pools.words).map((word) => toLexical(`A word: ${word}`))
    default:
      return fc.constant(null)
  }
}

const referenceOf = (relationTo: string | string[], pools: Pools): fc.Arbitrary<unknown> => {
  if (!Array.isArray(relationTo)) return fc.constantFrom(...(pools.ids[relationTo] ?? ['1']))
  return fc
    .constantFrom(...relationTo)
    .chain((target) => referenceOf(target, pools).map((value) => ({ relationTo: target, value })))
}

const valuesOf = (fields: FlattenedField[], pools: Pools): fc.Arbitrary<Values> => {
  const open = fields.filter(({ name }) => !LEFT_ALONE.includes(name))
  return fc
    .subarray(open, { maxLength: Math.min(4, open.length) })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((field) => [field.name, valueOf(field, pools)]))),
    )
}

/** A text of one's own, or a change: a few fields, now and then a slug that a secret has. */
export const fieldsOf = (kind: Kind, pools: Pools): fc.Arbitrary<Values> =>
  fc
    .tuple(
      valuesOf(kind.fields, pools),
      fc.option(fc.constantFrom(...pools.slugs), { freq: 2 }),
      naming(kind, pools),
    )
    .map(([values, slug, names]) => ({
      ...values,
      ...names,
      ...(slug && kind.near.includes('state') ? { slug } : {}),
    }))

/** What a new document cannot do without. */
const naming = (kind: Kind, pools: Pools): fc.Arbitrary<Values> =>
  fc.constantFrom(...pools.words).map((word) => {
    if (kind.near.includes('title') && kind.near.includes('state')) return { title: word }
    return kind.near.includes('name') ? { name: word } : {}
  })

/** Few fields that are always in order, so that the write succeeds. */
export const goodFieldsOf = (kind: Kind, pools: Pools): fc.Arbitrary<Values> =>
  fc
    .tuple(fc.constantFrom(...pools.words), fc.constantFrom(...pools.slugs), fc.boolean())
    .map(([word, slug, isSlugged]) => {
      if (kind.slug === 'media-contacts') return { name: word, hours: word }
      return { title: word, body: toLexical(word), ...(isSlugged ? { slug } : {}) }
    })

export const language = fc.constantFrom('', '', '', ...LOCALES.map((locale) => `?locale=${locale}`))
