import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_consents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`of\` text,
  	\`by\` text DEFAULT 'self',
  	\`purpose\` text,
  	\`until\` text,
  	\`recorded_by_id\` text,
  	\`recorded_at\` text,
  	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_consents_order_idx\` ON \`media_consents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_consents_parent_id_idx\` ON \`media_consents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_consents_recorded_by_idx\` ON \`media_consents\` (\`recorded_by_id\`);`)
  await db.run(sql`CREATE TABLE \`partner_organisations_checks_off\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_organisations_checks_off_order_idx\` ON \`partner_organisations_checks_off\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_checks_off_parent_idx\` ON \`partner_organisations_checks_off\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partner_organisations_word_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'word' NOT NULL,
  	\`find\` text NOT NULL,
  	\`instead\` text,
  	\`why\` text NOT NULL,
  	\`source\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_organisations_word_rules_order_idx\` ON \`partner_organisations_word_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_word_rules_parent_id_idx\` ON \`partner_organisations_word_rules\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`recognisable\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_consents\`;`)
  await db.run(sql`DROP TABLE \`partner_organisations_checks_off\`;`)
  await db.run(sql`DROP TABLE \`partner_organisations_word_rules\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`recognisable\`;`)
}
