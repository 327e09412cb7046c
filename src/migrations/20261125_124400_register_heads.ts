import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`register_heads\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`number\` numeric,
  	\`head\` text,
  	\`mail_due\` integer DEFAULT false,
  	\`mailed_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`register_heads_organisation_idx\` ON \`register_heads\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX \`register_heads_mail_due_idx\` ON \`register_heads\` (\`mail_due\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`register_heads\`;`)
}
