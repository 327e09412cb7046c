import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`search_rows\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`collection_slug\` text,
  	\`lead\` text,
  	\`readers\` text,
  	\`at\` text,
  	\`title\` text,
  	\`words\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`lead_at_idx\` ON \`search_rows\` (\`lead\`,\`at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`search_rows\`;`)
}
