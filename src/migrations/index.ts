import * as migration_20261125_022827_initial from './20261125_022827_initial.ts';
import * as migration_20261125_042152_people from './20261125_042152_people.ts';
import * as migration_20261125_124400_register_heads from './20261125_124400_register_heads.ts';
import * as migration_20261125_133748_clearance from './20261125_133748_clearance.ts';
import * as migration_20261125_150612_reminders from './20261125_150612_reminders.ts';
import * as migration_20261125_193006_publication_places from './20261125_193006_publication_places.ts';
import * as migration_20261125_193010_publication_titles from './20261125_193010_publication_titles.ts';
import * as migration_20261125_202548_consumers from './20261125_202548_consumers.ts';
import * as migration_20261125_205211_webhooks from './20261125_205211_webhooks.ts';
import * as migration_20261126_011549_webhooks_of_consumers from './20261126_011549_webhooks_of_consumers.ts';
import * as migration_20261126_165935_my_desk from './20261126_165935_my_desk.ts';
import * as migration_20261126_203448_comments_notices_presences from './20261126_203448_comments_notices_presences.ts';
import * as migration_20261128_042752_references_and_evidence from './20261128_042752_references_and_evidence.ts';
import * as migration_20261128_071141_mandate_terms from './20261128_071141_mandate_terms.ts';
import * as migration_20261129_062636_doors_open from './20261129_062636_doors_open.ts';
import * as migration_20261129_093401_search_rows from './20261129_093401_search_rows.ts';
import * as migration_20261129_125434_blank_drafts from './20261129_125434_blank_drafts.ts';
import * as migration_20261129_133055_pictures from './20261129_133055_pictures.ts';
import * as migration_20261129_204327_passkeys from './20261129_204327_passkeys.ts';
import * as migration_20261130_003904_people_zone from './20261130_003904_people_zone.ts';
import * as migration_20261130_032534_suggestions from './20261130_032534_suggestions.ts';
import * as migration_20261130_051720_last_login_and_archive from './20261130_051720_last_login_and_archive.ts';
import * as migration_20261130_112917_suspended_since from './20261130_112917_suspended_since.ts';
import * as migration_20261130_121529_webhook_choice from './20261130_121529_webhook_choice.ts';
import * as migration_20261130_123300_checking from './20261130_123300_checking.ts';
import * as migration_20261130_162316_subjects from './20261130_162316_subjects.ts';
import * as migration_20261201_032353_source_files from './20261201_032353_source_files.ts';
import * as migration_20261201_035238_picture_consents from './20261201_035238_picture_consents.ts';
import * as migration_20261201_073531_headings from './20261201_073531_headings.ts';

export const migrations = [
  {
    up: migration_20261125_022827_initial.up,
    down: migration_20261125_022827_initial.down,
    name: '20261125_022827_initial',
  },
  {
    up: migration_20261125_042152_people.up,
    down: migration_20261125_042152_people.down,
    name: '20261125_042152_people',
  },
  {
    up: migration_20261125_124400_register_heads.up,
    down: migration_20261125_124400_register_heads.down,
    name: '20261125_124400_register_heads',
  },
  {
    up: migration_20261125_133748_clearance.up,
    down: migration_20261125_133748_clearance.down,
    name: '20261125_133748_clearance',
  },
  {
    up: migration_20261125_150612_reminders.up,
    down: migration_20261125_150612_reminders.down,
    name: '20261125_150612_reminders',
  },
  {
    up: migration_20261125_193006_publication_places.up,
    down: migration_20261125_193006_publication_places.down,
    name: '20261125_193006_publication_places',
  },
  {
    up: migration_20261125_193010_publication_titles.up,
    down: migration_20261125_193010_publication_titles.down,
    name: '20261125_193010_publication_titles',
  },
  {
    up: migration_20261125_202548_consumers.up,
    down: migration_20261125_202548_consumers.down,
    name: '20261125_202548_consumers',
  },
  {
    up: migration_20261125_205211_webhooks.up,
    down: migration_20261125_205211_webhooks.down,
    name: '20261125_205211_webhooks',
  },
  {
    up: migration_20261126_011549_webhooks_of_consumers.up,
    down: migration_20261126_011549_webhooks_of_consumers.down,
    name: '20261126_011549_webhooks_of_consumers',
  },
  {
    up: migration_20261126_165935_my_desk.up,
    down: migration_20261126_165935_my_desk.down,
    name: '20261126_165935_my_desk',
  },
  {
    up: migration_20261126_203448_comments_notices_presences.up,
    down: migration_20261126_203448_comments_notices_presences.down,
    name: '20261126_203448_comments_notices_presences',
  },
  {
    up: migration_20261128_042752_references_and_evidence.up,
    down: migration_20261128_042752_references_and_evidence.down,
    name: '20261128_042752_references_and_evidence',
  },
  {
    up: migration_20261128_071141_mandate_terms.up,
    down: migration_20261128_071141_mandate_terms.down,
    name: '20261128_071141_mandate_terms',
  },
  {
    up: migration_20261129_062636_doors_open.up,
    down: migration_20261129_062636_doors_open.down,
    name: '20261129_062636_doors_open',
  },
  {
    up: migration_20261129_093401_search_rows.up,
    down: migration_20261129_093401_search_rows.down,
    name: '20261129_093401_search_rows',
  },
  {
    up: migration_20261129_125434_blank_drafts.up,
    down: migration_20261129_125434_blank_drafts.down,
    name: '20261129_125434_blank_drafts',
  },
  {
    up: migration_20261129_133055_pictures.up,
    down: migration_20261129_133055_pictures.down,
    name: '20261129_133055_pictures',
  },
  {
    up: migration_20261129_204327_passkeys.up,
    down: migration_20261129_204327_passkeys.down,
    name: '20261129_204327_passkeys',
  },
  {
    up: migration_20261130_003904_people_zone.up,
    down: migration_20261130_003904_people_zone.down,
    name: '20261130_003904_people_zone',
  },
  {
    up: migration_20261130_032534_suggestions.up,
    down: migration_20261130_032534_suggestions.down,
    name: '20261130_032534_suggestions',
  },
  {
    up: migration_20261130_051720_last_login_and_archive.up,
    down: migration_20261130_051720_last_login_and_archive.down,
    name: '20261130_051720_last_login_and_archive',
  },
  {
    up: migration_20261130_112917_suspended_since.up,
    down: migration_20261130_112917_suspended_since.down,
    name: '20261130_112917_suspended_since',
  },
  {
    up: migration_20261130_121529_webhook_choice.up,
    down: migration_20261130_121529_webhook_choice.down,
    name: '20261130_121529_webhook_choice',
  },
  {
    up: migration_20261130_123300_checking.up,
    down: migration_20261130_123300_checking.down,
    name: '20261130_123300_checking',
  },
  {
    up: migration_20261130_162316_subjects.up,
    down: migration_20261130_162316_subjects.down,
    name: '20261130_162316_subjects',
  },
  {
    up: migration_20261201_032353_source_files.up,
    down: migration_20261201_032353_source_files.down,
    name: '20261201_032353_source_files',
  },
  {
    up: migration_20261201_035238_picture_consents.up,
    down: migration_20261201_035238_picture_consents.down,
    name: '20261201_035238_picture_consents',
  },
  {
    up: migration_20261201_073531_headings.up,
    down: migration_20261201_073531_headings.down,
    name: '20261201_073531_headings'
  },
];
