import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type SanitizedConfig } from 'payload'

/** Payload as `create-payload-app` leaves it, with one collection that everybody may read; no languages, no plugins. */
export const stockConfig = (directory: string): Promise<SanitizedConfig> =>
  buildConfig({
    secret: 'a stock payload of the bench',
    db: sqliteAdapter({ client: { url: `file:${directory}/stock.db` } }),
    editor: lexicalEditor(),
    collections: [
      {
        slug: 'statements',
        access: { read: () => true },
        fields: [
          { name: 'title', type: 'text', required: true },
          { name: 'slug', type: 'text', index: true },
          { name: 'kind', type: 'select', options: ['message', 'statement', 'press-release'] },
          { name: 'summary', type: 'textarea' },
          { name: 'body', type: 'richText' },
          { name: 'issuer', type: 'text' },
          { name: 'availableAt', type: 'date' },
        ],
      },
    ],
    typescript: { autoGenerate: false },
    telemetry: false,
  })
