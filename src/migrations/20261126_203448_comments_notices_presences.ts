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
  await db.run(sql`CREATE TABLE \`presences\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`person\` text,
  	\`until\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`presences_entry_idx\` ON \`presences\` (\`entry\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person\` text,
  	\`kind\` text,
  	\`detail\` text,
  	\`entry\` text,
  	\`collection_slug\` text,
  	\`organisation\` text,
  	\`actor\` text,
  	\`at\` text,
  	\`until\` text,
  	\`read_at\` text,
  	\`due_at\` text,
  	\`created_at\` text,
  	\`mail\` text,
  	\`lease_owner\` text,
  	\`attempt\` numeric,
  	\`leased\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`person_at_idx\` ON \`notices\` (\`person\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`mail_dueAt_idx\` ON \`notices\` (\`mail\`,\`due_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_notices\` text DEFAULT 'at-once';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`notice_seq\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`register_entries\` ADD \`noticed_seq\` numeric;`)
  await db.run(sql`CREATE INDEX \`register_entries_deadline_idx\` ON \`register_entries\` (\`deadline\`);`)
  await db.run(sql`CREATE INDEX \`register_entries_notice_seq_idx\` ON \`register_entries\` (\`notice_seq\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_embargo_embargo_until_idx\` ON \`media_updates\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_embargo_version_embargo_until_idx\` ON \`_media_updates_v\` (\`version_embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`statements_embargo_embargo_until_idx\` ON \`statements\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_embargo_version_embargo_until_idx\` ON \`_statements_v\` (\`version_embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`events_start_idx\` ON \`events\` (\`start\`);`)
  await db.run(sql`CREATE INDEX \`events_end_idx\` ON \`events\` (\`end\`);`)
  await db.run(sql`CREATE INDEX \`events_embargo_embargo_until_idx\` ON \`events\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_start_idx\` ON \`_events_v\` (\`version_start\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_end_idx\` ON \`_events_v\` (\`version_end\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_embargo_version_embargo_until_idx\` ON \`_events_v\` (\`version_embargo_until\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`entry_comments\`;`)
  await db.run(sql`DROP TABLE \`presences\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP INDEX \`media_updates_embargo_embargo_until_idx\`;`)
  await db.run(sql`DROP INDEX \`_media_updates_v_version_embargo_version_embargo_until_idx\`;`)
  await db.run(sql`DROP INDEX \`statements_embargo_embargo_until_idx\`;`)
  await db.run(sql`DROP INDEX \`_statements_v_version_embargo_version_embargo_until_idx\`;`)
  await db.run(sql`DROP INDEX \`events_start_idx\`;`)
  await db.run(sql`DROP INDEX \`events_end_idx\`;`)
  await db.run(sql`DROP INDEX \`events_embargo_embargo_until_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_start_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_version_end_idx\`;`)
  await db.run(sql`DROP INDEX \`_events_v_version_embargo_version_embargo_until_idx\`;`)
  await db.run(sql`DROP INDEX \`register_entries_deadline_idx\`;`)
  await db.run(sql`DROP INDEX \`register_entries_notice_seq_idx\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`notice_seq\`;`)
  await db.run(sql`ALTER TABLE \`register_entries\` DROP COLUMN \`noticed_seq\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_notices\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`language\`;`)
}
