import type { BaseDatabaseAdapter } from 'payload'

/**
 * Every method of Payload's adapters (payload/dist/database/types.d.ts), by what it does. One that is on no list fails
 * tests/unit/payload-internals: it may write past the guards.
 */
export const ADAPTER_METHODS = {
  writes: [
    ...(['create', 'updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany'] as const),
    ...(['createVersion', 'updateVersion', 'deleteVersions'] as const),
    ...(['createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion'] as const),
  ] satisfies readonly (keyof BaseDatabaseAdapter)[],
  reads: [
    ...(['find', 'findOne', 'findDistinct', 'findVersions', 'findGlobal', 'findGlobalVersions'] as const),
    ...(['count', 'countVersions', 'countGlobalVersions', 'queryDrafts'] as const),
  ] satisfies readonly (keyof BaseDatabaseAdapter)[],
  transactions: [
    ...(['beginTransaction', 'commitTransaction', 'rollbackTransaction'] as const),
  ] satisfies readonly (keyof BaseDatabaseAdapter)[],
  /** There are no jobs (src/strictness.ts); the others open, close and migrate. */
  others: [
    ...(['updateJobs', 'init', 'connect', 'destroy', 'createMigration', 'migrate', 'migrateDown'] as const),
    ...(['migrateFresh', 'migrateRefresh', 'migrateReset', 'migrateStatus'] as const),
  ] satisfies readonly (keyof BaseDatabaseAdapter)[],
} as const

/** What the adapters on drizzle have besides (@payloadcms/drizzle/dist/types.d.ts); all above is made of it. */
export const DRIZZLE_METHODS: readonly string[] = [
  ...['countDistinct', 'deleteWhere', 'execute', 'insert', 'dropDatabase', 'createDatabase'],
  ...['createExtensions', 'createJSONQuery', 'convertPathToJSONTraversal', 'generateSchema'],
  ...['requireDrizzleKit', 'resolveInitializing', 'rejectInitializing'],
]

/** Every method of Payload's Local API (payload/dist/index.d.ts), by what it does. */
export const LOCAL_METHODS = {
  reads: [
    ...['find', 'findByID', 'findDistinct', 'findVersions', 'findVersionByID', 'count', 'countVersions'],
    ...['auth', 'findGlobal', 'findGlobalVersions', 'findGlobalVersionByID', 'countGlobalVersions'],
  ],
  writes: [
    ...['create', 'update', 'delete', 'duplicate', 'restoreVersion', 'updateGlobal', 'restoreGlobalVersion'],
    ...['login', 'forgotPassword', 'resetPassword', 'unlock', 'verifyEmail'],
  ],
  others: ['_initializeCrons', 'bin', 'decrypt', 'encrypt', 'destroy', 'getAPIURL', 'getAdminURL', 'init'],
} as const satisfies Record<string, readonly string[]>
