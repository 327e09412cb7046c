import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`presences\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`person\` text,
  	\`until\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`presences_entry_idx\` ON \`presences\` (\`entry\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`presences\`;`)
}
