import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`entry_comments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`thread\` text,
  	\`kind\` text,
  	\`visibility\` text,
  	\`organisation\` text,
  	\`by\` text,
  	\`field\` text,
  	\`locale\` text,
  	\`pressed\` text,
  	\`at\` text,
  	\`withdrawn_at\` text,
  	\`until\` text,
  	\`text\` text,
  	\`quote\` text,
  	\`mentions\` text,
  	\`asked\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`entry_comments_entry_idx\` ON \`entry_comments\` (\`entry\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`entry_comments\`;`)
}
