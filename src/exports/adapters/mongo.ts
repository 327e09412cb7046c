export { newsroomMongo, type MongoOptions } from '../../mongo/adapter.ts'
