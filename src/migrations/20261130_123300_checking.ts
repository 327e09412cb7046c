import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`recorded_files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`prefix\` text,
  	\`sha256\` text,
  	\`locale\` text,
  	\`form\` text,
  	\`shows\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`recorded_files_prefix_idx\` ON \`recorded_files\` (\`prefix\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`marks\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`recorded_files\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`marks\`;`)
}
