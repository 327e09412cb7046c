import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { BasePayload, buildConfig, type Payload, type Where } from 'payload'
import {
  FIELD_BOX,
  fieldAround,
  fieldIdOf,
  SAVE_BUTTON,
  STAY_LOGGED_IN,
  MENDS,
} from '../../../src/payload-internals/adminPages.ts'
import {
  AND_LIST,
  conditionAt,
  datePaths,
  OR_LIST,
  rowsOf,
  withCondition,
} from '../../../src/payload-internals/listFilters.ts'
import { tabOf } from '../../../src/payload-internals/formFields.ts'
import { payloadsOwnEndpoint } from '../../../src/payload-internals/endpoints.ts'
import { ADAPTER_METHODS, DRIZZLE_METHODS, LOCAL_METHODS } from '../../../src/payload-internals/methods.ts'
import { isPasswordOf } from '../../../src/payload-internals/authentication.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const modules = path.join(root, 'node_modules')
const read = (file: string): string => readFileSync(path.join(modules, file), 'utf8')

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|css)$/.test(name))
    .map((name) => path.join(folder, name))

const own = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Whether Payload's file makes this class, whole or from a block and its element. */
const makesClass = (text: string, name: string): boolean => {
  const [block = '', element] = name.split('__')
  if (text.includes(`'${name}'`) || text.includes(`"${name}"`)) return true
  const hasBlock =
    text.includes(`'${block}'`) ||
    text.includes(`"${block}"`) ||
    // The elements of a block with two classes are named after the second.
    new RegExp(`const baseClass = '[\\w-]+ ${block}'`).test(text)
  // Elements of a select are named by react-select, after the block that Payload gives it.
  return hasBlock && (element === undefined || block === 'rs' || text.includes(`__${element}`))
}

const methodsOf = (object: object): string[] => {
  const found = new Set<string>()
  for (
    let at: object | null = object;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object
  )
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value === 'function' && name !== 'constructor') found.add(name)
  return [...found].sort()
}

describe('what leans on the inside of Payload', () => {
  it('stands in src/payload-internals alone', () => {
    const inside =
      /['"(`]?@?payload(cms\/[\w-]+)?\/dist\b|next\/navigation|@payloadcms\/next\/templates|--theme-/
    const elsewhere = sources('src').filter(
      (file) => !file.startsWith('src/payload-internals/') && inside.test(own(file)),
    )
    expect(elsewhere).toEqual([])
    expect(
      sources('src/payload-internals').filter((file) => own(file).includes('next/navigation')),
    ).toHaveLength(2)
  })

  it('names files that Payload has', () => {
    const named = sources('src/payload-internals').flatMap((file) =>
      [...own(file).matchAll(/(?:@payloadcms\/[\w-]+|payload)\/dist\/[\w./-]*[\w-]/g)].map(([name]) => name),
    )
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !existsSync(path.join(modules, name)))).toEqual([])
  })
})

describe('the filters of a list', () => {
  it('stand in lists that have these classes, by the path of their field', () => {
    const builder = read('@payloadcms/ui/dist/elements/WhereBuilder/index.js')
    for (const name of [AND_LIST, OR_LIST]) expect([name, makesClass(builder, name)]).toEqual([name, true])
    expect(builder).toContain('renderedFilters?.get(fieldPath)')
  })

  it('are read and changed one by one, whatever form the address gives them', () => {
    const where: Where = {
      or: [{ and: [{ state: { equals: 'x' } }, { start: { less_than: '2030' } }] }, { and: [] }],
    }
    const rows = rowsOf(where)
    expect(conditionAt(rows, { or: 0, and: 1 }, 'start')).toEqual({ operator: 'less_than', value: '2030' })
    expect(conditionAt(rows, { or: 0, and: 0 }, 'start')).toBeNull()
    expect(conditionAt(rows, { or: 2, and: 0 }, 'start')).toBeNull()
    expect(withCondition(rows, { or: 0, and: 1 }, { start: { exists: 'true' } })).toEqual({
      or: [{ and: [{ state: { equals: 'x' } }, { start: { exists: 'true' } }] }, { and: [] }],
    })
    expect(rowsOf({ start: { exists: true } })[0]?.and).toEqual([{ start: { exists: true } }])
    expect(rowsOf(undefined)).toEqual([])
  })

  it('ask for dates wherever they stand in a form, and for none in a row', () => {
    const fields = [
      {
        type: 'tabs',
        tabs: [
          { fields: [{ type: 'date', name: 'start' }] },
          { name: 'more', fields: [{ type: 'date', name: 'end' }] },
        ],
      },
      {
        type: 'group',
        name: 'embargo',
        fields: [
          { type: 'date', name: 'until' },
          { type: 'text', name: 'zone' },
        ],
      },
      { type: 'collapsible', fields: [{ type: 'date', name: 'updatedAt' }] },
      { type: 'array', name: 'days', fields: [{ type: 'date', name: 'day' }] },
    ]
    expect(datePaths(fields)).toEqual(['start', 'more.end', 'embargo.until', 'updatedAt'])
  })
})

describe('methods', () => {
  const payload = { config: {} } as Payload
  const { writes, reads, transactions, others } = ADAPTER_METHODS
  const known = [...writes, ...reads, ...transactions, ...others]

  it.each([
    ['SQLite', sqliteAdapter({ client: { url: 'file:none' } }).init({ payload }), DRIZZLE_METHODS],
    ['PostgreSQL', postgresAdapter({ pool: {} }).init({ payload }), DRIZZLE_METHODS],
    ['MongoDB', mongooseAdapter({ url: '' }).init({ payload }), []],
  ])('of the adapter for %s are all known', (_, adapter, besides) => {
    const found = methodsOf(adapter)
    expect(found.filter((name) => ![...known, ...besides].includes(name))).toEqual([])
    expect(known.filter((name) => !found.includes(name))).toEqual([])
  })

  it('of the Local API are all known', () => {
    const all = Object.values(LOCAL_METHODS).flat()
    // Each is a property of an instance, or of its class.
    expect(methodsOf(new BasePayload())).toEqual([...all].sort())
  })
})

describe('endpoints', () => {
  it('of a collection come before Payload’s own of the same address', async () => {
    const mine = { path: '/:id', method: 'patch' as const, handler: () => Response.json({}) }
    const { collections } = await buildConfig({
      secret: 'none',
      db: sqliteAdapter({ client: { url: 'file:none' } }),
      collections: [{ slug: 'notes', fields: [], endpoints: [mine] }],
    })
    const notes = collections.find(({ slug }) => slug === 'notes')!
    const same = (notes.endpoints || []).filter(({ path: at, method }) => at === '/:id' && method === 'patch')
    expect(same).toHaveLength(2)
    expect(same[0]!.handler).toBe(mine.handler)
    expect(payloadsOwnEndpoint(notes, { path: '/:id', method: 'patch' })).toBe(same[1])
    expect(() => payloadsOwnEndpoint(notes, { path: '/none', method: 'get' })).toThrow('no get /none')
  })
})

describe('passwords', () => {
  it('are known again as Payload stores them', async () => {
    const { generatePasswordSaltHash } = (await import(
      path.join(modules, 'payload/dist/auth/strategies/local/generatePasswordSaltHash.js')
    )) as { generatePasswordSaltHash: (given: object) => Promise<{ hash: string; salt: string }> }
    const stored = await generatePasswordSaltHash({
      collection: { slug: 'users', fields: [] },
      password: 'correct horse battery staple',
      req: { t: (word: string) => word, payload: { config: {} } },
    })
    await expect(isPasswordOf(stored, 'correct horse battery staple')).resolves.toBe(true)
    await expect(isPasswordOf(stored, 'correct horse battery stapl')).resolves.toBe(false)
    await expect(isPasswordOf(null, 'correct horse battery staple')).resolves.toBe(false)
  })
})

describe('the admin’s pages', () => {
  it.each(MENDS.filter(({ file }) => file !== null))('$file still makes $of', ({ file, of }) => {
    const text = read(file!)
    const classes = [...of.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)
    expect(classes.filter((name) => !makesClass(text, name))).toEqual([])
  })

  it('have the parts of a form that the guards of unsaved words look for', () => {
    const ui = '@payloadcms/ui/dist'
    expect(read(`${ui}/elements/StayLoggedIn/index.js`)).toContain(`'${STAY_LOGGED_IN}'`)
    expect(read(`${ui}/elements/SaveButton/index.js`)).toContain(`"${SAVE_BUTTON.slice(1)}"`)
    expect(makesClass(read(`${ui}/fields/shared/index.js`), FIELD_BOX.slice(1))).toBe(true)
    expect(read(`${ui}/fields/Text/Input.js`)).toContain('id: `field-${path?.replace(/\\./g, "__")}`')
    expect(fieldIdOf('place.city')).toBe('field-place__city')
    expect(read(`${ui}/fields/Tabs/Tab/index.js`)).toContain("const baseClass = 'tabs-field__tab-button'")
    expect(read('@payloadcms/richtext-lexical/dist/field/Field.js')).toContain('"data-field-path": path')
    const closest = (wanted: string) => (wanted === '[id^="field-"]' ? { id: 'field-place__city' } : null)
    expect(fieldAround({ closest } as unknown as Element)).toBe('place')
  })
})

describe('the tab of a field', () => {
  const fields = [
    {
      type: 'tabs',
      tabs: [
        { fields: [{ name: 'title' }] },
        {
          fields: [
            { type: 'collapsible', fields: [{ name: 'namedOnly' }] },
            { name: 'venue', fields: [{ name: 'title' }] },
          ],
        },
      ],
    },
    { name: 'embargo' },
  ]

  it('is found by the field at the top of its path, also in what folds', () => {
    expect(tabOf(fields, 'title')).toBe(0)
    expect(tabOf(fields, 'venue.name')).toBe(1)
    expect(tabOf(fields, 'namedOnly')).toBe(1)
    expect(tabOf(fields, 'embargo.until')).toBeNull()
  })
})

describe('databases', () => {
  it('name tables of translations and their parent as the indexes expect', () => {
    expect(read('@payloadcms/db-sqlite/dist/index.js')).toContain(
      "localesSuffix: args.localesSuffix || '_locales'",
    )
    expect(read('@payloadcms/drizzle/dist/schema/build.js')).toContain('_parentID')
  })

  it('swallow a refused COMMIT: as long as they do, failedCommits.ts is needed', () => {
    const text = read('@payloadcms/drizzle/dist/transactions/beginTransaction.js')
    expect(text).toMatch(/\.catch\(/)
    expect(text).toContain('this.sessions[id] = ')
  })
})

describe('uploads', () => {
  it('that name a file are told apart by the sentences of Payload', () => {
    const text =
      read('payload/dist/uploads/getFileFromClientUpload.js') +
      read('payload/dist/utilities/addDataAndFileToRequest.js')
    for (const sentence of ['Invalid upload collection.', 'A file name is required.'])
      expect(text).toContain(sentence)
  })
})
