import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`concerns\` text;`)
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`deadline\` text;`)
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`out_at\` text;`)
  await db.run(sql`CREATE INDEX \`register_entries_out_at_idx\` ON \`register_entries\` (\`out_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`register_entries_out_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`concerns\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`deadline\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`out_at\`;`)
}
