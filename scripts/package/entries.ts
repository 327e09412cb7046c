/** Of src/exports, by their paths; what a host imports, and `exports` in package.json names. */
export const ENTRIES = [
  ...['index', 'client', 'rsc', 'next', 'express', 'locales'],
  ...['adapters', 'adapters/sqlite', 'adapters/mongo', 'adapters/postgres'],
] as const
