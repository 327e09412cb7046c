import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type CollectionConfig, type Plugin } from 'payload'
import { createDiskBlobs } from '../../../src/blobs/createBlobs.ts'
import { deskPlugin } from '../../../src/plugins/deskPlugin.ts'
import { newsroomPlugin } from '../../../src/plugins/newsroomPlugin.ts'
import type { NewsroomOptions } from '../../../src/plugins/options.ts'
import { registerPlugin } from '../../../src/plugins/registerPlugin.ts'
import { wirePlugin } from '../../../src/plugins/wirePlugin.ts'

const build = async (plugins: () => Plugin[], more: CollectionConfig[] = []) =>
  buildConfig({
    secret: 'a host application’s own secret, long enough',
    db: sqliteAdapter({ client: { url: 'file::memory:' } }),
    telemetry: false,
    collections: [{ slug: 'users', auth: true, fields: [] }, ...more],
    plugins: plugins(),
  })

const blobs = createDiskBlobs('./nowhere')
const publicUrl = 'https://host.example'
const users = 'users'

describe('options that cannot work', () => {
  const given = (options: object) => options as NewsroomOptions

  it.each<[string, (options: NewsroomOptions) => Plugin]>([
    ['newsroomPlugin', newsroomPlugin],
    ['deskPlugin', deskPlugin],
    ['registerPlugin', registerPlugin],
    ['wirePlugin', wirePlugin],
  ])('are refused by each plugin: %s', async (_name, plugin) => {
    await expect(build(() => [plugin(given({ users, blobs }))])).rejects.toThrow(
      /^\[newsroomPlugin\] `publicUrl` is missing/,
    )
    await expect(build(() => [plugin(given({ users, publicUrl }))])).rejects.toThrow(
      /^\[newsroomPlugin\] `blobs` is missing/,
    )
  })

  it('are none where a plugin stands there without having been called, or twice', async () => {
    const uncalled = newsroomPlugin as unknown as Plugin
    await expect(build(() => [uncalled])).rejects.toThrow(
      /stands among the plugins without its options: call it/,
    )
    const options = given({ users, blobs, publicUrl })
    await expect(build(() => [newsroomPlugin(options), newsroomPlugin(options)])).rejects.toThrow(
      '[deskPlugin] The desk stands twice among the plugins: keep one.',
    )
  })

  it('stop nobody who has switched the newsroom off', async () => {
    const config = await build(() => [newsroomPlugin(given({ users, enabled: false }))])
    expect(config.collections.map(({ slug }) => slug)).toContain('statements')
  })
})

describe('a collection of the host’s with the name of one of the newsroom’s', () => {
  const named = (slug: string): CollectionConfig => ({ slug, fields: [] })

  it.each<[string, Partial<NewsroomOptions>, string[], string]>([
    [
      'with its key and an example',
      { users },
      ['media'],
      "[deskPlugin] the collection “media” exists already: give the newsroom's another name in the option `slugs`, such as slugs: { media: 'newsroom-media' }.",
    ],
    [
      'under a key that is not its slug',
      { users },
      ['media-updates'],
      "[deskPlugin] the collection “media-updates” exists already: give the newsroom's another name in the option `slugs`, such as slugs: { mediaUpdates: 'newsroom-media-updates' }.",
    ],
    [
      'all at once',
      { users },
      ['events', 'media', 'people'],
      "[deskPlugin] the collections “events”, “media” and “people” exist already: give the newsroom's another name in the option `slugs`, such as slugs: { events: 'newsroom-events', media: 'newsroom-media', people: 'newsroom-people' }.",
    ],
    [
      'of a later plugin',
      { users },
      ['consumers'],
      "[wirePlugin] the collection “consumers” exists already: give the newsroom's another name in the option `slugs`, such as slugs: { consumers: 'newsroom-consumers' }.",
    ],
    [
      'that is its login, where the option `users` was left out',
      {},
      [],
      "[deskPlugin] the collection “users” exists already: set users: 'users' where people are to log in with its accounts, or give the newsroom's another name in the option `slugs`, such as slugs: { users: 'newsroom-users' }.",
    ],
  ])('is named at the start, %s', async (_name, options, collections, sentence) => {
    const plugins = () => [newsroomPlugin({ blobs, publicUrl, ...options })]
    await expect(build(plugins, collections.map(named))).rejects.toThrow(sentence)
  })
})
