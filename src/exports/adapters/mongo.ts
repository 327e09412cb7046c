export { newsroomMongo, type MongoOptions } from '../../stores/mongo/adapter.ts'
