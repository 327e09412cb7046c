import type { Env } from './env.ts'
import { DEFAULT_SLUGS } from './domain/slugs.ts'
import type { ReaderStore } from './wire/reader/readerStore.ts'

/** The store of `DATABASE_URI`, opened for reading and without Payload; nothing of the others is loaded. */
export const openReaderStore = async ({
  databaseUri: url,
}: Pick<Env, 'databaseUri'>): Promise<ReaderStore> => {
  const table = DEFAULT_SLUGS.publications
  if (url.startsWith('file:')) {
    const { openSqliteReader } = await import('./stores/sqlite/reader.ts')
    return openSqliteReader(url, table)
  }
  if (url.startsWith('postgres')) {
    const { openPostgresReader } = await import('./stores/postgres/reader.ts')
    return openPostgresReader(url, table)
  }
  const { openMongoReader } = await import('./stores/mongo/reader.ts')
  return openMongoReader(url, {
    publications: DEFAULT_SLUGS.publications,
    changes: DEFAULT_SLUGS.wireChanges,
  })
}
