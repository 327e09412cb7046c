import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_media_consents_by" AS ENUM('self', 'guardian');
  CREATE TYPE "public"."enum_media_recognisable" AS ENUM('yes', 'no');
  CREATE TYPE "public"."enum_partner_organisations_checks_off" AS ENUM('label', 'prejudged', 'figure', 'acronym', 'doubled', 'spelling');
  CREATE TYPE "public"."enum_partner_organisations_word_rules_kind" AS ENUM('word', 'style');
  CREATE TYPE "public"."enum_partner_organisations_word_rules_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TABLE "media_consents" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"of" varchar COLLATE "C",
  	"by" "enum_media_consents_by" DEFAULT 'self',
  	"purpose" varchar COLLATE "C",
  	"until" timestamp(3) with time zone,
  	"recorded_by_id" varchar COLLATE "C",
  	"recorded_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "partner_organisations_checks_off" (
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"value" "enum_partner_organisations_checks_off",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "partner_organisations_word_rules" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"kind" "enum_partner_organisations_word_rules_kind" DEFAULT 'word' NOT NULL,
  	"find" varchar COLLATE "C" NOT NULL,
  	"instead" varchar COLLATE "C",
  	"why" varchar COLLATE "C" NOT NULL,
  	"source" varchar COLLATE "C",
  	"locale" "enum_partner_organisations_word_rules_locale"
  );
  
  ALTER TABLE "media" ADD COLUMN "recognisable" "enum_media_recognisable";
  ALTER TABLE "media_consents" ADD CONSTRAINT "media_consents_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_consents" ADD CONSTRAINT "media_consents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partner_organisations_checks_off" ADD CONSTRAINT "partner_organisations_checks_off_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partner_organisations_word_rules" ADD CONSTRAINT "partner_organisations_word_rules_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "media_consents_order_idx" ON "media_consents" USING btree ("_order");
  CREATE INDEX "media_consents_parent_id_idx" ON "media_consents" USING btree ("_parent_id");
  CREATE INDEX "media_consents_recorded_by_idx" ON "media_consents" USING btree ("recorded_by_id");
  CREATE INDEX "partner_organisations_checks_off_order_idx" ON "partner_organisations_checks_off" USING btree ("order");
  CREATE INDEX "partner_organisations_checks_off_parent_idx" ON "partner_organisations_checks_off" USING btree ("parent_id");
  CREATE INDEX "partner_organisations_word_rules_order_idx" ON "partner_organisations_word_rules" USING btree ("_order");
  CREATE INDEX "partner_organisations_word_rules_parent_id_idx" ON "partner_organisations_word_rules" USING btree ("_parent_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "media_consents" CASCADE;
  DROP TABLE "partner_organisations_checks_off" CASCADE;
  DROP TABLE "partner_organisations_word_rules" CASCADE;
  ALTER TABLE "media" DROP COLUMN "recognisable";
  DROP TYPE "public"."enum_media_consents_by";
  DROP TYPE "public"."enum_media_recognisable";
  DROP TYPE "public"."enum_partner_organisations_checks_off";
  DROP TYPE "public"."enum_partner_organisations_word_rules_kind";
  DROP TYPE "public"."enum_partner_organisations_word_rules_locale";`)
}
