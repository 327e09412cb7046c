import * as migration_20261125_022827_initial from './20261125_022827_initial.ts';
import * as migration_20261125_042152_people from './20261125_042152_people.ts';
import * as migration_20261125_125624_bundles from './20261125_125624_bundles.ts';

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
    up: migration_20261125_125624_bundles.up,
    down: migration_20261125_125624_bundles.down,
    name: '20261125_125624_bundles'
  },
];
