import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_updates_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_items_order_idx\` ON \`media_updates_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_items_parent_id_idx\` ON \`media_updates_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_updates_masthead\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`wording\` text,
  	\`logos\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_masthead_order_idx\` ON \`media_updates_masthead\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_masthead_parent_id_idx\` ON \`media_updates_masthead\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_updates_named_only\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_named_only_order_idx\` ON \`media_updates_named_only\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_named_only_parent_id_idx\` ON \`media_updates_named_only\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_named_only_organisation_idx\` ON \`media_updates_named_only\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`media_updates_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`standing\` text DEFAULT 'official' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_languages_order_idx\` ON \`media_updates_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_languages_parent_id_idx\` ON \`media_updates_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_updates\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`date\` text,
  	\`issuer_id\` text,
  	\`reproduced_source\` text,
  	\`reproduced_received_at\` text,
  	\`theme\` text,
  	\`observance\` text,
  	\`internal_notes\` text,
  	\`lead_id\` text,
  	\`slug\` text,
  	\`embargo_wall_time\` text,
  	\`embargo_zone\` text,
  	\`embargo_until\` text,
  	\`state\` text DEFAULT 'drafting',
  	\`digest\` text,
  	\`edition\` numeric,
  	\`revision\` numeric DEFAULT 1,
  	\`parties\` text DEFAULT '[]',
  	\`edited_by\` text DEFAULT '[]',
  	\`edited_since\` numeric DEFAULT 0,
  	\`readers\` text DEFAULT '',
  	\`writers\` text DEFAULT '',
  	\`restored_seq\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_issuer_idx\` ON \`media_updates\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_lead_idx\` ON \`media_updates\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_slug_idx\` ON \`media_updates\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_state_idx\` ON \`media_updates\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_digest_idx\` ON \`media_updates\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_updated_at_idx\` ON \`media_updates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_created_at_idx\` ON \`media_updates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media_updates_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`notes_to_editors\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_updates_locales_locale_parent_id_unique\` ON \`media_updates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_locales_parent_only_idx\` ON \`media_updates_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_updates_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`statements_id\` text,
  	\`events_id\` text,
  	\`partner_organisations_id\` text,
  	\`media_id\` text,
  	\`media_contacts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statements_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partner_organisations_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_contacts_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updates_rels_order_idx\` ON \`media_updates_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_parent_idx\` ON \`media_updates_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_path_idx\` ON \`media_updates_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_statements_id_idx\` ON \`media_updates_rels\` (\`statements_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_events_id_idx\` ON \`media_updates_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_partner_organisations_id_idx\` ON \`media_updates_rels\` (\`partner_organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_media_id_idx\` ON \`media_updates_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updates_rels_media_contacts_id_idx\` ON \`media_updates_rels\` (\`media_contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_version_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_updates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_items_order_idx\` ON \`_media_updates_v_version_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_items_parent_id_idx\` ON \`_media_updates_v_version_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_version_masthead\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`wording\` text,
  	\`logos\` integer DEFAULT true,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_updates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_masthead_order_idx\` ON \`_media_updates_v_version_masthead\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_masthead_parent_id_idx\` ON \`_media_updates_v_version_masthead\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_version_named_only\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_updates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_named_only_order_idx\` ON \`_media_updates_v_version_named_only\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_named_only_parent_id_idx\` ON \`_media_updates_v_version_named_only\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_named_only_organisation_idx\` ON \`_media_updates_v_version_named_only\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_version_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`standing\` text DEFAULT 'official' NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_updates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_languages_order_idx\` ON \`_media_updates_v_version_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_languages_parent_id_idx\` ON \`_media_updates_v_version_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_number\` text,
  	\`version_date\` text,
  	\`version_issuer_id\` text,
  	\`version_reproduced_source\` text,
  	\`version_reproduced_received_at\` text,
  	\`version_theme\` text,
  	\`version_observance\` text,
  	\`version_internal_notes\` text,
  	\`version_lead_id\` text,
  	\`version_slug\` text,
  	\`version_embargo_wall_time\` text,
  	\`version_embargo_zone\` text,
  	\`version_embargo_until\` text,
  	\`version_state\` text DEFAULT 'drafting',
  	\`version_digest\` text,
  	\`version_edition\` numeric,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_parties\` text DEFAULT '[]',
  	\`version_edited_by\` text DEFAULT '[]',
  	\`version_edited_since\` numeric DEFAULT 0,
  	\`version_readers\` text DEFAULT '',
  	\`version_writers\` text DEFAULT '',
  	\`version_restored_seq\` numeric DEFAULT 0,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media_updates\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_parent_idx\` ON \`_media_updates_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_issuer_idx\` ON \`_media_updates_v\` (\`version_issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_lead_idx\` ON \`_media_updates_v\` (\`version_lead_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_slug_idx\` ON \`_media_updates_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_state_idx\` ON \`_media_updates_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_digest_idx\` ON \`_media_updates_v\` (\`version_digest\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_updated_at_idx\` ON \`_media_updates_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_version_version_created_at_idx\` ON \`_media_updates_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_created_at_idx\` ON \`_media_updates_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_updated_at_idx\` ON \`_media_updates_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_notes_to_editors\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_updates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_media_updates_v_locales_locale_parent_id_unique\` ON \`_media_updates_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_locales_parent_only_idx\` ON \`_media_updates_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_updates_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`statements_id\` text,
  	\`events_id\` text,
  	\`partner_organisations_id\` text,
  	\`media_id\` text,
  	\`media_contacts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_media_updates_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statements_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partner_organisations_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_contacts_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_order_idx\` ON \`_media_updates_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_parent_idx\` ON \`_media_updates_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_path_idx\` ON \`_media_updates_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_statements_id_idx\` ON \`_media_updates_v_rels\` (\`statements_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_events_id_idx\` ON \`_media_updates_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_partner_organisations_id_idx\` ON \`_media_updates_v_rels\` (\`partner_organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_media_id_idx\` ON \`_media_updates_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_updates_v_rels_media_contacts_id_idx\` ON \`_media_updates_v_rels\` (\`media_contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`statements_masthead\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`wording\` text,
  	\`logos\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_masthead_order_idx\` ON \`statements_masthead\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`statements_masthead_parent_id_idx\` ON \`statements_masthead\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`statements_named_only\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_named_only_order_idx\` ON \`statements_named_only\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`statements_named_only_parent_id_idx\` ON \`statements_named_only\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_named_only_organisation_idx\` ON \`statements_named_only\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`statements_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`standing\` text DEFAULT 'official' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_languages_order_idx\` ON \`statements_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`statements_languages_parent_id_idx\` ON \`statements_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`statements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'statement',
  	\`speaker_name\` text,
  	\`speaker_honorific\` text,
  	\`speaker_office\` text,
  	\`speaker_organisation_id\` text,
  	\`event_id\` text,
  	\`dateline_place\` text,
  	\`dateline_date\` text,
  	\`issuer_id\` text,
  	\`reproduced_source\` text,
  	\`reproduced_received_at\` text,
  	\`theme\` text,
  	\`observance\` text,
  	\`internal_notes\` text,
  	\`lead_id\` text,
  	\`slug\` text,
  	\`embargo_wall_time\` text,
  	\`embargo_zone\` text,
  	\`embargo_until\` text,
  	\`state\` text DEFAULT 'drafting',
  	\`digest\` text,
  	\`edition\` numeric,
  	\`revision\` numeric DEFAULT 1,
  	\`parties\` text DEFAULT '[]',
  	\`edited_by\` text DEFAULT '[]',
  	\`edited_since\` numeric DEFAULT 0,
  	\`readers\` text DEFAULT '',
  	\`writers\` text DEFAULT '',
  	\`restored_seq\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`speaker_organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_speaker_speaker_organisation_idx\` ON \`statements\` (\`speaker_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_event_idx\` ON \`statements\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_issuer_idx\` ON \`statements\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_lead_idx\` ON \`statements\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_slug_idx\` ON \`statements\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`statements_state_idx\` ON \`statements\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`statements_digest_idx\` ON \`statements\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`statements_updated_at_idx\` ON \`statements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statements_created_at_idx\` ON \`statements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`statements_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`notes_to_editors\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`statements_locales_locale_parent_id_unique\` ON \`statements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_locales_parent_only_idx\` ON \`statements_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`statements_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partner_organisations_id\` text,
  	\`media_id\` text,
  	\`media_contacts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partner_organisations_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_contacts_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`statements_rels_order_idx\` ON \`statements_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`statements_rels_parent_idx\` ON \`statements_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_rels_path_idx\` ON \`statements_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`statements_rels_partner_organisations_id_idx\` ON \`statements_rels\` (\`partner_organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_rels_media_id_idx\` ON \`statements_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`statements_rels_media_contacts_id_idx\` ON \`statements_rels\` (\`media_contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`_statements_v_version_masthead\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`wording\` text,
  	\`logos\` integer DEFAULT true,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_statements_v_version_masthead_order_idx\` ON \`_statements_v_version_masthead\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_masthead_parent_id_idx\` ON \`_statements_v_version_masthead\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_statements_v_version_named_only\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_statements_v_version_named_only_order_idx\` ON \`_statements_v_version_named_only\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_named_only_parent_id_idx\` ON \`_statements_v_version_named_only\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_named_only_organisation_idx\` ON \`_statements_v_version_named_only\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_statements_v_version_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`standing\` text DEFAULT 'official' NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_statements_v_version_languages_order_idx\` ON \`_statements_v_version_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_languages_parent_id_idx\` ON \`_statements_v_version_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_statements_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_kind\` text DEFAULT 'statement',
  	\`version_speaker_name\` text,
  	\`version_speaker_honorific\` text,
  	\`version_speaker_office\` text,
  	\`version_speaker_organisation_id\` text,
  	\`version_event_id\` text,
  	\`version_dateline_place\` text,
  	\`version_dateline_date\` text,
  	\`version_issuer_id\` text,
  	\`version_reproduced_source\` text,
  	\`version_reproduced_received_at\` text,
  	\`version_theme\` text,
  	\`version_observance\` text,
  	\`version_internal_notes\` text,
  	\`version_lead_id\` text,
  	\`version_slug\` text,
  	\`version_embargo_wall_time\` text,
  	\`version_embargo_zone\` text,
  	\`version_embargo_until\` text,
  	\`version_state\` text DEFAULT 'drafting',
  	\`version_digest\` text,
  	\`version_edition\` numeric,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_parties\` text DEFAULT '[]',
  	\`version_edited_by\` text DEFAULT '[]',
  	\`version_edited_since\` numeric DEFAULT 0,
  	\`version_readers\` text DEFAULT '',
  	\`version_writers\` text DEFAULT '',
  	\`version_restored_seq\` numeric DEFAULT 0,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_speaker_organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_statements_v_parent_idx\` ON \`_statements_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_speaker_version_speaker_organisati_idx\` ON \`_statements_v\` (\`version_speaker_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_event_idx\` ON \`_statements_v\` (\`version_event_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_issuer_idx\` ON \`_statements_v\` (\`version_issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_lead_idx\` ON \`_statements_v\` (\`version_lead_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_slug_idx\` ON \`_statements_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_state_idx\` ON \`_statements_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_digest_idx\` ON \`_statements_v\` (\`version_digest\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_updated_at_idx\` ON \`_statements_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_version_version_created_at_idx\` ON \`_statements_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_created_at_idx\` ON \`_statements_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_updated_at_idx\` ON \`_statements_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_statements_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_notes_to_editors\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_statements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_statements_v_locales_locale_parent_id_unique\` ON \`_statements_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_locales_parent_only_idx\` ON \`_statements_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_statements_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partner_organisations_id\` text,
  	\`media_id\` text,
  	\`media_contacts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_statements_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partner_organisations_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_contacts_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_statements_v_rels_order_idx\` ON \`_statements_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_rels_parent_idx\` ON \`_statements_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_rels_path_idx\` ON \`_statements_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_rels_partner_organisations_id_idx\` ON \`_statements_v_rels\` (\`partner_organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_rels_media_id_idx\` ON \`_statements_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_statements_v_rels_media_contacts_id_idx\` ON \`_statements_v_rels\` (\`media_contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`events_organisers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`name\` text,
  	\`role\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_organisers_order_idx\` ON \`events_organisers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_organisers_parent_id_idx\` ON \`events_organisers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_organisers_organisation_idx\` ON \`events_organisers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`events_guests\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`office\` text,
  	\`role\` text,
  	\`attendance\` text DEFAULT 'invited',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_guests_order_idx\` ON \`events_guests\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_guests_parent_id_idx\` ON \`events_guests\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_masthead\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`wording\` text,
  	\`logos\` integer DEFAULT true,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_masthead_order_idx\` ON \`events_masthead\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_masthead_parent_id_idx\` ON \`events_masthead\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_named_only\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_named_only_order_idx\` ON \`events_named_only\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_named_only_parent_id_idx\` ON \`events_named_only\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_named_only_organisation_idx\` ON \`events_named_only\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`events_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`standing\` text DEFAULT 'official' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_languages_order_idx\` ON \`events_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_languages_parent_id_idx\` ON \`events_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`start\` text,
  	\`end\` text,
  	\`media_call\` text,
  	\`zone\` text,
  	\`status\` text DEFAULT 'scheduled',
  	\`previous_start\` text,
  	\`format\` text DEFAULT 'in-person',
  	\`venue_name\` text,
  	\`venue_address\` text,
  	\`venue_city\` text,
  	\`venue_country\` text,
  	\`venue_point_latitude\` numeric,
  	\`venue_point_longitude\` numeric,
  	\`link\` text,
  	\`expected_qualifier\` text,
  	\`expected_number\` numeric,
  	\`issuer_id\` text,
  	\`reproduced_source\` text,
  	\`reproduced_received_at\` text,
  	\`theme\` text,
  	\`observance\` text,
  	\`internal_notes\` text,
  	\`lead_id\` text,
  	\`slug\` text,
  	\`embargo_wall_time\` text,
  	\`embargo_zone\` text,
  	\`embargo_until\` text,
  	\`state\` text DEFAULT 'drafting',
  	\`digest\` text,
  	\`edition\` numeric,
  	\`revision\` numeric DEFAULT 1,
  	\`parties\` text DEFAULT '[]',
  	\`edited_by\` text DEFAULT '[]',
  	\`edited_since\` numeric DEFAULT 0,
  	\`readers\` text DEFAULT '',
  	\`writers\` text DEFAULT '',
  	\`restored_seq\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_issuer_idx\` ON \`events\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`events_lead_idx\` ON \`events\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_state_idx\` ON \`events\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`events_digest_idx\` ON \`events\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`events_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`programme\` text,
  	\`registration\` text,
  	\`accreditation\` text,
  	\`notes_to_editors\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_locales_locale_parent_id_unique\` ON \`events_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_locales_parent_only_idx\` ON \`events_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partner_organisations_id\` text,
  	\`media_id\` text,
  	\`media_contacts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partner_organisations_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_contacts_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_partner_organisations_id_idx\` ON \`events_rels\` (\`partner_organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_media_id_idx\` ON \`events_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_media_contacts_id_idx\` ON \`events_rels\` (\`media_contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_organisers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`name\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_organisers_order_idx\` ON \`_events_v_version_organisers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_organisers_parent_id_idx\` ON \`_events_v_version_organisers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_organisers_organisation_idx\` ON \`_events_v_version_organisers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_guests\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`office\` text,
  	\`role\` text,
  	\`attendance\` text DEFAULT 'invited',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_guests_order_idx\` ON \`_events_v_version_guests\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_guests_parent_id_idx\` ON \`_events_v_version_guests\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_masthead\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`wording\` text,
  	\`logos\` integer DEFAULT true,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_masthead_order_idx\` ON \`_events_v_version_masthead\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_masthead_parent_id_idx\` ON \`_events_v_version_masthead\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_named_only\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_named_only_order_idx\` ON \`_events_v_version_named_only\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_named_only_parent_id_idx\` ON \`_events_v_version_named_only\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_named_only_organisation_idx\` ON \`_events_v_version_named_only\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`locale\` text NOT NULL,
  	\`standing\` text DEFAULT 'official' NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_languages_order_idx\` ON \`_events_v_version_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_languages_parent_id_idx\` ON \`_events_v_version_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_start\` text,
  	\`version_end\` text,
  	\`version_media_call\` text,
  	\`version_zone\` text,
  	\`version_status\` text DEFAULT 'scheduled',
  	\`version_previous_start\` text,
  	\`version_format\` text DEFAULT 'in-person',
  	\`version_venue_name\` text,
  	\`version_venue_address\` text,
  	\`version_venue_city\` text,
  	\`version_venue_country\` text,
  	\`version_venue_point_latitude\` numeric,
  	\`version_venue_point_longitude\` numeric,
  	\`version_link\` text,
  	\`version_expected_qualifier\` text,
  	\`version_expected_number\` numeric,
  	\`version_issuer_id\` text,
  	\`version_reproduced_source\` text,
  	\`version_reproduced_received_at\` text,
  	\`version_theme\` text,
  	\`version_observance\` text,
  	\`version_internal_notes\` text,
  	\`version_lead_id\` text,
  	\`version_slug\` text,
  	\`version_embargo_wall_time\` text,
  	\`version_embargo_zone\` text,
  	\`version_embargo_until\` text,
  	\`version_state\` text DEFAULT 'drafting',
  	\`version_digest\` text,
  	\`version_edition\` numeric,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_parties\` text DEFAULT '[]',
  	\`version_edited_by\` text DEFAULT '[]',
  	\`version_edited_since\` numeric DEFAULT 0,
  	\`version_readers\` text DEFAULT '',
  	\`version_writers\` text DEFAULT '',
  	\`version_restored_seq\` numeric DEFAULT 0,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_issuer_idx\` ON \`_events_v\` (\`version_issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_lead_idx\` ON \`_events_v\` (\`version_lead_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_state_idx\` ON \`_events_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_digest_idx\` ON \`_events_v\` (\`version_digest\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_programme\` text,
  	\`version_registration\` text,
  	\`version_accreditation\` text,
  	\`version_notes_to_editors\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_events_v_locales_locale_parent_id_unique\` ON \`_events_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_locales_parent_only_idx\` ON \`_events_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partner_organisations_id\` text,
  	\`media_id\` text,
  	\`media_contacts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partner_organisations_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_contacts_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_partner_organisations_id_idx\` ON \`_events_v_rels\` (\`partner_organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_media_id_idx\` ON \`_events_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_media_contacts_id_idx\` ON \`_events_v_rels\` (\`media_contacts_id\`);`)
  await db.run(sql`CREATE TABLE \`media_contacts_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_contacts_languages_order_idx\` ON \`media_contacts_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_contacts_languages_parent_idx\` ON \`media_contacts_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_contacts_emails\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	\`visibility\` text DEFAULT 'staff' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_contacts_emails_order_idx\` ON \`media_contacts_emails\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_contacts_emails_parent_id_idx\` ON \`media_contacts_emails\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_contacts_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`visibility\` text DEFAULT 'staff' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_contacts_phones_order_idx\` ON \`media_contacts_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_contacts_phones_parent_id_idx\` ON \`media_contacts_phones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media_contacts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`organisation_id\` text,
  	\`hours\` text,
  	\`zone\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_contacts_organisation_idx\` ON \`media_contacts\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`media_contacts_updated_at_idx\` ON \`media_contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_contacts_created_at_idx\` ON \`media_contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`credit\` text,
  	\`organisation_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_organisation_idx\` ON \`media\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`partner_organisations_tacit_consent\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_organisations_tacit_consent_order_idx\` ON \`partner_organisations_tacit_consent\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_tacit_consent_parent_idx\` ON \`partner_organisations_tacit_consent\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partner_organisations_away_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_organisations_away_days_order_idx\` ON \`partner_organisations_away_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_away_days_parent_id_idx\` ON \`partner_organisations_away_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partner_organisations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`acronym\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`standing\` text DEFAULT 'partner' NOT NULL,
  	\`suspended\` integer DEFAULT false,
  	\`logo_id\` text,
  	\`boilerplate\` text,
  	\`zone\` text,
  	\`four_eyes\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`partner_organisations_slug_idx\` ON \`partner_organisations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_logo_idx\` ON \`partner_organisations\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_updated_at_idx\` ON \`partner_organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partner_organisations_created_at_idx\` ON \`partner_organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_memberships_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users_memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_memberships_roles_order_idx\` ON \`users_memberships_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_roles_parent_idx\` ON \`users_memberships_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_memberships\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`partner_organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_memberships_order_idx\` ON \`users_memberships\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_parent_id_idx\` ON \`users_memberships\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_organisation_idx\` ON \`users_memberships\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`coordinator\` integer DEFAULT false,
  	\`disabled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`clearance_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`seq\` numeric,
  	\`type\` text,
  	\`organisation\` text,
  	\`by\` text,
  	\`at\` text,
  	\`digest\` text,
  	\`note_hash\` text,
  	\`prev_hash\` text,
  	\`hash\` text,
  	\`note_salt\` text,
  	\`note\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`clearance_events_entry_idx\` ON \`clearance_events\` (\`entry\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`entry_seq_idx\` ON \`clearance_events\` (\`entry\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`frozen_texts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`digest\` text,
  	\`collection_slug\` text,
  	\`manifest\` text,
  	\`core\` text,
  	\`languages\` text,
  	\`notice\` text,
  	\`aside\` text,
  	\`desk\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`frozen_texts_entry_idx\` ON \`frozen_texts\` (\`entry\`);`)
  await db.run(sql`CREATE TABLE \`register_entries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`collection_slug\` text,
  	\`lead\` text,
  	\`slug\` text,
  	\`pending_seq\` numeric DEFAULT 0,
  	\`pending_at\` text,
  	\`due_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`register_entries_slug_idx\` ON \`register_entries\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`register_entries_pending_seq_idx\` ON \`register_entries\` (\`pending_seq\`);`)
  await db.run(sql`CREATE INDEX \`register_entries_due_at_idx\` ON \`register_entries\` (\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`type\` text,
  	\`kind\` text,
  	\`slug\` text,
  	\`digest\` text,
  	\`edition_type\` text,
  	\`standing\` text,
  	\`event_entry\` text,
  	\`issuer\` text,
  	\`edition\` numeric,
  	\`projected_seq\` numeric,
  	\`available_at\` text,
  	\`first_available_at\` text,
  	\`until\` text,
  	\`start\` text,
  	\`withdrawn_at\` text,
  	\`effective\` integer,
  	\`replaced\` integer,
  	\`note\` text,
  	\`organisations\` text,
  	\`files\` text,
  	\`carries\` text,
  	\`titles\` text,
  	\`card\` text,
  	\`snapshots\` text,
  	\`bodies\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_entry_idx\` ON \`publications\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`type_slug_idx\` ON \`publications\` (\`type\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`type_standing_availableAt_idx\` ON \`publications\` (\`type\`,\`standing\`,\`available_at\`);`)
  await db.run(sql`CREATE INDEX \`type_standing_start_idx\` ON \`publications\` (\`type\`,\`standing\`,\`start\`);`)
  await db.run(sql`CREATE INDEX \`standing_availableAt_idx\` ON \`publications\` (\`standing\`,\`available_at\`);`)
  await db.run(sql`CREATE INDEX \`effective_availableAt_idx\` ON \`publications\` (\`effective\`,\`available_at\`);`)
  await db.run(sql`CREATE TABLE \`wire_changes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`key\` text,
  	\`entry\` text,
  	\`seq\` numeric,
  	\`edition\` numeric,
  	\`change\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`wire_changes_number_idx\` ON \`wire_changes\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`wire_changes_key_idx\` ON \`wire_changes\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`wire_changes_entry_idx\` ON \`wire_changes\` (\`entry\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_updates_items\`;`)
  await db.run(sql`DROP TABLE \`media_updates_masthead\`;`)
  await db.run(sql`DROP TABLE \`media_updates_named_only\`;`)
  await db.run(sql`DROP TABLE \`media_updates_languages\`;`)
  await db.run(sql`DROP TABLE \`media_updates\`;`)
  await db.run(sql`DROP TABLE \`media_updates_locales\`;`)
  await db.run(sql`DROP TABLE \`media_updates_rels\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_version_items\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_version_masthead\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_version_named_only\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_version_languages\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_media_updates_v_rels\`;`)
  await db.run(sql`DROP TABLE \`statements_masthead\`;`)
  await db.run(sql`DROP TABLE \`statements_named_only\`;`)
  await db.run(sql`DROP TABLE \`statements_languages\`;`)
  await db.run(sql`DROP TABLE \`statements\`;`)
  await db.run(sql`DROP TABLE \`statements_locales\`;`)
  await db.run(sql`DROP TABLE \`statements_rels\`;`)
  await db.run(sql`DROP TABLE \`_statements_v_version_masthead\`;`)
  await db.run(sql`DROP TABLE \`_statements_v_version_named_only\`;`)
  await db.run(sql`DROP TABLE \`_statements_v_version_languages\`;`)
  await db.run(sql`DROP TABLE \`_statements_v\`;`)
  await db.run(sql`DROP TABLE \`_statements_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_statements_v_rels\`;`)
  await db.run(sql`DROP TABLE \`events_organisers\`;`)
  await db.run(sql`DROP TABLE \`events_guests\`;`)
  await db.run(sql`DROP TABLE \`events_masthead\`;`)
  await db.run(sql`DROP TABLE \`events_named_only\`;`)
  await db.run(sql`DROP TABLE \`events_languages\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`events_locales\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_organisers\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_guests\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_masthead\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_named_only\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_languages\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media_contacts_languages\`;`)
  await db.run(sql`DROP TABLE \`media_contacts_emails\`;`)
  await db.run(sql`DROP TABLE \`media_contacts_phones\`;`)
  await db.run(sql`DROP TABLE \`media_contacts\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`partner_organisations_tacit_consent\`;`)
  await db.run(sql`DROP TABLE \`partner_organisations_away_days\`;`)
  await db.run(sql`DROP TABLE \`partner_organisations\`;`)
  await db.run(sql`DROP TABLE \`users_memberships_roles\`;`)
  await db.run(sql`DROP TABLE \`users_memberships\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`clearance_events\`;`)
  await db.run(sql`DROP TABLE \`frozen_texts\`;`)
  await db.run(sql`DROP TABLE \`register_entries\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`wire_changes\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
