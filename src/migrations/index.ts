import * as migration_20261125_020542_initial from './20261125_020542_initial';

export const migrations = [
  {
    up: migration_20261125_020542_initial.up,
    down: migration_20261125_020542_initial.down,
    name: '20261125_020542_initial'
  },
];
