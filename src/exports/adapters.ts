/** SQLite and MongoDB at once, where both of Payload's packages are installed; each stands alone under `communique/adapters/…`. */
export * from './adapters/mongo.ts'
export * from './adapters/sqlite.ts'
