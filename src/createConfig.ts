import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import { ru } from '@payloadcms/translations/languages/ru'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { createBlobs } from './blobs.ts'
import { createClock, createSettableClock } from './clock.ts'
import { createDatabase } from './database.ts'
import { DEFAULT_SLUGS } from './domain/slugs.ts'
import type { Env } from './env.ts'
import { answerRefusals } from './hooks/answerRefusals.ts'
import { createMail } from './mail.ts'
import { newsroomPlugin } from './plugins/newsroomPlugin.ts'
import { refuseUnlistedCollections } from './strictness.ts'

const directory = path.dirname(fileURLToPath(import.meta.url))

/** The ready-to-run application: the newsroom's plugins on one of two databases, and nothing else. */
export const createConfig = (env: Env): Promise<SanitizedConfig> =>
  buildConfig({
    secret: env.secret,
    db: createDatabase(env),
    email: createMail(env),
    plugins: [
      newsroomPlugin({
        blobs: createBlobs(env),
        publicUrl: env.publicUrl ?? `http://${env.host}:${env.port}`,
        // The demonstration's story plays in July 2024.
        clock: env.demo ? createSettableClock(new Date()) : createClock(),
        isDemo: env.demo !== null,
      }),
      refuseUnlistedCollections,
    ],
    admin: {
      user: DEFAULT_SLUGS.users,
      avatar: 'default',
      importMap: { baseDir: path.resolve(directory, '..') },
      meta: { titleSuffix: ' · Communiqué', robots: 'noindex, nofollow' },
      dateFormat: 'yyyy-MM-dd HH:mm',
    },
    i18n: { supportedLanguages: { en, fr, es, ar, ru, zh }, fallbackLanguage: 'en' },
    graphQL: { disable: true },
    telemetry: false,
    maxDepth: 3,
    defaultDepth: 1,
    cors: [],
    csrf: [],
    hooks: { afterError: [answerRefusals] },
    upload: { limits: { fileSize: 20 * 1024 * 1024 }, abortOnLimit: true },
    sharp,
    // Not declared for all of Payload: a host may give the newsroom's collections other slugs.
    typescript: { outputFile: path.resolve(directory, 'payload-types.ts'), declare: false },
  })
