import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { createDiskBlobs, newsroomPlugin } from 'communique'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Media } from './collections/Media'
import { Posts } from './collections/Posts'
import { Users } from './collections/Users'
import { database } from './database'

const folder = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: {
    user: 'users',
    importMap: { baseDir: folder },
    components: { beforeDashboard: ['/components/Dashboard#Dashboard'] },
  },
  collections: [Users, Posts, Media],
  globals: [{ slug: 'settings', access: { read: () => true }, fields: [{ name: 'footer', type: 'text' }] }],
  editor: lexicalEditor(),
  secret: process.env.PAYLOAD_SECRET ?? '',
  serverURL: process.env.SERVER_URL,
  db: database(process.env.DATABASE_URI ?? 'file:./host.db'),
  sharp,
  typescript: { outputFile: path.resolve(folder, 'payload-types.ts') },
  plugins: [
    newsroomPlugin({
      users: 'users',
      slugs: { media: 'newsroom-media' },
      blobs: createDiskBlobs('./newsroom-files'),
      publicUrl: process.env.SERVER_URL ?? 'http://localhost:3000',
      signPath: '/sign',
    }),
  ],
})
