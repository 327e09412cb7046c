import * as migration_20261130_183528_initial from './20261130_183528_initial.ts';

export const migrations = [
  {
    up: migration_20261130_183528_initial.up,
    down: migration_20261130_183528_initial.down,
    name: '20261130_183528_initial'
  },
];
