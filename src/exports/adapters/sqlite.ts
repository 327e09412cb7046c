export { newsroomSqlite, type SqliteOptions } from '../../sqlite/adapter.ts'
