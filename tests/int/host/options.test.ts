import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type CollectionConfig, type Plugin } from 'payload'
import { createDiskBlobs } from '../../../src/blobs/disk.ts'
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

  it('stop nobody who has switched the newsroom off', async () => {
    const config = await build(() => [newsroomPlugin(given({ users, enabled: false }))])
    expect(config.collections.map(({ slug }) => slug)).toContain('statements')
  })
})
