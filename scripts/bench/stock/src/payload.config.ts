import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Events } from './collections/Events.ts'
import { Media } from './collections/Media.ts'
import { Organisations } from './collections/Organisations.ts'
import { Statements } from './collections/Statements.ts'
import { Users } from './collections/Users.ts'

/**
 * A Payload application as `create-payload-app` lays one out, with the collections that a newsroom needs who does nothing
 * else: everybody reads, no languages, no hooks, no plugins, and Payload's own settings throughout.
 */
export default buildConfig({
  admin: { user: Users.slug },
  collections: [Users, Media, Organisations, Events, Statements],
  editor: lexicalEditor(),
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL ?? '' } }),
  sharp,
  // Neither writes files nor tells anybody while the bench fills it.
  typescript: { autoGenerate: false },
  telemetry: false,
})
