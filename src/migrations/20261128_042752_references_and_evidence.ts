import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`clearance_events\` ADD \`nonce\` text;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` ADD \`schema_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` ADD \`renderer\` numeric;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` ADD \`basis\` text;`)
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`opened\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`embargo_grants\` ADD \`closed\` text;`)
  // Media updates are published anew at the next start: their rows say from now on whose pages may name them.
  await db.run(sql`UPDATE \`publications\` SET \`written\` = NULL WHERE \`type\` = 'media-update';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`clearance_events\` DROP COLUMN \`nonce\`;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` DROP COLUMN \`schema_version\`;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` DROP COLUMN \`renderer\`;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` DROP COLUMN \`basis\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`opened\`;`)
  await db.run(sql`ALTER TABLE \`embargo_grants\` DROP COLUMN \`closed\`;`)
}
