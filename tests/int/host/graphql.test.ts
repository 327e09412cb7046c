import { BlocksFeature, lexicalEditor, LinkFeature } from '@payloadcms/richtext-lexical'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { configToSchema } from '@payloadcms/graphql'
import { graphql, type GraphQLSchema, lexicographicSortSchema, printSchema, validateSchema } from 'graphql'
import {
  buildConfig,
  type Config,
  createLocalReq,
  getPayload,
  type Payload,
  type SanitizedConfig,
} from 'payload'
import { createDiskBlobs } from '../../../src/blobs/createBlobs.ts'
import { newsroomPlugin } from '../../../src/plugins/newsroomPlugin.ts'
import { stopServices } from '../../../src/services.ts'

/** Somebody else's collections, with all that reaches the schema: drafts, versions, joins, blocks, uploads and a global. */
const hostConfig = (directory: string): Config => ({
  secret: 'a host application’s own secret, long enough',
  db: sqliteAdapter({ client: { url: `file:${path.join(directory, 'host.db')}` }, push: true }),
  telemetry: false,
  editor: lexicalEditor(),
  localization: { locales: ['en', 'de'], defaultLocale: 'en' },
  typescript: { autoGenerate: false },
  collections: [
    { slug: 'users', auth: true, fields: [{ name: 'department', type: 'text' }] },
    {
      slug: 'media',
      upload: { staticDir: path.join(directory, 'media') },
      access: { read: () => true },
      fields: [{ name: 'shownIn', type: 'join', collection: 'posts', on: 'picture' }],
    },
    {
      slug: 'posts',
      versions: { drafts: true },
      access: { read: () => true, create: () => true, readVersions: () => true },
      fields: [
        { name: 'title', type: 'text', localized: true },
        { name: 'author', type: 'relationship', relationTo: 'users' },
        { name: 'body', type: 'richText' },
        { name: 'picture', type: 'upload', relationTo: 'media' },
        {
          name: 'layout',
          type: 'blocks',
          blocks: [{ slug: 'quote', fields: [{ name: 'words', type: 'text' }] }],
        },
      ],
    },
  ],
  globals: [{ slug: 'settings', fields: [{ name: 'footer', type: 'text' }] }],
})

const withNewsroom = (host: Config, directory: string): Config => ({
  ...host,
  plugins: [
    newsroomPlugin({
      slugs: { users: 'press-people', media: 'press-files' },
      blobs: createDiskBlobs(directory),
      publicUrl: 'https://host.example',
    }),
  ],
})

const linesOf = (schema: GraphQLSchema): string[] => printSchema(lexicographicSortSchema(schema)).split('\n')

describe('the GraphQL of a host', () => {
  let directory: string
  let payload: Payload
  let config: SanitizedConfig
  let schema: GraphQLSchema

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'communique-graphql-'))
    config = await buildConfig(withNewsroom(hostConfig(directory), directory))
    payload = await getPayload({ config, key: directory })
    schema = configToSchema(config).schema
  })
  afterAll(async () => {
    await stopServices(payload)
    await payload.destroy()
    await rm(directory, { recursive: true, force: true })
  })

  const ask = async (source: string) => {
    const req = await createLocalReq({}, payload)
    return graphql({ schema, source, contextValue: { req, headers: new Headers() } })
  }

  it('is whole, and its own part of it as without the newsroom', async () => {
    expect(validateSchema(schema)).toEqual([])
    const bare = configToSchema(await buildConfig(hostConfig(directory))).schema
    const here = new Set(linesOf(schema))
    const changed = linesOf(bare).filter((line) => !here.has(line))
    // The accounts of the newsroom's own are accounts, too.
    expect(
      changed.filter((line) => !/^union Payload(LockedDocument|Preference)_User = User$/.test(line)),
    ).toEqual([])
  })

  it('knows no query and no mutation of the newsroom', () => {
    const names = (type: ReturnType<GraphQLSchema['getQueryType']>) => Object.keys(type?.getFields() ?? {})
    const all = [...names(schema.getQueryType()), ...names(schema.getMutationType())]
    expect(all).toEqual(expect.arrayContaining(['Posts', 'createPost', 'Setting']))
    expect(
      all.filter((name) => /statement|partner|clearance|frozen|press|consumer|notice|embargo/i.test(name)),
    ).toEqual([])
  })

  it('answers with drafts, sort, joins and versions', async () => {
    const made = await ask('mutation { createPost(draft: true, data: { title: "B" }) { id title } }')
    expect(made.errors).toBeUndefined()
    await ask('mutation { createPost(data: { title: "A", _status: published }) { id } }')
    const found = await ask('{ Posts(sort: "title", draft: true) { docs { title _status } } }')
    expect(found.errors).toBeUndefined()
    expect(found.data).toEqual({
      Posts: {
        docs: [
          { title: 'A', _status: 'published' },
          { title: 'B', _status: 'draft' },
        ],
      },
    })
    const versions = await ask('{ versionsPosts(sort: "-updatedAt") { totalDocs } }')
    expect(versions.errors).toBeUndefined()
    const joined = await ask('{ allMedia { docs { shownIn { docs { title } } } } }')
    expect(joined.errors).toBeUndefined()
  })
})

describe('a field of a host that relates to the newsroom', () => {
  const start = async (fields: Config['collections']) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'communique-relation-'))
    const host = hostConfig(directory)
    const config = await buildConfig(
      withNewsroom({ ...host, collections: [...(host.collections ?? []), ...(fields ?? [])] }, directory),
    )
    const open = () => getPayload({ config, key: directory })
    try {
      const payload = await open()
      await stopServices(payload)
      await payload.destroy()
    } catch (error) {
      // Payload would answer the second request without what is done at its start.
      await expect(open()).rejects.toBe(error)
      throw error
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }

  it.each([
    ['a relationship', { name: 'text', type: 'relationship', relationTo: ['posts', 'statements'] }],
    ['an upload', { name: 'text', type: 'upload', relationTo: 'press-files' }],
    ['a join', { name: 'text', type: 'join', collection: 'statements', on: 'issuer' }],
    [
      'one in a block of a group',
      {
        name: 'text',
        type: 'group',
        fields: [
          {
            name: 'parts',
            type: 'blocks',
            blocks: [
              { slug: 'one', fields: [{ name: 'event', type: 'relationship', relationTo: 'events' }] },
            ],
          },
        ],
      },
    ],
    [
      'one in a block of rich text',
      {
        name: 'text',
        type: 'richText',
        editor: lexicalEditor({
          features: [
            BlocksFeature({
              blocks: [
                { slug: 'quote', fields: [{ name: 'of', type: 'relationship', relationTo: 'statements' }] },
              ],
            }),
          ],
        }),
      },
    ],
    [
      'a link of rich text that may lead to one',
      {
        name: 'text',
        type: 'richText',
        editor: lexicalEditor({ features: [LinkFeature({ enabledCollections: ['statements'] })] }),
      },
    ],
  ] as const)('is refused at the start: %s', async (_name, field) => {
    const collection = { slug: 'pages', fields: [field] } as unknown as NonNullable<
      Config['collections']
    >[number]
    await expect(start([collection])).rejects.toThrow(/pages\.text.*publicationField\(\)/)
  })
})
