import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` ADD \`doors_open\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_doors_open\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`doors_open\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_doors_open\`;`)
}
