import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`publications\` ADD \`written\` numeric;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`facets\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`words\` text;`)
  await db.run(sql`CREATE INDEX \`written_idx\` ON \`publications\` (\`written\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`written_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`written\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`facets\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`words\`;`)
}
