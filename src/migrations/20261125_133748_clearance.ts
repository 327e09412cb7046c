import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_mandate\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_mandate_order_idx\` ON \`events_mandate\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_mandate_parent_idx\` ON \`events_mandate\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_mandate\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_mandate_order_idx\` ON \`_events_v_version_mandate\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_mandate_parent_idx\` ON \`_events_v_version_mandate\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`opens\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`gate\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`sweeping\` integer;`)
  await db.run(sql`CREATE INDEX \`sweeping_idx\` ON \`publications\` (\`sweeping\`);`)
  await db.run(sql`CREATE INDEX \`opens_idx\` ON \`publications\` (\`opens\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_mandate\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_mandate\`;`)
  await db.run(sql`DROP INDEX \`sweeping_idx\`;`)
  await db.run(sql`DROP INDEX \`opens_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`opens\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`gate\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`sweeping\`;`)
}
