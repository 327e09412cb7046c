import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media_updates\` ADD \`blank_of\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`_media_updates_v\` ADD \`version_blank_of\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`statements\` ADD \`blank_of\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`_statements_v\` ADD \`version_blank_of\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`blank_of\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_blank_of\` text DEFAULT '';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media_updates\` DROP COLUMN \`blank_of\`;`)
  await db.run(sql`ALTER TABLE \`_media_updates_v\` DROP COLUMN \`version_blank_of\`;`)
  await db.run(sql`ALTER TABLE \`statements\` DROP COLUMN \`blank_of\`;`)
  await db.run(sql`ALTER TABLE \`_statements_v\` DROP COLUMN \`version_blank_of\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`blank_of\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_blank_of\`;`)
}
