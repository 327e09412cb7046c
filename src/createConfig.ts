import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import { ru } from '@payloadcms/translations/languages/ru'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, type PayloadRequest, type SanitizedConfig } from 'payload'
import { readCalendarPage } from './collections/desk/calendar/readCalendarPage.ts'
import { readMyDesk } from './collections/desk/readMyDesk.ts'
import { readReport, type ReportAsked } from './collections/desk/reports/readReport.ts'
import { createBlobs } from './blobs.ts'
import { createClock, createSettableClock } from './clock.ts'
import { createDatabase, databaseTime, openPlaces } from './database.ts'
import { DEFAULT_SLUGS } from './domain/slugs.ts'
import type { Env } from './env.ts'
import { answerRefusals } from './hooks/answerRefusals.ts'
import { createLog, UNLOGGED_REFUSALS } from './log.ts'
import { createMail } from './mail.ts'
import { newsroomPlugin } from './plugins/newsroomPlugin.ts'
import { refuseUnlisted } from './strictness.ts'

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
        copiesFolder: path.join(env.dataDir, 'copies'),
        publicUrl: env.publicUrl ?? `http://${env.host}:${env.port}`,
        // The demonstration's story plays in July 2024.
        clock: env.demo ? createSettableClock(new Date()) : createClock(),
        wireCacheMb: env.wireCacheMb,
        isDemo: env.demo !== null,
        mailGoesOut: env.smtpUrl !== null,
        signPath: '/sign',
        registerKeyFile: env.registerKeyFile,
        silence: env.silence,
        webhooks: { acceptsPrivate: env.acceptsPrivateWebhooks },
        databaseTime,
        openPlaces,
      }),
      refuseUnlisted,
    ],
    admin: {
      user: DEFAULT_SLUGS.users,
      avatar: 'default',
      importMap: { baseDir: path.resolve(directory, '..') },
      meta: { titleSuffix: ' · Communiqué', robots: 'noindex, nofollow' },
      dateFormat: 'yyyy-MM-dd HH:mm',
      // Payload's own page for this has no field for a second factor; ours has the address that mails name.
      routes: { reset: '/reset-without-second-factor' },
      components: {
        actions: ['/src/admin/notices/NoticeBell.tsx#NoticeBell'],
        providers: [
          '/src/admin/accessible/MendAccessibility.tsx#MendAccessibility',
          '/src/admin/save/MindSaves.tsx#MindSaves',
        ],
        beforeNavLinks: ['/src/admin/desk/DeskLinks.tsx#DeskLinks'],
        views: {
          dashboard: {
            Component: {
              path: '/src/admin/desk/MyDeskView.tsx#MyDeskView',
              serverProps: {
                slugs: DEFAULT_SLUGS,
                readDesk: (req: PayloadRequest) => readMyDesk(req, DEFAULT_SLUGS),
              },
            },
          },
          calendar: {
            Component: {
              path: '/src/admin/calendar/CalendarView.tsx#CalendarView',
              serverProps: { readPage: (req: PayloadRequest) => readCalendarPage(req, DEFAULT_SLUGS) },
            },
            path: '/calendar',
          },
          reports: {
            Component: {
              path: '/src/admin/reports/ReportsView.tsx#ReportsView',
              serverProps: {
                readReport: (req: PayloadRequest, asked: ReportAsked) =>
                  readReport(req, DEFAULT_SLUGS, asked),
              },
            },
            path: '/reports',
          },
          login: { Component: '/src/admin/entrance/LoginView.tsx#LoginView' },
          reset: { Component: '/src/admin/entrance/ResetView.tsx#ResetView', path: '/reset' },
          join: {
            Component: {
              path: '/src/admin/entrance/JoinView.tsx#JoinView',
              serverProps: { invitations: DEFAULT_SLUGS.invitations },
            },
            path: '/join',
          },
        },
      },
    },
    i18n: { supportedLanguages: { en, fr, es, ar, ru, zh }, fallbackLanguage: 'en' },
    graphQL: { disable: true },
    telemetry: false,
    logger: createLog(env),
    loggingLevels: UNLOGGED_REFUSALS,
    maxDepth: 3,
    defaultDepth: 1,
    cors: [],
    csrf: [],
    hooks: { afterError: [answerRefusals] },
    upload: { limits: { fileSize: 20 * 1024 * 1024 }, abortOnLimit: true },
    // No `sharp`: Payload would encode pictures with it inside the write; hooks/encodePicture does so in front.
    // Not declared for all of Payload: a host may give the newsroom's collections other slugs.
    // Types are generated by `npm run generate:types`; a server or a test need not start a process for them.
    typescript: {
      autoGenerate: false,
      declare: false,
      outputFile: path.resolve(directory, 'payload-types.ts'),
    },
  })
