import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`passkey_ledgers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`seq\` numeric,
  	\`entry\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`passkey_ledgers_organisation_idx\` ON \`passkey_ledgers\` (\`organisation\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisation_seq_idx\` ON \`passkey_ledgers\` (\`organisation\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`passkey_uses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`credential\` text,
  	\`count\` numeric,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`passkey_uses_credential_idx\` ON \`passkey_uses\` (\`credential\`);`)
  await db.run(sql`CREATE INDEX \`passkey_uses_at_idx\` ON \`passkey_uses\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`passkey_requests\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`person\` text,
  	\`challenge\` text,
  	\`at\` text,
  	\`passkey\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`passkey_requests_organisation_idx\` ON \`passkey_requests\` (\`organisation\`);`)
  await db.run(sql`ALTER TABLE \`clearance_events\` ADD \`proof\` text;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` ADD \`proved\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`passkey_ledgers\`;`)
  await db.run(sql`DROP TABLE \`passkey_uses\`;`)
  await db.run(sql`DROP TABLE \`passkey_requests\`;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` DROP COLUMN \`proof\`;`)
  await db.run(sql`ALTER TABLE \`clearance_events\` DROP COLUMN \`proved\`;`)
}
