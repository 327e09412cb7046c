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
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`consumers\`;`)
}
