import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`archive_addresses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text,
  	\`language\` text,
  	\`next\` text,
  	\`next_language\` text,
  	\`by\` text,
  	\`token_hash\` text,
  	\`until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`archive_addresses_token_hash_idx\` ON \`archive_addresses\` (\`token_hash\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_login_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`archive_addresses\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`last_login_at\`;`)
}
