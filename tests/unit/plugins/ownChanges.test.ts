import type { CollectionConfig } from 'payload'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { withChanges } from '../../../src/plugins/ownChanges.ts'

const guard = () => undefined
const read = () => false
const make = (): CollectionConfig => ({
  slug: 'statements',
  access: { read },
  hooks: { beforeOperation: [guard], afterChange: [guard] },
  fields: [{ name: 'title', type: 'text' }],
})
const statements = make()
const [own] = [{ name: 'campaign', type: 'text' } as const]
const changed = (changes: Parameters<typeof withChanges>[1]): CollectionConfig =>
  withChanges([make()], changes, DEFAULT_SLUGS)[0]!

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
    [
      'another hook of its own',
      (one) => ({ ...one, hooks: { beforeOperation: one.hooks?.beforeOperation ?? [] } }),
      /leaves out the newsroom's own afterChange/,
    ],
    ['whether what is deleted stays', (one) => ({ ...one, trash: true }), /changes `trash`/],
    [
      'who may do what, in its place',
      (one) => {
        one.access!.read = () => true
        return one
      },
      /changes `access`/,
    ],
    [
      'a hook, in its place',
      (one) => {
        one.hooks!.beforeOperation!.length = 0
        return one
      },
      /beforeOperation, which guard it/,
    ],
    [
      'a field, in its place',
      (one) => {
        one.fields[0] = Object.assign(one.fields[0]!, { access: { read: () => true } })
        return one
      },
      /replaces the field “title”/,
    ],
    ['nothing at all', () => undefined as unknown as CollectionConfig, /returns no collection/],
    [
      'a promise',
      (async (one: CollectionConfig) => one) as unknown as (one: CollectionConfig) => CollectionConfig,
      /returns no collection/,
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
