import type { DatabaseCopy } from './databaseCopy.ts'
import type { Env } from '../../env.ts'
import { mongoCopy } from './mongoCopy.ts'
import { postgresCopy } from './postgresCopy.ts'
import { sqliteCopy } from './sqliteCopy.ts'

export const databaseCopy = ({ databaseUri: uri }: Pick<Env, 'databaseUri'>): DatabaseCopy =>
  uri.startsWith('file:') ? sqliteCopy(uri) : uri.startsWith('postgres') ? postgresCopy(uri) : mongoCopy(uri)
