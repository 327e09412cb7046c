import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`remind_at\` text;`)
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`reminded_up_to\` numeric DEFAULT 0;`)
  await db.run(sql`CREATE INDEX \`register_entries_remind_at_idx\` ON \`register_entries\` (\`remind_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`register_entries_remind_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`remind_at\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`reminded_up_to\`;`)
}
