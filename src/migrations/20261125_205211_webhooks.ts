import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`webhook_receivers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`name\` text,
  	\`event_types\` text,
  	\`state\` text,
  	\`disabled_reason\` text,
  	\`created_by\` text,
  	\`url\` text,
  	\`secrets\` text,
  	\`cursor\` numeric,
  	\`revision\` numeric,
  	\`disabled_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_receivers_organisation_idx\` ON \`webhook_receivers\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX \`state_cursor_idx\` ON \`webhook_receivers\` (\`state\`,\`cursor\`);`)
  await db.run(sql`CREATE TABLE \`webhook_deliveries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`receiver\` text,
  	\`key\` text,
  	\`type\` text,
  	\`entry\` text,
  	\`entry_type\` text,
  	\`slug\` text,
  	\`locale\` text,
  	\`edition_type\` text,
  	\`digest\` text,
  	\`state\` text,
  	\`lease_owner\` text,
  	\`last_status\` text,
  	\`number\` numeric,
  	\`edition\` numeric,
  	\`attempt\` numeric,
  	\`at\` text,
  	\`due_at\` text,
  	\`first_at\` text,
  	\`created_at\` text,
  	\`delivered_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`state_dueAt_idx\` ON \`webhook_deliveries\` (\`state\`,\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`receiver_number_idx\` ON \`webhook_deliveries\` (\`receiver\`,\`number\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`webhook_receivers\`;`)
  await db.run(sql`DROP TABLE \`webhook_deliveries\`;`)
}
