import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "source_files" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"organisation" varchar COLLATE "C",
  	"name" varchar COLLATE "C",
  	"sha256" varchar COLLATE "C",
  	"by" varchar COLLATE "C",
  	"bytes" numeric,
  	"at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone
  );
  
  CREATE INDEX "source_files_entry_idx" ON "source_files" USING btree ("entry");
  CREATE INDEX "source_files_until_idx" ON "source_files" USING btree ("until");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "source_files" CASCADE;`)
}
