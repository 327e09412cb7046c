import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`consumers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organisation_id\` text,
  	\`contact\` text,
  	\`scopes\` text NOT NULL,
  	\`rate_per_minute\` numeric,
  	\`key_prefix\` text,
  	\`ends_at\` text,
  	\`revoked_at\` text,
  	\`previous_until\` text,
  	\`last_used_at\` text,
  	\`created_by\` text,
  	\`terms_version\` text,
  	\`terms_at\` text,
  	\`key_hash\` text,
  	\`previous_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consumers_organisation_idx\` ON \`consumers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`consumers_key_hash_idx\` ON \`consumers\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`consumers_previous_hash_idx\` ON \`consumers\` (\`previous_hash\`);`)
  await db.run(sql`CREATE INDEX \`consumers_updated_at_idx\` ON \`consumers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consumers_created_at_idx\` ON \`consumers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`embargo_grants\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`is_bundle\` integer,
  	\`consumer\` text,
  	\`key_hash\` text,
  	\`reader_name\` text,
  	\`reader_organisation\` text,
  	\`reader_email\` text,
  	\`key_prefix\` text,
  	\`given_by\` text,
  	\`revoked_by\` text,
  	\`terms_version\` text,
  	\`given_at\` text,
  	\`until\` text,
  	\`revoked_at\` text,
  	\`terms_at\` text,
  	\`seen\` text,
  	\`is_owed\` integer
  );
  `)
  await db.run(sql`CREATE INDEX \`embargo_grants_entry_idx\` ON \`embargo_grants\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`embargo_grants_is_bundle_idx\` ON \`embargo_grants\` (\`is_bundle\`);`)
  await db.run(sql`CREATE INDEX \`embargo_grants_consumer_idx\` ON \`embargo_grants\` (\`consumer\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`embargo_grants_key_hash_idx\` ON \`embargo_grants\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`embargo_grants_is_owed_idx\` ON \`embargo_grants\` (\`is_owed\`);`)
  await db.run(sql`CREATE TABLE \`embargoed_reads\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`grant\` text,
  	\`entry\` text,
  	\`number\` numeric,
  	\`edition\` numeric,
  	\`digest\` text,
  	\`form\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`embargoed_reads_grant_idx\` ON \`embargoed_reads\` (\`grant\`);`)
  await db.run(sql`CREATE INDEX \`embargoed_reads_entry_idx\` ON \`embargoed_reads\` (\`entry\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`consumers\`;`)
  await db.run(sql`DROP TABLE \`embargo_grants\`;`)
  await db.run(sql`DROP TABLE \`embargoed_reads\`;`)
}
