import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_updates_items_headings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`heading\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_updates_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_items_headings_order_idx\` ON \`media_updates_items_headings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_items_headings_parent_id_idx\` ON \`media_updates_items_headings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_version_items_headings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`heading\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_updates_v_version_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_items_headings_order_idx\` ON \`_media_updates_v_version_items_headings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_items_headings_parent_id_idx\` ON \`_media_updates_v_version_items_headings\` (\`_parent_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_updates_items_headings\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_version_items_headings\`;`)
}
