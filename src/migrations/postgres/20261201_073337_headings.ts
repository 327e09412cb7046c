import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_updates_items_headings_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum__media_updates_v_version_items_headings_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TABLE "media_updates_items_headings" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"locale" "enum_media_updates_items_headings_locale" NOT NULL,
  	"heading" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v_version_items_headings" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"locale" "enum__media_updates_v_version_items_headings_locale" NOT NULL,
  	"heading" varchar COLLATE "C",
  	"_uuid" varchar COLLATE "C"
  );
  
  ALTER TABLE "media_updates_items_headings" ADD CONSTRAINT "media_updates_items_headings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_updates_items"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_version_items_headings" ADD CONSTRAINT "_media_updates_v_version_items_headings_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_media_updates_v_version_items"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "media_updates_items_headings_order_idx" ON "media_updates_items_headings" USING btree ("_order");
  CREATE INDEX "media_updates_items_headings_parent_id_idx" ON "media_updates_items_headings" USING btree ("_parent_id");
  CREATE INDEX "_media_updates_v_version_items_headings_order_idx" ON "_media_updates_v_version_items_headings" USING btree ("_order");
  CREATE INDEX "_media_updates_v_version_items_headings_parent_id_idx" ON "_media_updates_v_version_items_headings" USING btree ("_parent_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "media_updates_items_headings" CASCADE;
  DROP TABLE "_media_updates_v_version_items_headings" CASCADE;
  DROP TYPE "public"."enum_media_updates_items_headings_locale";
  DROP TYPE "public"."enum__media_updates_v_version_items_headings_locale";`)
}
