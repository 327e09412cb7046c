import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`entry_comments\` ADD \`suggester\` text;`)
  await db.run(sql`ALTER TABLE \`entry_comments\` ADD \`words\` text;`)
  await db.run(sql`ALTER TABLE \`entry_comments\` ADD \`anchor\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`entry_comments\` DROP COLUMN \`suggester\`;`)
  await db.run(sql`ALTER TABLE \`entry_comments\` DROP COLUMN \`words\`;`)
  await db.run(sql`ALTER TABLE \`entry_comments\` DROP COLUMN \`anchor\`;`)
}
