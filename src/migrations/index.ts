import * as migration_20261125_022827_initial from './20261125_022827_initial.ts';

export const migrations = [
  {
    up: migration_20261125_022827_initial.up,
    down: migration_20261125_022827_initial.down,
    name: '20261125_022827_initial'
  },
];
