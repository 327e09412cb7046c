import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` ADD \`mandate_confirm\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`mandate_hosts\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_mandate_confirm\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_mandate_hosts\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`former_memberships\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`mandate_confirm\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`mandate_hosts\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_mandate_confirm\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_mandate_hosts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`former_memberships\`;`)
}
