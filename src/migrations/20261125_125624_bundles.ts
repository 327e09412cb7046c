import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`publications\` ADD \`opens\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`gate\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`sweeping\` integer;`)
  await db.run(sql`CREATE INDEX \`sweeping_idx\` ON \`publications\` (\`sweeping\`);`)
  await db.run(sql`CREATE INDEX \`opens_idx\` ON \`publications\` (\`opens\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`sweeping_idx\`;`)
  await db.run(sql`DROP INDEX \`opens_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`opens\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`gate\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`sweeping\`;`)
}
