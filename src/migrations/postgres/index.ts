import * as migration_20261130_183528_initial from './20261130_183528_initial.ts';
import * as migration_20261201_032359_source_files from './20261201_032359_source_files.ts';
import * as migration_20261201_035245_picture_consents from './20261201_035245_picture_consents.ts';
import * as migration_20261201_073337_headings from './20261201_073337_headings.ts';

export const migrations = [
  {
    up: migration_20261130_183528_initial.up,
    down: migration_20261130_183528_initial.down,
    name: '20261130_183528_initial',
  },
  {
    up: migration_20261201_032359_source_files.up,
    down: migration_20261201_032359_source_files.down,
    name: '20261201_032359_source_files',
  },
  {
    up: migration_20261201_035245_picture_consents.up,
    down: migration_20261201_035245_picture_consents.down,
    name: '20261201_035245_picture_consents',
  },
  {
    up: migration_20261201_073337_headings.up,
    down: migration_20261201_073337_headings.down,
    name: '20261201_073337_headings'
  },
];
