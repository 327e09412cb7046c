import type { CollectionConfig } from 'payload'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { withChanges } from '../../../src/plugins/ownChanges.ts'

const guard = () => undefined
const statements: CollectionConfig = {
  slug: 'statements',
  access: { read: () => false },
  hooks: { beforeOperation: [guard] },
  fields: [{ name: 'title', type: 'text' }],
}
const [own] = [{ name: 'campaign', type: 'text' } as const]
const changed = (changes: Parameters<typeof withChanges>[1]): CollectionConfig =>
  withChanges([statements], changes, DEFAULT_SLUGS)[0]!

describe('what a host changes in a collection of the newsroom', () => {
  it('puts its fields behind those that are there', () => {
    expect(changed({ fields: { statements: [own] } }).fields).toEqual([...statements.fields, own])
  })

  it('may be labels, columns, and hooks behind the newsroom’s own', () => {
    const hook = () => undefined
    const made = changed({
      collections: {
        statements: (defaults) => ({
          ...defaults,
          labels: { singular: 'Release', plural: 'Releases' },
          hooks: { ...defaults.hooks, beforeOperation: [...(defaults.hooks?.beforeOperation ?? []), hook] },
        }),
      },
    })
    expect([made.labels?.singular, made.hooks?.beforeOperation]).toEqual(['Release', [guard, hook]])
  })

  it('is given its own fields, too', () => {
    const seen: string[] = []
    changed({
      fields: { statements: [own] },
      collections: {
        statements: (defaults) => {
          seen.push(...defaults.fields.map((field) => ('name' in field ? field.name : '')))
          return defaults
        },
      },
    })
    expect(seen).toEqual(['title', 'campaign'])
  })

  it.each<[string, (defaults: CollectionConfig) => CollectionConfig, RegExp]>([
    ['who may do what', (one) => ({ ...one, access: { read: () => true } }), /changes `access`/],
    ['the slug', (one) => ({ ...one, slug: 'releases' }), /changes `slug`/],
    ['a login', (one) => ({ ...one, auth: true }), /changes `auth`/],
    ['drafts', (one) => ({ ...one, versions: { drafts: true } }), /changes `versions`/],
    ['doors', (one) => ({ ...one, endpoints: [] }), /changes `endpoints`/],
    ['a field that is there', (one) => ({ ...one, fields: [] }), /leaves out or replaces the field “title”/],
    [
      'what guards it',
      (one) => ({ ...one, hooks: { beforeOperation: [() => undefined, guard] } }),
      /beforeOperation, which guard it/,
    ],
  ])('is never %s: the start is refused', (_what, change, sentence) => {
    expect(() => changed({ collections: { statements: change } })).toThrow(sentence)
  })

  it('touches no other collection', () => {
    const [kept] = withChanges(
      [{ ...statements, slug: 'events' }],
      { fields: { statements: [own] } },
      DEFAULT_SLUGS,
    )
    expect(kept?.fields).toEqual(statements.fields)
  })
})
