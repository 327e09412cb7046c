export { newsroomPostgres, type PostgresOptions } from '../../stores/postgres/adapter.ts'
