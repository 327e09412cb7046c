import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`source_files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`organisation\` text,
  	\`name\` text,
  	\`sha256\` text,
  	\`by\` text,
  	\`bytes\` numeric,
  	\`at\` text,
  	\`until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`source_files_entry_idx\` ON \`source_files\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`source_files_until_idx\` ON \`source_files\` (\`until\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`source_files\`;`)
}
