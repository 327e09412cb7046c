import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`CREATE INDEX \`register_entries_deadline_idx\` ON \`register_entries\` (\`deadline\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
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
}
