import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum_media_updates_languages_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum_media_updates_languages_standing" AS ENUM('authoritative', 'official', 'courtesy');
  CREATE TYPE "public"."enum_media_updates_state" AS ENUM('drafting', 'review', 'clearance', 'cleared', 'released');
  CREATE TYPE "public"."enum__media_updates_v_version_languages_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum__media_updates_v_version_languages_standing" AS ENUM('authoritative', 'official', 'courtesy');
  CREATE TYPE "public"."enum__media_updates_v_version_state" AS ENUM('drafting', 'review', 'clearance', 'cleared', 'released');
  CREATE TYPE "public"."enum_statements_languages_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum_statements_languages_standing" AS ENUM('authoritative', 'official', 'courtesy');
  CREATE TYPE "public"."enum_statements_kind" AS ENUM('message', 'statement', 'press-release', 'advisory', 'remarks', 'questions-and-answers');
  CREATE TYPE "public"."enum_statements_state" AS ENUM('drafting', 'review', 'clearance', 'cleared', 'released');
  CREATE TYPE "public"."enum__statements_v_version_languages_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum__statements_v_version_languages_standing" AS ENUM('authoritative', 'official', 'courtesy');
  CREATE TYPE "public"."enum__statements_v_version_kind" AS ENUM('message', 'statement', 'press-release', 'advisory', 'remarks', 'questions-and-answers');
  CREATE TYPE "public"."enum__statements_v_version_state" AS ENUM('drafting', 'review', 'clearance', 'cleared', 'released');
  CREATE TYPE "public"."enum_events_guests_attendance" AS ENUM('invited', 'consented', 'confirmed', 'declined');
  CREATE TYPE "public"."enum_events_mandate" AS ENUM('status', 'start', 'end', 'mediaCall', 'room', 'link', 'attendance', 'contact');
  CREATE TYPE "public"."enum_events_languages_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum_events_languages_standing" AS ENUM('authoritative', 'official', 'courtesy');
  CREATE TYPE "public"."enum_events_status" AS ENUM('scheduled', 'rescheduled', 'postponed', 'cancelled', 'moved-online');
  CREATE TYPE "public"."enum_events_format" AS ENUM('in-person', 'online', 'hybrid');
  CREATE TYPE "public"."enum_events_mandate_confirm" AS ENUM('party', 'lead');
  CREATE TYPE "public"."enum_events_state" AS ENUM('drafting', 'review', 'clearance', 'cleared', 'released');
  CREATE TYPE "public"."enum__events_v_version_guests_attendance" AS ENUM('invited', 'consented', 'confirmed', 'declined');
  CREATE TYPE "public"."enum__events_v_version_mandate" AS ENUM('status', 'start', 'end', 'mediaCall', 'room', 'link', 'attendance', 'contact');
  CREATE TYPE "public"."enum__events_v_version_languages_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum__events_v_version_languages_standing" AS ENUM('authoritative', 'official', 'courtesy');
  CREATE TYPE "public"."enum__events_v_version_status" AS ENUM('scheduled', 'rescheduled', 'postponed', 'cancelled', 'moved-online');
  CREATE TYPE "public"."enum__events_v_version_format" AS ENUM('in-person', 'online', 'hybrid');
  CREATE TYPE "public"."enum__events_v_version_mandate_confirm" AS ENUM('party', 'lead');
  CREATE TYPE "public"."enum__events_v_version_state" AS ENUM('drafting', 'review', 'clearance', 'cleared', 'released');
  CREATE TYPE "public"."enum_media_contacts_languages" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum_media_contacts_emails_visibility" AS ENUM('staff', 'press', 'public');
  CREATE TYPE "public"."enum_media_contacts_phones_visibility" AS ENUM('staff', 'press', 'public');
  CREATE TYPE "public"."enum_media_alternatives_locale" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur');
  CREATE TYPE "public"."enum_partner_organisations_tacit_consent" AS ENUM('message', 'statement', 'press-release', 'advisory', 'remarks', 'questions-and-answers', 'event', 'media-update');
  CREATE TYPE "public"."enum_partner_organisations_kind" AS ENUM('un-entity', 'intergovernmental', 'government', 'civil-society', 'private-sector', 'academia', 'media');
  CREATE TYPE "public"."enum_partner_organisations_standing" AS ENUM('member', 'partner');
  CREATE TYPE "public"."enum_users_memberships_roles" AS ENUM('editor', 'reviewer', 'manager');
  CREATE TYPE "public"."enum_users_mail_notices" AS ENUM('at-once', 'daily', 'never');
  CREATE TYPE "public"."enum_users_language" AS ENUM('en', 'fr', 'es', 'ar', 'ru', 'zh');
  CREATE TABLE "media_updates_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"heading" varchar COLLATE "C"
  );
  
  CREATE TABLE "media_updates_masthead" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"wording" varchar COLLATE "C",
  	"logos" boolean DEFAULT true
  );
  
  CREATE TABLE "media_updates_named_only" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"reason" varchar COLLATE "C"
  );
  
  CREATE TABLE "media_updates_languages" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"locale" "enum_media_updates_languages_locale" NOT NULL,
  	"standing" "enum_media_updates_languages_standing" DEFAULT 'official' NOT NULL
  );
  
  CREATE TABLE "media_updates" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"number" varchar COLLATE "C",
  	"date" varchar COLLATE "C",
  	"issuer_id" varchar COLLATE "C",
  	"reproduced_source" varchar COLLATE "C",
  	"reproduced_received_at" timestamp(3) with time zone,
  	"theme" varchar COLLATE "C",
  	"observance" varchar COLLATE "C",
  	"internal_notes" varchar COLLATE "C",
  	"lead_id" varchar COLLATE "C",
  	"embargo_wall_time" varchar COLLATE "C",
  	"embargo_zone" varchar COLLATE "C",
  	"embargo_until" timestamp(3) with time zone,
  	"slug" varchar COLLATE "C",
  	"state" "enum_media_updates_state" DEFAULT 'drafting',
  	"digest" varchar COLLATE "C",
  	"edition" numeric,
  	"revision" numeric DEFAULT 1,
  	"parties" json DEFAULT '[]'::json,
  	"edited_by" json DEFAULT '[]'::json,
  	"edited_since" numeric DEFAULT 0,
  	"readers" varchar COLLATE "C" DEFAULT '',
  	"writers" varchar COLLATE "C" DEFAULT '',
  	"restored_seq" numeric DEFAULT 0,
  	"blank_of" varchar COLLATE "C" DEFAULT '',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media_updates_locales" (
  	"title" varchar COLLATE "C",
  	"summary" varchar COLLATE "C",
  	"body" json,
  	"notes_to_editors" json,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL
  );
  
  CREATE TABLE "media_updates_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"text" varchar COLLATE "C"
  );
  
  CREATE TABLE "media_updates_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"statements_id" varchar COLLATE "C",
  	"events_id" varchar COLLATE "C",
  	"partner_organisations_id" varchar COLLATE "C",
  	"media_id" varchar COLLATE "C",
  	"media_contacts_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v_version_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"heading" varchar COLLATE "C",
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v_version_masthead" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"wording" varchar COLLATE "C",
  	"logos" boolean DEFAULT true,
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v_version_named_only" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"reason" varchar COLLATE "C",
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v_version_languages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"locale" "enum__media_updates_v_version_languages_locale" NOT NULL,
  	"standing" "enum__media_updates_v_version_languages_standing" DEFAULT 'official' NOT NULL,
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" varchar COLLATE "C",
  	"version_number" varchar COLLATE "C",
  	"version_date" varchar COLLATE "C",
  	"version_issuer_id" varchar COLLATE "C",
  	"version_reproduced_source" varchar COLLATE "C",
  	"version_reproduced_received_at" timestamp(3) with time zone,
  	"version_theme" varchar COLLATE "C",
  	"version_observance" varchar COLLATE "C",
  	"version_internal_notes" varchar COLLATE "C",
  	"version_lead_id" varchar COLLATE "C",
  	"version_embargo_wall_time" varchar COLLATE "C",
  	"version_embargo_zone" varchar COLLATE "C",
  	"version_embargo_until" timestamp(3) with time zone,
  	"version_slug" varchar COLLATE "C",
  	"version_state" "enum__media_updates_v_version_state" DEFAULT 'drafting',
  	"version_digest" varchar COLLATE "C",
  	"version_edition" numeric,
  	"version_revision" numeric DEFAULT 1,
  	"version_parties" json DEFAULT '[]'::json,
  	"version_edited_by" json DEFAULT '[]'::json,
  	"version_edited_since" numeric DEFAULT 0,
  	"version_readers" varchar COLLATE "C" DEFAULT '',
  	"version_writers" varchar COLLATE "C" DEFAULT '',
  	"version_restored_seq" numeric DEFAULT 0,
  	"version_blank_of" varchar COLLATE "C" DEFAULT '',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_media_updates_v_locales" (
  	"version_title" varchar COLLATE "C",
  	"version_summary" varchar COLLATE "C",
  	"version_body" json,
  	"version_notes_to_editors" json,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_media_updates_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"text" varchar COLLATE "C"
  );
  
  CREATE TABLE "_media_updates_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"statements_id" varchar COLLATE "C",
  	"events_id" varchar COLLATE "C",
  	"partner_organisations_id" varchar COLLATE "C",
  	"media_id" varchar COLLATE "C",
  	"media_contacts_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "statements_masthead" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"wording" varchar COLLATE "C",
  	"logos" boolean DEFAULT true
  );
  
  CREATE TABLE "statements_named_only" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"reason" varchar COLLATE "C"
  );
  
  CREATE TABLE "statements_languages" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"locale" "enum_statements_languages_locale" NOT NULL,
  	"standing" "enum_statements_languages_standing" DEFAULT 'official' NOT NULL
  );
  
  CREATE TABLE "statements" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"kind" "enum_statements_kind" DEFAULT 'statement',
  	"speaker_name" varchar COLLATE "C",
  	"speaker_honorific" varchar COLLATE "C",
  	"speaker_office" varchar COLLATE "C",
  	"speaker_organisation_id" varchar COLLATE "C",
  	"event_id" varchar COLLATE "C",
  	"dateline_place" varchar COLLATE "C",
  	"dateline_date" varchar COLLATE "C",
  	"issuer_id" varchar COLLATE "C",
  	"reproduced_source" varchar COLLATE "C",
  	"reproduced_received_at" timestamp(3) with time zone,
  	"theme" varchar COLLATE "C",
  	"observance" varchar COLLATE "C",
  	"internal_notes" varchar COLLATE "C",
  	"lead_id" varchar COLLATE "C",
  	"embargo_wall_time" varchar COLLATE "C",
  	"embargo_zone" varchar COLLATE "C",
  	"embargo_until" timestamp(3) with time zone,
  	"slug" varchar COLLATE "C",
  	"state" "enum_statements_state" DEFAULT 'drafting',
  	"digest" varchar COLLATE "C",
  	"edition" numeric,
  	"revision" numeric DEFAULT 1,
  	"parties" json DEFAULT '[]'::json,
  	"edited_by" json DEFAULT '[]'::json,
  	"edited_since" numeric DEFAULT 0,
  	"readers" varchar COLLATE "C" DEFAULT '',
  	"writers" varchar COLLATE "C" DEFAULT '',
  	"restored_seq" numeric DEFAULT 0,
  	"blank_of" varchar COLLATE "C" DEFAULT '',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "statements_locales" (
  	"title" varchar COLLATE "C",
  	"summary" varchar COLLATE "C",
  	"body" json,
  	"notes_to_editors" json,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL
  );
  
  CREATE TABLE "statements_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"text" varchar COLLATE "C"
  );
  
  CREATE TABLE "statements_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"partner_organisations_id" varchar COLLATE "C",
  	"media_id" varchar COLLATE "C",
  	"media_contacts_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "_statements_v_version_masthead" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"wording" varchar COLLATE "C",
  	"logos" boolean DEFAULT true,
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_statements_v_version_named_only" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"reason" varchar COLLATE "C",
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_statements_v_version_languages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"locale" "enum__statements_v_version_languages_locale" NOT NULL,
  	"standing" "enum__statements_v_version_languages_standing" DEFAULT 'official' NOT NULL,
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_statements_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" varchar COLLATE "C",
  	"version_kind" "enum__statements_v_version_kind" DEFAULT 'statement',
  	"version_speaker_name" varchar COLLATE "C",
  	"version_speaker_honorific" varchar COLLATE "C",
  	"version_speaker_office" varchar COLLATE "C",
  	"version_speaker_organisation_id" varchar COLLATE "C",
  	"version_event_id" varchar COLLATE "C",
  	"version_dateline_place" varchar COLLATE "C",
  	"version_dateline_date" varchar COLLATE "C",
  	"version_issuer_id" varchar COLLATE "C",
  	"version_reproduced_source" varchar COLLATE "C",
  	"version_reproduced_received_at" timestamp(3) with time zone,
  	"version_theme" varchar COLLATE "C",
  	"version_observance" varchar COLLATE "C",
  	"version_internal_notes" varchar COLLATE "C",
  	"version_lead_id" varchar COLLATE "C",
  	"version_embargo_wall_time" varchar COLLATE "C",
  	"version_embargo_zone" varchar COLLATE "C",
  	"version_embargo_until" timestamp(3) with time zone,
  	"version_slug" varchar COLLATE "C",
  	"version_state" "enum__statements_v_version_state" DEFAULT 'drafting',
  	"version_digest" varchar COLLATE "C",
  	"version_edition" numeric,
  	"version_revision" numeric DEFAULT 1,
  	"version_parties" json DEFAULT '[]'::json,
  	"version_edited_by" json DEFAULT '[]'::json,
  	"version_edited_since" numeric DEFAULT 0,
  	"version_readers" varchar COLLATE "C" DEFAULT '',
  	"version_writers" varchar COLLATE "C" DEFAULT '',
  	"version_restored_seq" numeric DEFAULT 0,
  	"version_blank_of" varchar COLLATE "C" DEFAULT '',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_statements_v_locales" (
  	"version_title" varchar COLLATE "C",
  	"version_summary" varchar COLLATE "C",
  	"version_body" json,
  	"version_notes_to_editors" json,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_statements_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"text" varchar COLLATE "C"
  );
  
  CREATE TABLE "_statements_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"partner_organisations_id" varchar COLLATE "C",
  	"media_id" varchar COLLATE "C",
  	"media_contacts_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "events_organisers" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"name" varchar COLLATE "C",
  	"role" varchar COLLATE "C"
  );
  
  CREATE TABLE "events_guests" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"name" varchar COLLATE "C",
  	"office" varchar COLLATE "C",
  	"role" varchar COLLATE "C",
  	"attendance" "enum_events_guests_attendance" DEFAULT 'invited'
  );
  
  CREATE TABLE "events_mandate" (
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"value" "enum_events_mandate",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "events_masthead" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"wording" varchar COLLATE "C",
  	"logos" boolean DEFAULT true
  );
  
  CREATE TABLE "events_named_only" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"reason" varchar COLLATE "C"
  );
  
  CREATE TABLE "events_languages" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"locale" "enum_events_languages_locale" NOT NULL,
  	"standing" "enum_events_languages_standing" DEFAULT 'official' NOT NULL
  );
  
  CREATE TABLE "events" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"start" timestamp(3) with time zone,
  	"end" timestamp(3) with time zone,
  	"media_call" timestamp(3) with time zone,
  	"doors_open" timestamp(3) with time zone,
  	"zone" varchar COLLATE "C",
  	"status" "enum_events_status" DEFAULT 'scheduled',
  	"previous_start" timestamp(3) with time zone,
  	"format" "enum_events_format" DEFAULT 'in-person',
  	"venue_name" varchar COLLATE "C",
  	"venue_address" varchar COLLATE "C",
  	"venue_city" varchar COLLATE "C",
  	"venue_country" varchar COLLATE "C",
  	"venue_point_latitude" numeric,
  	"venue_point_longitude" numeric,
  	"link" varchar COLLATE "C",
  	"expected_qualifier" varchar COLLATE "C",
  	"expected_number" numeric,
  	"mandate_confirm" "enum_events_mandate_confirm",
  	"mandate_hosts" varchar COLLATE "C",
  	"issuer_id" varchar COLLATE "C",
  	"reproduced_source" varchar COLLATE "C",
  	"reproduced_received_at" timestamp(3) with time zone,
  	"theme" varchar COLLATE "C",
  	"observance" varchar COLLATE "C",
  	"internal_notes" varchar COLLATE "C",
  	"lead_id" varchar COLLATE "C",
  	"embargo_wall_time" varchar COLLATE "C",
  	"embargo_zone" varchar COLLATE "C",
  	"embargo_until" timestamp(3) with time zone,
  	"slug" varchar COLLATE "C",
  	"state" "enum_events_state" DEFAULT 'drafting',
  	"digest" varchar COLLATE "C",
  	"edition" numeric,
  	"revision" numeric DEFAULT 1,
  	"parties" json DEFAULT '[]'::json,
  	"edited_by" json DEFAULT '[]'::json,
  	"edited_since" numeric DEFAULT 0,
  	"readers" varchar COLLATE "C" DEFAULT '',
  	"writers" varchar COLLATE "C" DEFAULT '',
  	"restored_seq" numeric DEFAULT 0,
  	"blank_of" varchar COLLATE "C" DEFAULT '',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "events_locales" (
  	"title" varchar COLLATE "C",
  	"summary" varchar COLLATE "C",
  	"body" json,
  	"programme" json,
  	"registration" json,
  	"accreditation" json,
  	"notes_to_editors" json,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL
  );
  
  CREATE TABLE "events_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"text" varchar COLLATE "C"
  );
  
  CREATE TABLE "events_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"partner_organisations_id" varchar COLLATE "C",
  	"media_id" varchar COLLATE "C",
  	"media_contacts_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v_version_organisers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"name" varchar COLLATE "C",
  	"role" varchar COLLATE "C",
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v_version_guests" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar COLLATE "C",
  	"office" varchar COLLATE "C",
  	"role" varchar COLLATE "C",
  	"attendance" "enum__events_v_version_guests_attendance" DEFAULT 'invited',
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v_version_mandate" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum__events_v_version_mandate",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "_events_v_version_masthead" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"wording" varchar COLLATE "C",
  	"logos" boolean DEFAULT true,
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v_version_named_only" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"reason" varchar COLLATE "C",
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v_version_languages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"locale" "enum__events_v_version_languages_locale" NOT NULL,
  	"standing" "enum__events_v_version_languages_standing" DEFAULT 'official' NOT NULL,
  	"_uuid" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" varchar COLLATE "C",
  	"version_start" timestamp(3) with time zone,
  	"version_end" timestamp(3) with time zone,
  	"version_media_call" timestamp(3) with time zone,
  	"version_doors_open" timestamp(3) with time zone,
  	"version_zone" varchar COLLATE "C",
  	"version_status" "enum__events_v_version_status" DEFAULT 'scheduled',
  	"version_previous_start" timestamp(3) with time zone,
  	"version_format" "enum__events_v_version_format" DEFAULT 'in-person',
  	"version_venue_name" varchar COLLATE "C",
  	"version_venue_address" varchar COLLATE "C",
  	"version_venue_city" varchar COLLATE "C",
  	"version_venue_country" varchar COLLATE "C",
  	"version_venue_point_latitude" numeric,
  	"version_venue_point_longitude" numeric,
  	"version_link" varchar COLLATE "C",
  	"version_expected_qualifier" varchar COLLATE "C",
  	"version_expected_number" numeric,
  	"version_mandate_confirm" "enum__events_v_version_mandate_confirm",
  	"version_mandate_hosts" varchar COLLATE "C",
  	"version_issuer_id" varchar COLLATE "C",
  	"version_reproduced_source" varchar COLLATE "C",
  	"version_reproduced_received_at" timestamp(3) with time zone,
  	"version_theme" varchar COLLATE "C",
  	"version_observance" varchar COLLATE "C",
  	"version_internal_notes" varchar COLLATE "C",
  	"version_lead_id" varchar COLLATE "C",
  	"version_embargo_wall_time" varchar COLLATE "C",
  	"version_embargo_zone" varchar COLLATE "C",
  	"version_embargo_until" timestamp(3) with time zone,
  	"version_slug" varchar COLLATE "C",
  	"version_state" "enum__events_v_version_state" DEFAULT 'drafting',
  	"version_digest" varchar COLLATE "C",
  	"version_edition" numeric,
  	"version_revision" numeric DEFAULT 1,
  	"version_parties" json DEFAULT '[]'::json,
  	"version_edited_by" json DEFAULT '[]'::json,
  	"version_edited_since" numeric DEFAULT 0,
  	"version_readers" varchar COLLATE "C" DEFAULT '',
  	"version_writers" varchar COLLATE "C" DEFAULT '',
  	"version_restored_seq" numeric DEFAULT 0,
  	"version_blank_of" varchar COLLATE "C" DEFAULT '',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_events_v_locales" (
  	"version_title" varchar COLLATE "C",
  	"version_summary" varchar COLLATE "C",
  	"version_body" json,
  	"version_programme" json,
  	"version_registration" json,
  	"version_accreditation" json,
  	"version_notes_to_editors" json,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_events_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"text" varchar COLLATE "C"
  );
  
  CREATE TABLE "_events_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"partner_organisations_id" varchar COLLATE "C",
  	"media_id" varchar COLLATE "C",
  	"media_contacts_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "entry_comments" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"thread" varchar COLLATE "C",
  	"kind" varchar COLLATE "C",
  	"visibility" varchar COLLATE "C",
  	"organisation" varchar COLLATE "C",
  	"by" varchar COLLATE "C",
  	"field" varchar COLLATE "C",
  	"locale" varchar COLLATE "C",
  	"pressed" varchar COLLATE "C",
  	"suggester" varchar COLLATE "C",
  	"at" timestamp(3) with time zone,
  	"withdrawn_at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"text" varchar COLLATE "C",
  	"quote" varchar COLLATE "C",
  	"words" varchar COLLATE "C",
  	"mentions" json,
  	"asked" json,
  	"anchor" json
  );
  
  CREATE TABLE "media_contacts_languages" (
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"value" "enum_media_contacts_languages",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "media_contacts_emails" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"address" varchar COLLATE "C" NOT NULL,
  	"visibility" "enum_media_contacts_emails_visibility" DEFAULT 'staff' NOT NULL
  );
  
  CREATE TABLE "media_contacts_phones" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"number" varchar COLLATE "C" NOT NULL,
  	"visibility" "enum_media_contacts_phones_visibility" DEFAULT 'staff' NOT NULL
  );
  
  CREATE TABLE "media_contacts" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"name" varchar COLLATE "C" NOT NULL,
  	"title" varchar COLLATE "C",
  	"organisation_id" varchar COLLATE "C",
  	"hours" varchar COLLATE "C",
  	"zone" varchar COLLATE "C",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media_alternatives" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"locale" "enum_media_alternatives_locale" NOT NULL,
  	"alt" varchar COLLATE "C" NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"alt" varchar COLLATE "C",
  	"credit" varchar COLLATE "C",
  	"focus_x" numeric,
  	"focus_y" numeric,
  	"organisation_id" varchar COLLATE "C",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar COLLATE "C",
  	"thumbnail_u_r_l" varchar COLLATE "C",
  	"filename" varchar COLLATE "C",
  	"mime_type" varchar COLLATE "C",
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "partner_organisations_tacit_consent" (
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"value" "enum_partner_organisations_tacit_consent",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "partner_organisations_away_days" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"from" timestamp(3) with time zone NOT NULL,
  	"to" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "partner_organisations" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"name" varchar COLLATE "C" NOT NULL,
  	"acronym" varchar COLLATE "C" NOT NULL,
  	"slug" varchar COLLATE "C" NOT NULL,
  	"kind" "enum_partner_organisations_kind" NOT NULL,
  	"standing" "enum_partner_organisations_standing" DEFAULT 'partner' NOT NULL,
  	"suspended" boolean DEFAULT false,
  	"suspended_since" timestamp(3) with time zone,
  	"logo_id" varchar COLLATE "C",
  	"boilerplate" varchar COLLATE "C",
  	"zone" varchar COLLATE "C",
  	"four_eyes" boolean DEFAULT true,
  	"require_second_factor" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_memberships_roles" (
  	"order" integer NOT NULL,
  	"parent_id" varchar COLLATE "C" NOT NULL,
  	"value" "enum_users_memberships_roles",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "users_memberships" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation_id" varchar COLLATE "C" NOT NULL,
  	"until" timestamp(3) with time zone,
  	"from" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar COLLATE "C" NOT NULL,
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"name" varchar COLLATE "C" NOT NULL,
  	"coordinator" boolean DEFAULT false,
  	"former_memberships" json,
  	"disabled" boolean DEFAULT false,
  	"mail_notices" "enum_users_mail_notices" DEFAULT 'at-once',
  	"language" "enum_users_language",
  	"zone" varchar COLLATE "C",
  	"has_second_factor" boolean DEFAULT false,
  	"totp_secret" varchar COLLATE "C",
  	"totp_pending" varchar COLLATE "C",
  	"totp_step" numeric DEFAULT 0,
  	"recovery_codes" varchar COLLATE "C",
  	"last_login_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar COLLATE "C" NOT NULL,
  	"reset_password_token" varchar COLLATE "C",
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar COLLATE "C",
  	"hash" varchar COLLATE "C"
  );
  
  CREATE TABLE "invitations" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"email" varchar COLLATE "C" NOT NULL,
  	"name" varchar COLLATE "C",
  	"organisation_id" varchar COLLATE "C" NOT NULL,
  	"roles" varchar COLLATE "C" NOT NULL,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"accepted_at" timestamp(3) with time zone,
  	"invited_by" varchar COLLATE "C",
  	"token_hash" varchar COLLATE "C",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "presences" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"person" varchar COLLATE "C",
  	"until" numeric
  );
  
  CREATE TABLE "search_rows" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"collection_slug" varchar COLLATE "C",
  	"lead" varchar COLLATE "C",
  	"readers" varchar COLLATE "C",
  	"at" varchar COLLATE "C",
  	"title" varchar COLLATE "C",
  	"words" varchar COLLATE "C"
  );
  
  CREATE TABLE "clearance_events" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"seq" numeric,
  	"type" varchar COLLATE "C",
  	"organisation" varchar COLLATE "C",
  	"by" varchar COLLATE "C",
  	"at" varchar COLLATE "C",
  	"digest" varchar COLLATE "C",
  	"note_hash" varchar COLLATE "C",
  	"prev_hash" varchar COLLATE "C",
  	"hash" varchar COLLATE "C",
  	"note_salt" varchar COLLATE "C",
  	"nonce" varchar COLLATE "C",
  	"note" varchar COLLATE "C",
  	"data" json,
  	"schema_version" numeric,
  	"renderer" numeric,
  	"basis" json,
  	"proof" json,
  	"proved" json
  );
  
  CREATE TABLE "frozen_texts" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"digest" varchar COLLATE "C",
  	"collection_slug" varchar COLLATE "C",
  	"manifest" json,
  	"core" json,
  	"languages" json,
  	"notice" json,
  	"aside" json,
  	"desk" json
  );
  
  CREATE TABLE "register_entries" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"collection_slug" varchar COLLATE "C",
  	"lead" varchar COLLATE "C",
  	"slug" varchar COLLATE "C",
  	"pending_seq" numeric DEFAULT 0,
  	"pending_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"remind_at" timestamp(3) with time zone,
  	"reminded_up_to" numeric DEFAULT 0,
  	"concerns" varchar COLLATE "C",
  	"deadline" timestamp(3) with time zone,
  	"out_at" timestamp(3) with time zone,
  	"opened" varchar COLLATE "C" DEFAULT '',
  	"notice_seq" numeric DEFAULT 0,
  	"noticed_seq" numeric
  );
  
  CREATE TABLE "register_heads" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation" varchar COLLATE "C",
  	"number" numeric,
  	"head" json,
  	"mail_due" boolean DEFAULT false,
  	"mailed_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "archive_addresses" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"address" varchar COLLATE "C",
  	"language" varchar COLLATE "C",
  	"next" varchar COLLATE "C",
  	"next_language" varchar COLLATE "C",
  	"by" varchar COLLATE "C",
  	"token_hash" varchar COLLATE "C",
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "passkey_ledgers" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation" varchar COLLATE "C",
  	"seq" numeric,
  	"entry" json
  );
  
  CREATE TABLE "passkey_uses" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"credential" varchar COLLATE "C",
  	"count" numeric,
  	"at" timestamp(3) with time zone
  );
  
  CREATE TABLE "passkey_requests" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation" varchar COLLATE "C",
  	"person" varchar COLLATE "C",
  	"challenge" varchar COLLATE "C",
  	"at" timestamp(3) with time zone,
  	"passkey" json
  );
  
  CREATE TABLE "notices" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"person" varchar COLLATE "C",
  	"kind" varchar COLLATE "C",
  	"detail" varchar COLLATE "C",
  	"entry" varchar COLLATE "C",
  	"collection_slug" varchar COLLATE "C",
  	"organisation" varchar COLLATE "C",
  	"actor" varchar COLLATE "C",
  	"at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"read_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone,
  	"mail" varchar COLLATE "C",
  	"lease_owner" varchar COLLATE "C",
  	"attempt" numeric,
  	"leased" numeric
  );
  
  CREATE TABLE "consumers" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"name" varchar COLLATE "C" NOT NULL,
  	"organisation_id" varchar COLLATE "C",
  	"contact" varchar COLLATE "C",
  	"scopes" varchar COLLATE "C" NOT NULL,
  	"rate_per_minute" numeric,
  	"key_prefix" varchar COLLATE "C",
  	"ends_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"previous_until" timestamp(3) with time zone,
  	"last_used_at" timestamp(3) with time zone,
  	"created_by" varchar COLLATE "C",
  	"terms_version" varchar COLLATE "C",
  	"terms_at" timestamp(3) with time zone,
  	"key_hash" varchar COLLATE "C",
  	"previous_hash" varchar COLLATE "C",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "embargo_grants" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"is_bundle" boolean,
  	"consumer" varchar COLLATE "C",
  	"key_hash" varchar COLLATE "C",
  	"reader_name" varchar COLLATE "C",
  	"reader_organisation" varchar COLLATE "C",
  	"reader_email" varchar COLLATE "C",
  	"key_prefix" varchar COLLATE "C",
  	"given_by" varchar COLLATE "C",
  	"revoked_by" varchar COLLATE "C",
  	"terms_version" varchar COLLATE "C",
  	"given_at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"terms_at" timestamp(3) with time zone,
  	"seen" varchar COLLATE "C",
  	"is_owed" boolean,
  	"closed" varchar COLLATE "C"
  );
  
  CREATE TABLE "embargoed_reads" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"grant" varchar COLLATE "C",
  	"entry" varchar COLLATE "C",
  	"number" numeric,
  	"edition" numeric,
  	"digest" varchar COLLATE "C",
  	"form" varchar COLLATE "C",
  	"at" timestamp(3) with time zone
  );
  
  CREATE TABLE "publications" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"entry" varchar COLLATE "C",
  	"type" varchar COLLATE "C",
  	"kind" varchar COLLATE "C",
  	"slug" varchar COLLATE "C",
  	"digest" varchar COLLATE "C",
  	"edition_type" varchar COLLATE "C",
  	"standing" varchar COLLATE "C",
  	"event_entry" varchar COLLATE "C",
  	"opens" varchar COLLATE "C",
  	"issuer" varchar COLLATE "C",
  	"edition" numeric,
  	"projected_seq" numeric,
  	"written" numeric,
  	"available_at" timestamp(3) with time zone,
  	"first_available_at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"start" timestamp(3) with time zone,
  	"withdrawn_at" timestamp(3) with time zone,
  	"gate" varchar COLLATE "C" DEFAULT '',
  	"effective" boolean,
  	"replaced" boolean,
  	"sweeping" boolean,
  	"note" varchar COLLATE "C",
  	"organisations" varchar COLLATE "C",
  	"files" varchar COLLATE "C",
  	"carries" varchar COLLATE "C",
  	"facets" json,
  	"marks" json,
  	"card" json,
  	"snapshots" json,
  	"bodies" json,
  	"words" json
  );
  
  CREATE TABLE "wire_changes" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"key" varchar COLLATE "C",
  	"entry" varchar COLLATE "C",
  	"seq" numeric,
  	"edition" numeric,
  	"change" varchar COLLATE "C",
  	"at" timestamp(3) with time zone
  );
  
  CREATE TABLE "recorded_files" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"prefix" varchar COLLATE "C",
  	"sha256" varchar COLLATE "C",
  	"locale" varchar COLLATE "C",
  	"form" varchar COLLATE "C",
  	"shows" json
  );
  
  CREATE TABLE "webhook_receivers" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"organisation" varchar COLLATE "C",
  	"name" varchar COLLATE "C",
  	"consumer" varchar COLLATE "C",
  	"event_types" varchar COLLATE "C",
  	"state" varchar COLLATE "C",
  	"disabled_reason" varchar COLLATE "C",
  	"created_by" varchar COLLATE "C",
  	"url" varchar COLLATE "C",
  	"secrets" json,
  	"only" json,
  	"cursor" numeric,
  	"revision" numeric,
  	"disabled_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "webhook_deliveries" (
  	"id" varchar COLLATE "C" PRIMARY KEY NOT NULL,
  	"receiver" varchar COLLATE "C",
  	"key" varchar COLLATE "C",
  	"type" varchar COLLATE "C",
  	"entry" varchar COLLATE "C",
  	"entry_type" varchar COLLATE "C",
  	"slug" varchar COLLATE "C",
  	"locale" varchar COLLATE "C",
  	"edition_type" varchar COLLATE "C",
  	"digest" varchar COLLATE "C",
  	"state" varchar COLLATE "C",
  	"lease_owner" varchar COLLATE "C",
  	"last_status" varchar COLLATE "C",
  	"number" numeric,
  	"edition" numeric,
  	"attempt" numeric,
  	"at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"first_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone,
  	"delivered_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar COLLATE "C" NOT NULL,
  	"data" json NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar COLLATE "C",
  	"value" json,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar COLLATE "C" NOT NULL,
  	"users_id" varchar COLLATE "C"
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar COLLATE "C",
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "media_updates_items" ADD CONSTRAINT "media_updates_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_masthead" ADD CONSTRAINT "media_updates_masthead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_named_only" ADD CONSTRAINT "media_updates_named_only_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_updates_named_only" ADD CONSTRAINT "media_updates_named_only_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_languages" ADD CONSTRAINT "media_updates_languages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates" ADD CONSTRAINT "media_updates_issuer_id_partner_organisations_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_updates" ADD CONSTRAINT "media_updates_lead_id_partner_organisations_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_updates_locales" ADD CONSTRAINT "media_updates_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_texts" ADD CONSTRAINT "media_updates_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_rels" ADD CONSTRAINT "media_updates_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media_updates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_rels" ADD CONSTRAINT "media_updates_rels_statements_fk" FOREIGN KEY ("statements_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_rels" ADD CONSTRAINT "media_updates_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_rels" ADD CONSTRAINT "media_updates_rels_partner_organisations_fk" FOREIGN KEY ("partner_organisations_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_rels" ADD CONSTRAINT "media_updates_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_updates_rels" ADD CONSTRAINT "media_updates_rels_media_contacts_fk" FOREIGN KEY ("media_contacts_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_version_items" ADD CONSTRAINT "_media_updates_v_version_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_version_masthead" ADD CONSTRAINT "_media_updates_v_version_masthead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_version_named_only" ADD CONSTRAINT "_media_updates_v_version_named_only_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_updates_v_version_named_only" ADD CONSTRAINT "_media_updates_v_version_named_only_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_version_languages" ADD CONSTRAINT "_media_updates_v_version_languages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v" ADD CONSTRAINT "_media_updates_v_parent_id_media_updates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media_updates"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_updates_v" ADD CONSTRAINT "_media_updates_v_version_issuer_id_partner_organisations_id_fk" FOREIGN KEY ("version_issuer_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_updates_v" ADD CONSTRAINT "_media_updates_v_version_lead_id_partner_organisations_id_fk" FOREIGN KEY ("version_lead_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_media_updates_v_locales" ADD CONSTRAINT "_media_updates_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_texts" ADD CONSTRAINT "_media_updates_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_rels" ADD CONSTRAINT "_media_updates_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_media_updates_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_rels" ADD CONSTRAINT "_media_updates_v_rels_statements_fk" FOREIGN KEY ("statements_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_rels" ADD CONSTRAINT "_media_updates_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_rels" ADD CONSTRAINT "_media_updates_v_rels_partner_organisations_fk" FOREIGN KEY ("partner_organisations_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_rels" ADD CONSTRAINT "_media_updates_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_media_updates_v_rels" ADD CONSTRAINT "_media_updates_v_rels_media_contacts_fk" FOREIGN KEY ("media_contacts_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_masthead" ADD CONSTRAINT "statements_masthead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_named_only" ADD CONSTRAINT "statements_named_only_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "statements_named_only" ADD CONSTRAINT "statements_named_only_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_languages" ADD CONSTRAINT "statements_languages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("speaker_organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "statements" ADD CONSTRAINT "statements_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "statements" ADD CONSTRAINT "statements_issuer_id_partner_organisations_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "statements" ADD CONSTRAINT "statements_lead_id_partner_organisations_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "statements_locales" ADD CONSTRAINT "statements_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_texts" ADD CONSTRAINT "statements_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_rels" ADD CONSTRAINT "statements_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."statements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_rels" ADD CONSTRAINT "statements_rels_partner_organisations_fk" FOREIGN KEY ("partner_organisations_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_rels" ADD CONSTRAINT "statements_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "statements_rels" ADD CONSTRAINT "statements_rels_media_contacts_fk" FOREIGN KEY ("media_contacts_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_version_masthead" ADD CONSTRAINT "_statements_v_version_masthead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_statements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_version_named_only" ADD CONSTRAINT "_statements_v_version_named_only_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_statements_v_version_named_only" ADD CONSTRAINT "_statements_v_version_named_only_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_statements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_version_languages" ADD CONSTRAINT "_statements_v_version_languages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_statements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v" ADD CONSTRAINT "_statements_v_parent_id_statements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."statements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_statements_v" ADD CONSTRAINT "_statements_v_version_speaker_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("version_speaker_organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_statements_v" ADD CONSTRAINT "_statements_v_version_event_id_events_id_fk" FOREIGN KEY ("version_event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_statements_v" ADD CONSTRAINT "_statements_v_version_issuer_id_partner_organisations_id_fk" FOREIGN KEY ("version_issuer_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_statements_v" ADD CONSTRAINT "_statements_v_version_lead_id_partner_organisations_id_fk" FOREIGN KEY ("version_lead_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_statements_v_locales" ADD CONSTRAINT "_statements_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_statements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_texts" ADD CONSTRAINT "_statements_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_statements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_rels" ADD CONSTRAINT "_statements_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_statements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_rels" ADD CONSTRAINT "_statements_v_rels_partner_organisations_fk" FOREIGN KEY ("partner_organisations_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_rels" ADD CONSTRAINT "_statements_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_statements_v_rels" ADD CONSTRAINT "_statements_v_rels_media_contacts_fk" FOREIGN KEY ("media_contacts_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_organisers" ADD CONSTRAINT "events_organisers_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_organisers" ADD CONSTRAINT "events_organisers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_guests" ADD CONSTRAINT "events_guests_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_mandate" ADD CONSTRAINT "events_mandate_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_masthead" ADD CONSTRAINT "events_masthead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_named_only" ADD CONSTRAINT "events_named_only_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_named_only" ADD CONSTRAINT "events_named_only_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_languages" ADD CONSTRAINT "events_languages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_issuer_id_partner_organisations_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_lead_id_partner_organisations_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events_locales" ADD CONSTRAINT "events_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_texts" ADD CONSTRAINT "events_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_partner_organisations_fk" FOREIGN KEY ("partner_organisations_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events_rels" ADD CONSTRAINT "events_rels_media_contacts_fk" FOREIGN KEY ("media_contacts_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_organisers" ADD CONSTRAINT "_events_v_version_organisers_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_version_organisers" ADD CONSTRAINT "_events_v_version_organisers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_guests" ADD CONSTRAINT "_events_v_version_guests_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_mandate" ADD CONSTRAINT "_events_v_version_mandate_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_masthead" ADD CONSTRAINT "_events_v_version_masthead_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_named_only" ADD CONSTRAINT "_events_v_version_named_only_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_version_named_only" ADD CONSTRAINT "_events_v_version_named_only_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_version_languages" ADD CONSTRAINT "_events_v_version_languages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_parent_id_events_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_issuer_id_partner_organisations_id_fk" FOREIGN KEY ("version_issuer_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v" ADD CONSTRAINT "_events_v_version_lead_id_partner_organisations_id_fk" FOREIGN KEY ("version_lead_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_events_v_locales" ADD CONSTRAINT "_events_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_texts" ADD CONSTRAINT "_events_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_partner_organisations_fk" FOREIGN KEY ("partner_organisations_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_events_v_rels" ADD CONSTRAINT "_events_v_rels_media_contacts_fk" FOREIGN KEY ("media_contacts_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_contacts_languages" ADD CONSTRAINT "media_contacts_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_contacts_emails" ADD CONSTRAINT "media_contacts_emails_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_contacts_phones" ADD CONSTRAINT "media_contacts_phones_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media_contacts" ADD CONSTRAINT "media_contacts_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_alternatives" ADD CONSTRAINT "media_alternatives_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partner_organisations_tacit_consent" ADD CONSTRAINT "partner_organisations_tacit_consent_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partner_organisations_away_days" ADD CONSTRAINT "partner_organisations_away_days_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."partner_organisations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partner_organisations" ADD CONSTRAINT "partner_organisations_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_memberships_roles" ADD CONSTRAINT "users_memberships_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users_memberships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_memberships" ADD CONSTRAINT "users_memberships_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_memberships" ADD CONSTRAINT "users_memberships_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consumers" ADD CONSTRAINT "consumers_organisation_id_partner_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."partner_organisations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "media_updates_items_order_idx" ON "media_updates_items" USING btree ("_order");
  CREATE INDEX "media_updates_items_parent_id_idx" ON "media_updates_items" USING btree ("_parent_id");
  CREATE INDEX "media_updates_masthead_order_idx" ON "media_updates_masthead" USING btree ("_order");
  CREATE INDEX "media_updates_masthead_parent_id_idx" ON "media_updates_masthead" USING btree ("_parent_id");
  CREATE INDEX "media_updates_named_only_order_idx" ON "media_updates_named_only" USING btree ("_order");
  CREATE INDEX "media_updates_named_only_parent_id_idx" ON "media_updates_named_only" USING btree ("_parent_id");
  CREATE INDEX "media_updates_named_only_organisation_idx" ON "media_updates_named_only" USING btree ("organisation_id");
  CREATE INDEX "media_updates_languages_order_idx" ON "media_updates_languages" USING btree ("_order");
  CREATE INDEX "media_updates_languages_parent_id_idx" ON "media_updates_languages" USING btree ("_parent_id");
  CREATE INDEX "media_updates_issuer_idx" ON "media_updates" USING btree ("issuer_id");
  CREATE INDEX "media_updates_lead_idx" ON "media_updates" USING btree ("lead_id");
  CREATE INDEX "media_updates_embargo_embargo_until_idx" ON "media_updates" USING btree ("embargo_until");
  CREATE INDEX "media_updates_slug_idx" ON "media_updates" USING btree ("slug");
  CREATE INDEX "media_updates_state_idx" ON "media_updates" USING btree ("state");
  CREATE INDEX "media_updates_digest_idx" ON "media_updates" USING btree ("digest");
  CREATE INDEX "media_updates_updated_at_idx" ON "media_updates" USING btree ("updated_at");
  CREATE INDEX "media_updates_created_at_idx" ON "media_updates" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_updates_locales_locale_parent_id_unique" ON "media_updates_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "media_updates_locales_parent_only_idx" ON "media_updates_locales" USING btree ("_parent_id");
  CREATE INDEX "media_updates_texts_order_parent" ON "media_updates_texts" USING btree ("order","parent_id");
  CREATE INDEX "media_updates_texts_parent_only_idx" ON "media_updates_texts" USING btree ("parent_id");
  CREATE INDEX "media_updates_rels_order_idx" ON "media_updates_rels" USING btree ("order");
  CREATE INDEX "media_updates_rels_parent_idx" ON "media_updates_rels" USING btree ("parent_id");
  CREATE INDEX "media_updates_rels_path_idx" ON "media_updates_rels" USING btree ("path");
  CREATE INDEX "media_updates_rels_statements_id_idx" ON "media_updates_rels" USING btree ("statements_id");
  CREATE INDEX "media_updates_rels_events_id_idx" ON "media_updates_rels" USING btree ("events_id");
  CREATE INDEX "media_updates_rels_partner_organisations_id_idx" ON "media_updates_rels" USING btree ("partner_organisations_id");
  CREATE INDEX "media_updates_rels_media_id_idx" ON "media_updates_rels" USING btree ("media_id");
  CREATE INDEX "media_updates_rels_media_contacts_id_idx" ON "media_updates_rels" USING btree ("media_contacts_id");
  CREATE INDEX "_media_updates_v_version_items_order_idx" ON "_media_updates_v_version_items" USING btree ("_order");
  CREATE INDEX "_media_updates_v_version_items_parent_id_idx" ON "_media_updates_v_version_items" USING btree ("_parent_id");
  CREATE INDEX "_media_updates_v_version_masthead_order_idx" ON "_media_updates_v_version_masthead" USING btree ("_order");
  CREATE INDEX "_media_updates_v_version_masthead_parent_id_idx" ON "_media_updates_v_version_masthead" USING btree ("_parent_id");
  CREATE INDEX "_media_updates_v_version_named_only_order_idx" ON "_media_updates_v_version_named_only" USING btree ("_order");
  CREATE INDEX "_media_updates_v_version_named_only_parent_id_idx" ON "_media_updates_v_version_named_only" USING btree ("_parent_id");
  CREATE INDEX "_media_updates_v_version_named_only_organisation_idx" ON "_media_updates_v_version_named_only" USING btree ("organisation_id");
  CREATE INDEX "_media_updates_v_version_languages_order_idx" ON "_media_updates_v_version_languages" USING btree ("_order");
  CREATE INDEX "_media_updates_v_version_languages_parent_id_idx" ON "_media_updates_v_version_languages" USING btree ("_parent_id");
  CREATE INDEX "_media_updates_v_parent_idx" ON "_media_updates_v" USING btree ("parent_id");
  CREATE INDEX "_media_updates_v_version_version_issuer_idx" ON "_media_updates_v" USING btree ("version_issuer_id");
  CREATE INDEX "_media_updates_v_version_version_lead_idx" ON "_media_updates_v" USING btree ("version_lead_id");
  CREATE INDEX "_media_updates_v_version_embargo_version_embargo_until_idx" ON "_media_updates_v" USING btree ("version_embargo_until");
  CREATE INDEX "_media_updates_v_version_version_slug_idx" ON "_media_updates_v" USING btree ("version_slug");
  CREATE INDEX "_media_updates_v_version_version_state_idx" ON "_media_updates_v" USING btree ("version_state");
  CREATE INDEX "_media_updates_v_version_version_digest_idx" ON "_media_updates_v" USING btree ("version_digest");
  CREATE INDEX "_media_updates_v_version_version_updated_at_idx" ON "_media_updates_v" USING btree ("version_updated_at");
  CREATE INDEX "_media_updates_v_version_version_created_at_idx" ON "_media_updates_v" USING btree ("version_created_at");
  CREATE INDEX "_media_updates_v_created_at_idx" ON "_media_updates_v" USING btree ("created_at");
  CREATE INDEX "_media_updates_v_updated_at_idx" ON "_media_updates_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_media_updates_v_locales_locale_parent_id_unique" ON "_media_updates_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_media_updates_v_locales_parent_only_idx" ON "_media_updates_v_locales" USING btree ("_parent_id");
  CREATE INDEX "_media_updates_v_texts_order_parent" ON "_media_updates_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_media_updates_v_texts_parent_only_idx" ON "_media_updates_v_texts" USING btree ("parent_id");
  CREATE INDEX "_media_updates_v_rels_order_idx" ON "_media_updates_v_rels" USING btree ("order");
  CREATE INDEX "_media_updates_v_rels_parent_idx" ON "_media_updates_v_rels" USING btree ("parent_id");
  CREATE INDEX "_media_updates_v_rels_path_idx" ON "_media_updates_v_rels" USING btree ("path");
  CREATE INDEX "_media_updates_v_rels_statements_id_idx" ON "_media_updates_v_rels" USING btree ("statements_id");
  CREATE INDEX "_media_updates_v_rels_events_id_idx" ON "_media_updates_v_rels" USING btree ("events_id");
  CREATE INDEX "_media_updates_v_rels_partner_organisations_id_idx" ON "_media_updates_v_rels" USING btree ("partner_organisations_id");
  CREATE INDEX "_media_updates_v_rels_media_id_idx" ON "_media_updates_v_rels" USING btree ("media_id");
  CREATE INDEX "_media_updates_v_rels_media_contacts_id_idx" ON "_media_updates_v_rels" USING btree ("media_contacts_id");
  CREATE INDEX "statements_masthead_order_idx" ON "statements_masthead" USING btree ("_order");
  CREATE INDEX "statements_masthead_parent_id_idx" ON "statements_masthead" USING btree ("_parent_id");
  CREATE INDEX "statements_named_only_order_idx" ON "statements_named_only" USING btree ("_order");
  CREATE INDEX "statements_named_only_parent_id_idx" ON "statements_named_only" USING btree ("_parent_id");
  CREATE INDEX "statements_named_only_organisation_idx" ON "statements_named_only" USING btree ("organisation_id");
  CREATE INDEX "statements_languages_order_idx" ON "statements_languages" USING btree ("_order");
  CREATE INDEX "statements_languages_parent_id_idx" ON "statements_languages" USING btree ("_parent_id");
  CREATE INDEX "statements_speaker_speaker_organisation_idx" ON "statements" USING btree ("speaker_organisation_id");
  CREATE INDEX "statements_event_idx" ON "statements" USING btree ("event_id");
  CREATE INDEX "statements_issuer_idx" ON "statements" USING btree ("issuer_id");
  CREATE INDEX "statements_lead_idx" ON "statements" USING btree ("lead_id");
  CREATE INDEX "statements_embargo_embargo_until_idx" ON "statements" USING btree ("embargo_until");
  CREATE INDEX "statements_slug_idx" ON "statements" USING btree ("slug");
  CREATE INDEX "statements_state_idx" ON "statements" USING btree ("state");
  CREATE INDEX "statements_digest_idx" ON "statements" USING btree ("digest");
  CREATE INDEX "statements_updated_at_idx" ON "statements" USING btree ("updated_at");
  CREATE INDEX "statements_created_at_idx" ON "statements" USING btree ("created_at");
  CREATE UNIQUE INDEX "statements_locales_locale_parent_id_unique" ON "statements_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "statements_locales_parent_only_idx" ON "statements_locales" USING btree ("_parent_id");
  CREATE INDEX "statements_texts_order_parent" ON "statements_texts" USING btree ("order","parent_id");
  CREATE INDEX "statements_texts_parent_only_idx" ON "statements_texts" USING btree ("parent_id");
  CREATE INDEX "statements_rels_order_idx" ON "statements_rels" USING btree ("order");
  CREATE INDEX "statements_rels_parent_idx" ON "statements_rels" USING btree ("parent_id");
  CREATE INDEX "statements_rels_path_idx" ON "statements_rels" USING btree ("path");
  CREATE INDEX "statements_rels_partner_organisations_id_idx" ON "statements_rels" USING btree ("partner_organisations_id");
  CREATE INDEX "statements_rels_media_id_idx" ON "statements_rels" USING btree ("media_id");
  CREATE INDEX "statements_rels_media_contacts_id_idx" ON "statements_rels" USING btree ("media_contacts_id");
  CREATE INDEX "_statements_v_version_masthead_order_idx" ON "_statements_v_version_masthead" USING btree ("_order");
  CREATE INDEX "_statements_v_version_masthead_parent_id_idx" ON "_statements_v_version_masthead" USING btree ("_parent_id");
  CREATE INDEX "_statements_v_version_named_only_order_idx" ON "_statements_v_version_named_only" USING btree ("_order");
  CREATE INDEX "_statements_v_version_named_only_parent_id_idx" ON "_statements_v_version_named_only" USING btree ("_parent_id");
  CREATE INDEX "_statements_v_version_named_only_organisation_idx" ON "_statements_v_version_named_only" USING btree ("organisation_id");
  CREATE INDEX "_statements_v_version_languages_order_idx" ON "_statements_v_version_languages" USING btree ("_order");
  CREATE INDEX "_statements_v_version_languages_parent_id_idx" ON "_statements_v_version_languages" USING btree ("_parent_id");
  CREATE INDEX "_statements_v_parent_idx" ON "_statements_v" USING btree ("parent_id");
  CREATE INDEX "_statements_v_version_speaker_version_speaker_organisati_idx" ON "_statements_v" USING btree ("version_speaker_organisation_id");
  CREATE INDEX "_statements_v_version_version_event_idx" ON "_statements_v" USING btree ("version_event_id");
  CREATE INDEX "_statements_v_version_version_issuer_idx" ON "_statements_v" USING btree ("version_issuer_id");
  CREATE INDEX "_statements_v_version_version_lead_idx" ON "_statements_v" USING btree ("version_lead_id");
  CREATE INDEX "_statements_v_version_embargo_version_embargo_until_idx" ON "_statements_v" USING btree ("version_embargo_until");
  CREATE INDEX "_statements_v_version_version_slug_idx" ON "_statements_v" USING btree ("version_slug");
  CREATE INDEX "_statements_v_version_version_state_idx" ON "_statements_v" USING btree ("version_state");
  CREATE INDEX "_statements_v_version_version_digest_idx" ON "_statements_v" USING btree ("version_digest");
  CREATE INDEX "_statements_v_version_version_updated_at_idx" ON "_statements_v" USING btree ("version_updated_at");
  CREATE INDEX "_statements_v_version_version_created_at_idx" ON "_statements_v" USING btree ("version_created_at");
  CREATE INDEX "_statements_v_created_at_idx" ON "_statements_v" USING btree ("created_at");
  CREATE INDEX "_statements_v_updated_at_idx" ON "_statements_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_statements_v_locales_locale_parent_id_unique" ON "_statements_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_statements_v_locales_parent_only_idx" ON "_statements_v_locales" USING btree ("_parent_id");
  CREATE INDEX "_statements_v_texts_order_parent" ON "_statements_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_statements_v_texts_parent_only_idx" ON "_statements_v_texts" USING btree ("parent_id");
  CREATE INDEX "_statements_v_rels_order_idx" ON "_statements_v_rels" USING btree ("order");
  CREATE INDEX "_statements_v_rels_parent_idx" ON "_statements_v_rels" USING btree ("parent_id");
  CREATE INDEX "_statements_v_rels_path_idx" ON "_statements_v_rels" USING btree ("path");
  CREATE INDEX "_statements_v_rels_partner_organisations_id_idx" ON "_statements_v_rels" USING btree ("partner_organisations_id");
  CREATE INDEX "_statements_v_rels_media_id_idx" ON "_statements_v_rels" USING btree ("media_id");
  CREATE INDEX "_statements_v_rels_media_contacts_id_idx" ON "_statements_v_rels" USING btree ("media_contacts_id");
  CREATE INDEX "events_organisers_order_idx" ON "events_organisers" USING btree ("_order");
  CREATE INDEX "events_organisers_parent_id_idx" ON "events_organisers" USING btree ("_parent_id");
  CREATE INDEX "events_organisers_organisation_idx" ON "events_organisers" USING btree ("organisation_id");
  CREATE INDEX "events_guests_order_idx" ON "events_guests" USING btree ("_order");
  CREATE INDEX "events_guests_parent_id_idx" ON "events_guests" USING btree ("_parent_id");
  CREATE INDEX "events_mandate_order_idx" ON "events_mandate" USING btree ("order");
  CREATE INDEX "events_mandate_parent_idx" ON "events_mandate" USING btree ("parent_id");
  CREATE INDEX "events_masthead_order_idx" ON "events_masthead" USING btree ("_order");
  CREATE INDEX "events_masthead_parent_id_idx" ON "events_masthead" USING btree ("_parent_id");
  CREATE INDEX "events_named_only_order_idx" ON "events_named_only" USING btree ("_order");
  CREATE INDEX "events_named_only_parent_id_idx" ON "events_named_only" USING btree ("_parent_id");
  CREATE INDEX "events_named_only_organisation_idx" ON "events_named_only" USING btree ("organisation_id");
  CREATE INDEX "events_languages_order_idx" ON "events_languages" USING btree ("_order");
  CREATE INDEX "events_languages_parent_id_idx" ON "events_languages" USING btree ("_parent_id");
  CREATE INDEX "events_start_idx" ON "events" USING btree ("start");
  CREATE INDEX "events_end_idx" ON "events" USING btree ("end");
  CREATE INDEX "events_issuer_idx" ON "events" USING btree ("issuer_id");
  CREATE INDEX "events_lead_idx" ON "events" USING btree ("lead_id");
  CREATE INDEX "events_embargo_embargo_until_idx" ON "events" USING btree ("embargo_until");
  CREATE INDEX "events_slug_idx" ON "events" USING btree ("slug");
  CREATE INDEX "events_state_idx" ON "events" USING btree ("state");
  CREATE INDEX "events_digest_idx" ON "events" USING btree ("digest");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE UNIQUE INDEX "events_locales_locale_parent_id_unique" ON "events_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_locales_parent_only_idx" ON "events_locales" USING btree ("_parent_id");
  CREATE INDEX "events_texts_order_parent" ON "events_texts" USING btree ("order","parent_id");
  CREATE INDEX "events_texts_parent_only_idx" ON "events_texts" USING btree ("parent_id");
  CREATE INDEX "events_rels_order_idx" ON "events_rels" USING btree ("order");
  CREATE INDEX "events_rels_parent_idx" ON "events_rels" USING btree ("parent_id");
  CREATE INDEX "events_rels_path_idx" ON "events_rels" USING btree ("path");
  CREATE INDEX "events_rels_partner_organisations_id_idx" ON "events_rels" USING btree ("partner_organisations_id");
  CREATE INDEX "events_rels_media_id_idx" ON "events_rels" USING btree ("media_id");
  CREATE INDEX "events_rels_media_contacts_id_idx" ON "events_rels" USING btree ("media_contacts_id");
  CREATE INDEX "_events_v_version_organisers_order_idx" ON "_events_v_version_organisers" USING btree ("_order");
  CREATE INDEX "_events_v_version_organisers_parent_id_idx" ON "_events_v_version_organisers" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_organisers_organisation_idx" ON "_events_v_version_organisers" USING btree ("organisation_id");
  CREATE INDEX "_events_v_version_guests_order_idx" ON "_events_v_version_guests" USING btree ("_order");
  CREATE INDEX "_events_v_version_guests_parent_id_idx" ON "_events_v_version_guests" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_mandate_order_idx" ON "_events_v_version_mandate" USING btree ("order");
  CREATE INDEX "_events_v_version_mandate_parent_idx" ON "_events_v_version_mandate" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_masthead_order_idx" ON "_events_v_version_masthead" USING btree ("_order");
  CREATE INDEX "_events_v_version_masthead_parent_id_idx" ON "_events_v_version_masthead" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_named_only_order_idx" ON "_events_v_version_named_only" USING btree ("_order");
  CREATE INDEX "_events_v_version_named_only_parent_id_idx" ON "_events_v_version_named_only" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_named_only_organisation_idx" ON "_events_v_version_named_only" USING btree ("organisation_id");
  CREATE INDEX "_events_v_version_languages_order_idx" ON "_events_v_version_languages" USING btree ("_order");
  CREATE INDEX "_events_v_version_languages_parent_id_idx" ON "_events_v_version_languages" USING btree ("_parent_id");
  CREATE INDEX "_events_v_parent_idx" ON "_events_v" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_version_start_idx" ON "_events_v" USING btree ("version_start");
  CREATE INDEX "_events_v_version_version_end_idx" ON "_events_v" USING btree ("version_end");
  CREATE INDEX "_events_v_version_version_issuer_idx" ON "_events_v" USING btree ("version_issuer_id");
  CREATE INDEX "_events_v_version_version_lead_idx" ON "_events_v" USING btree ("version_lead_id");
  CREATE INDEX "_events_v_version_embargo_version_embargo_until_idx" ON "_events_v" USING btree ("version_embargo_until");
  CREATE INDEX "_events_v_version_version_slug_idx" ON "_events_v" USING btree ("version_slug");
  CREATE INDEX "_events_v_version_version_state_idx" ON "_events_v" USING btree ("version_state");
  CREATE INDEX "_events_v_version_version_digest_idx" ON "_events_v" USING btree ("version_digest");
  CREATE INDEX "_events_v_version_version_updated_at_idx" ON "_events_v" USING btree ("version_updated_at");
  CREATE INDEX "_events_v_version_version_created_at_idx" ON "_events_v" USING btree ("version_created_at");
  CREATE INDEX "_events_v_created_at_idx" ON "_events_v" USING btree ("created_at");
  CREATE INDEX "_events_v_updated_at_idx" ON "_events_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "_events_v_locales_locale_parent_id_unique" ON "_events_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_locales_parent_only_idx" ON "_events_v_locales" USING btree ("_parent_id");
  CREATE INDEX "_events_v_texts_order_parent" ON "_events_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_events_v_texts_parent_only_idx" ON "_events_v_texts" USING btree ("parent_id");
  CREATE INDEX "_events_v_rels_order_idx" ON "_events_v_rels" USING btree ("order");
  CREATE INDEX "_events_v_rels_parent_idx" ON "_events_v_rels" USING btree ("parent_id");
  CREATE INDEX "_events_v_rels_path_idx" ON "_events_v_rels" USING btree ("path");
  CREATE INDEX "_events_v_rels_partner_organisations_id_idx" ON "_events_v_rels" USING btree ("partner_organisations_id");
  CREATE INDEX "_events_v_rels_media_id_idx" ON "_events_v_rels" USING btree ("media_id");
  CREATE INDEX "_events_v_rels_media_contacts_id_idx" ON "_events_v_rels" USING btree ("media_contacts_id");
  CREATE INDEX "entry_comments_entry_idx" ON "entry_comments" USING btree ("entry");
  CREATE INDEX "media_contacts_languages_order_idx" ON "media_contacts_languages" USING btree ("order");
  CREATE INDEX "media_contacts_languages_parent_idx" ON "media_contacts_languages" USING btree ("parent_id");
  CREATE INDEX "media_contacts_emails_order_idx" ON "media_contacts_emails" USING btree ("_order");
  CREATE INDEX "media_contacts_emails_parent_id_idx" ON "media_contacts_emails" USING btree ("_parent_id");
  CREATE INDEX "media_contacts_phones_order_idx" ON "media_contacts_phones" USING btree ("_order");
  CREATE INDEX "media_contacts_phones_parent_id_idx" ON "media_contacts_phones" USING btree ("_parent_id");
  CREATE INDEX "media_contacts_organisation_idx" ON "media_contacts" USING btree ("organisation_id");
  CREATE INDEX "media_contacts_updated_at_idx" ON "media_contacts" USING btree ("updated_at");
  CREATE INDEX "media_contacts_created_at_idx" ON "media_contacts" USING btree ("created_at");
  CREATE INDEX "media_alternatives_order_idx" ON "media_alternatives" USING btree ("_order");
  CREATE INDEX "media_alternatives_parent_id_idx" ON "media_alternatives" USING btree ("_parent_id");
  CREATE INDEX "media_organisation_idx" ON "media" USING btree ("organisation_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "partner_organisations_tacit_consent_order_idx" ON "partner_organisations_tacit_consent" USING btree ("order");
  CREATE INDEX "partner_organisations_tacit_consent_parent_idx" ON "partner_organisations_tacit_consent" USING btree ("parent_id");
  CREATE INDEX "partner_organisations_away_days_order_idx" ON "partner_organisations_away_days" USING btree ("_order");
  CREATE INDEX "partner_organisations_away_days_parent_id_idx" ON "partner_organisations_away_days" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "partner_organisations_slug_idx" ON "partner_organisations" USING btree ("slug");
  CREATE INDEX "partner_organisations_logo_idx" ON "partner_organisations" USING btree ("logo_id");
  CREATE INDEX "partner_organisations_updated_at_idx" ON "partner_organisations" USING btree ("updated_at");
  CREATE INDEX "partner_organisations_created_at_idx" ON "partner_organisations" USING btree ("created_at");
  CREATE INDEX "users_memberships_roles_order_idx" ON "users_memberships_roles" USING btree ("order");
  CREATE INDEX "users_memberships_roles_parent_idx" ON "users_memberships_roles" USING btree ("parent_id");
  CREATE INDEX "users_memberships_order_idx" ON "users_memberships" USING btree ("_order");
  CREATE INDEX "users_memberships_parent_id_idx" ON "users_memberships" USING btree ("_parent_id");
  CREATE INDEX "users_memberships_organisation_idx" ON "users_memberships" USING btree ("organisation_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "invitations_organisation_idx" ON "invitations" USING btree ("organisation_id");
  CREATE INDEX "invitations_token_hash_idx" ON "invitations" USING btree ("token_hash");
  CREATE INDEX "invitations_updated_at_idx" ON "invitations" USING btree ("updated_at");
  CREATE INDEX "invitations_created_at_idx" ON "invitations" USING btree ("created_at");
  CREATE INDEX "presences_entry_idx" ON "presences" USING btree ("entry");
  CREATE INDEX "lead_at_idx" ON "search_rows" USING btree ("lead","at");
  CREATE INDEX "clearance_events_entry_idx" ON "clearance_events" USING btree ("entry");
  CREATE UNIQUE INDEX "entry_seq_idx" ON "clearance_events" USING btree ("entry","seq");
  CREATE INDEX "frozen_texts_entry_idx" ON "frozen_texts" USING btree ("entry");
  CREATE INDEX "register_entries_slug_idx" ON "register_entries" USING btree ("slug");
  CREATE INDEX "register_entries_pending_seq_idx" ON "register_entries" USING btree ("pending_seq");
  CREATE INDEX "register_entries_due_at_idx" ON "register_entries" USING btree ("due_at");
  CREATE INDEX "register_entries_remind_at_idx" ON "register_entries" USING btree ("remind_at");
  CREATE INDEX "register_entries_deadline_idx" ON "register_entries" USING btree ("deadline");
  CREATE INDEX "register_entries_out_at_idx" ON "register_entries" USING btree ("out_at");
  CREATE INDEX "register_entries_notice_seq_idx" ON "register_entries" USING btree ("notice_seq");
  CREATE INDEX "register_heads_organisation_idx" ON "register_heads" USING btree ("organisation");
  CREATE INDEX "register_heads_mail_due_idx" ON "register_heads" USING btree ("mail_due");
  CREATE INDEX "archive_addresses_token_hash_idx" ON "archive_addresses" USING btree ("token_hash");
  CREATE INDEX "passkey_ledgers_organisation_idx" ON "passkey_ledgers" USING btree ("organisation");
  CREATE UNIQUE INDEX "organisation_seq_idx" ON "passkey_ledgers" USING btree ("organisation","seq");
  CREATE INDEX "passkey_uses_credential_idx" ON "passkey_uses" USING btree ("credential");
  CREATE INDEX "passkey_uses_at_idx" ON "passkey_uses" USING btree ("at");
  CREATE INDEX "passkey_requests_organisation_idx" ON "passkey_requests" USING btree ("organisation");
  CREATE INDEX "person_at_idx" ON "notices" USING btree ("person","at");
  CREATE INDEX "mail_dueAt_idx" ON "notices" USING btree ("mail","due_at");
  CREATE INDEX "consumers_organisation_idx" ON "consumers" USING btree ("organisation_id");
  CREATE UNIQUE INDEX "consumers_key_hash_idx" ON "consumers" USING btree ("key_hash");
  CREATE INDEX "consumers_previous_hash_idx" ON "consumers" USING btree ("previous_hash");
  CREATE INDEX "consumers_updated_at_idx" ON "consumers" USING btree ("updated_at");
  CREATE INDEX "consumers_created_at_idx" ON "consumers" USING btree ("created_at");
  CREATE INDEX "embargo_grants_entry_idx" ON "embargo_grants" USING btree ("entry");
  CREATE INDEX "embargo_grants_is_bundle_idx" ON "embargo_grants" USING btree ("is_bundle");
  CREATE INDEX "embargo_grants_consumer_idx" ON "embargo_grants" USING btree ("consumer");
  CREATE UNIQUE INDEX "embargo_grants_key_hash_idx" ON "embargo_grants" USING btree ("key_hash");
  CREATE INDEX "embargo_grants_is_owed_idx" ON "embargo_grants" USING btree ("is_owed");
  CREATE INDEX "embargoed_reads_grant_idx" ON "embargoed_reads" USING btree ("grant");
  CREATE INDEX "embargoed_reads_entry_idx" ON "embargoed_reads" USING btree ("entry");
  CREATE INDEX "publications_entry_idx" ON "publications" USING btree ("entry");
  CREATE INDEX "type_slug_idx" ON "publications" USING btree ("type","slug");
  CREATE INDEX "type_standing_availableAt_idx" ON "publications" USING btree ("type","standing","available_at");
  CREATE INDEX "type_standing_start_idx" ON "publications" USING btree ("type","standing","start");
  CREATE INDEX "standing_availableAt_idx" ON "publications" USING btree ("standing","available_at");
  CREATE INDEX "effective_availableAt_idx" ON "publications" USING btree ("effective","available_at");
  CREATE INDEX "sweeping_idx" ON "publications" USING btree ("sweeping");
  CREATE INDEX "opens_idx" ON "publications" USING btree ("opens");
  CREATE INDEX "written_idx" ON "publications" USING btree ("written");
  CREATE UNIQUE INDEX "wire_changes_number_idx" ON "wire_changes" USING btree ("number");
  CREATE UNIQUE INDEX "wire_changes_key_idx" ON "wire_changes" USING btree ("key");
  CREATE INDEX "wire_changes_entry_idx" ON "wire_changes" USING btree ("entry");
  CREATE INDEX "recorded_files_prefix_idx" ON "recorded_files" USING btree ("prefix");
  CREATE INDEX "webhook_receivers_organisation_idx" ON "webhook_receivers" USING btree ("organisation");
  CREATE INDEX "state_cursor_idx" ON "webhook_receivers" USING btree ("state","cursor");
  CREATE INDEX "state_dueAt_idx" ON "webhook_deliveries" USING btree ("state","due_at");
  CREATE INDEX "receiver_number_idx" ON "webhook_deliveries" USING btree ("receiver","number");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "media_updates_items" CASCADE;
  DROP TABLE "media_updates_masthead" CASCADE;
  DROP TABLE "media_updates_named_only" CASCADE;
  DROP TABLE "media_updates_languages" CASCADE;
  DROP TABLE "media_updates" CASCADE;
  DROP TABLE "media_updates_locales" CASCADE;
  DROP TABLE "media_updates_texts" CASCADE;
  DROP TABLE "media_updates_rels" CASCADE;
  DROP TABLE "_media_updates_v_version_items" CASCADE;
  DROP TABLE "_media_updates_v_version_masthead" CASCADE;
  DROP TABLE "_media_updates_v_version_named_only" CASCADE;
  DROP TABLE "_media_updates_v_version_languages" CASCADE;
  DROP TABLE "_media_updates_v" CASCADE;
  DROP TABLE "_media_updates_v_locales" CASCADE;
  DROP TABLE "_media_updates_v_texts" CASCADE;
  DROP TABLE "_media_updates_v_rels" CASCADE;
  DROP TABLE "statements_masthead" CASCADE;
  DROP TABLE "statements_named_only" CASCADE;
  DROP TABLE "statements_languages" CASCADE;
  DROP TABLE "statements" CASCADE;
  DROP TABLE "statements_locales" CASCADE;
  DROP TABLE "statements_texts" CASCADE;
  DROP TABLE "statements_rels" CASCADE;
  DROP TABLE "_statements_v_version_masthead" CASCADE;
  DROP TABLE "_statements_v_version_named_only" CASCADE;
  DROP TABLE "_statements_v_version_languages" CASCADE;
  DROP TABLE "_statements_v" CASCADE;
  DROP TABLE "_statements_v_locales" CASCADE;
  DROP TABLE "_statements_v_texts" CASCADE;
  DROP TABLE "_statements_v_rels" CASCADE;
  DROP TABLE "events_organisers" CASCADE;
  DROP TABLE "events_guests" CASCADE;
  DROP TABLE "events_mandate" CASCADE;
  DROP TABLE "events_masthead" CASCADE;
  DROP TABLE "events_named_only" CASCADE;
  DROP TABLE "events_languages" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP TABLE "events_locales" CASCADE;
  DROP TABLE "events_texts" CASCADE;
  DROP TABLE "events_rels" CASCADE;
  DROP TABLE "_events_v_version_organisers" CASCADE;
  DROP TABLE "_events_v_version_guests" CASCADE;
  DROP TABLE "_events_v_version_mandate" CASCADE;
  DROP TABLE "_events_v_version_masthead" CASCADE;
  DROP TABLE "_events_v_version_named_only" CASCADE;
  DROP TABLE "_events_v_version_languages" CASCADE;
  DROP TABLE "_events_v" CASCADE;
  DROP TABLE "_events_v_locales" CASCADE;
  DROP TABLE "_events_v_texts" CASCADE;
  DROP TABLE "_events_v_rels" CASCADE;
  DROP TABLE "entry_comments" CASCADE;
  DROP TABLE "media_contacts_languages" CASCADE;
  DROP TABLE "media_contacts_emails" CASCADE;
  DROP TABLE "media_contacts_phones" CASCADE;
  DROP TABLE "media_contacts" CASCADE;
  DROP TABLE "media_alternatives" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "partner_organisations_tacit_consent" CASCADE;
  DROP TABLE "partner_organisations_away_days" CASCADE;
  DROP TABLE "partner_organisations" CASCADE;
  DROP TABLE "users_memberships_roles" CASCADE;
  DROP TABLE "users_memberships" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "invitations" CASCADE;
  DROP TABLE "presences" CASCADE;
  DROP TABLE "search_rows" CASCADE;
  DROP TABLE "clearance_events" CASCADE;
  DROP TABLE "frozen_texts" CASCADE;
  DROP TABLE "register_entries" CASCADE;
  DROP TABLE "register_heads" CASCADE;
  DROP TABLE "archive_addresses" CASCADE;
  DROP TABLE "passkey_ledgers" CASCADE;
  DROP TABLE "passkey_uses" CASCADE;
  DROP TABLE "passkey_requests" CASCADE;
  DROP TABLE "notices" CASCADE;
  DROP TABLE "consumers" CASCADE;
  DROP TABLE "embargo_grants" CASCADE;
  DROP TABLE "embargoed_reads" CASCADE;
  DROP TABLE "publications" CASCADE;
  DROP TABLE "wire_changes" CASCADE;
  DROP TABLE "recorded_files" CASCADE;
  DROP TABLE "webhook_receivers" CASCADE;
  DROP TABLE "webhook_deliveries" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_media_updates_languages_locale";
  DROP TYPE "public"."enum_media_updates_languages_standing";
  DROP TYPE "public"."enum_media_updates_state";
  DROP TYPE "public"."enum__media_updates_v_version_languages_locale";
  DROP TYPE "public"."enum__media_updates_v_version_languages_standing";
  DROP TYPE "public"."enum__media_updates_v_version_state";
  DROP TYPE "public"."enum_statements_languages_locale";
  DROP TYPE "public"."enum_statements_languages_standing";
  DROP TYPE "public"."enum_statements_kind";
  DROP TYPE "public"."enum_statements_state";
  DROP TYPE "public"."enum__statements_v_version_languages_locale";
  DROP TYPE "public"."enum__statements_v_version_languages_standing";
  DROP TYPE "public"."enum__statements_v_version_kind";
  DROP TYPE "public"."enum__statements_v_version_state";
  DROP TYPE "public"."enum_events_guests_attendance";
  DROP TYPE "public"."enum_events_mandate";
  DROP TYPE "public"."enum_events_languages_locale";
  DROP TYPE "public"."enum_events_languages_standing";
  DROP TYPE "public"."enum_events_status";
  DROP TYPE "public"."enum_events_format";
  DROP TYPE "public"."enum_events_mandate_confirm";
  DROP TYPE "public"."enum_events_state";
  DROP TYPE "public"."enum__events_v_version_guests_attendance";
  DROP TYPE "public"."enum__events_v_version_mandate";
  DROP TYPE "public"."enum__events_v_version_languages_locale";
  DROP TYPE "public"."enum__events_v_version_languages_standing";
  DROP TYPE "public"."enum__events_v_version_status";
  DROP TYPE "public"."enum__events_v_version_format";
  DROP TYPE "public"."enum__events_v_version_mandate_confirm";
  DROP TYPE "public"."enum__events_v_version_state";
  DROP TYPE "public"."enum_media_contacts_languages";
  DROP TYPE "public"."enum_media_contacts_emails_visibility";
  DROP TYPE "public"."enum_media_contacts_phones_visibility";
  DROP TYPE "public"."enum_media_alternatives_locale";
  DROP TYPE "public"."enum_partner_organisations_tacit_consent";
  DROP TYPE "public"."enum_partner_organisations_kind";
  DROP TYPE "public"."enum_partner_organisations_standing";
  DROP TYPE "public"."enum_users_memberships_roles";
  DROP TYPE "public"."enum_users_mail_notices";
  DROP TYPE "public"."enum_users_language";`)
}
