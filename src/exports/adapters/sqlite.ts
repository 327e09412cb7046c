export { newsroomSqlite, type SqliteOptions } from '../../stores/sqlite/adapter.ts'
