export { newsroomMongo, type MongoOptions } from '../mongo/adapter.ts'
export { newsroomSqlite, type SqliteOptions } from '../sqlite/adapter.ts'
