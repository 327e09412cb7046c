import * as migration_20261130_181239_initial from './20261130_181239_initial.ts';

export const migrations = [
  {
    up: migration_20261130_181239_initial.up,
    down: migration_20261130_181239_initial.down,
    name: '20261130_181239_initial'
  },
];
