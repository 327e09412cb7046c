/**
 * Who may import whom inside src (docs/architecture.md): every folder and every single file of it has a row, types count
 * as imports, and what has no row may not be there. Held by tests/unit/importDirections.test.ts.
 */

/** What the rules of every room are made of. */
const CORE = ['domain', 'errors', 'locales']

export const ALLOWED: Record<string, readonly string[]> = {
  // The rules, and what has no room of its own.
  domain: ['errors', 'locales'],
  locales: ['domain'],
  errors: ['domain'],
  held: [],
  mailCounts: ['clock', 'held'],
  clock: ['held'],
  eventLoop: [],
  leases: [],
  keptActs: ['domain'],
  ownFiles: [],
  secrets: [],
  serialWorker: [],
  'payload-types': [],
  // The rooms, from below.
  'payload-internals': [...CORE, 'held', 'stores'],
  stores: ['domain', 'errors', 'eventLoop', 'payload-internals', 'wire'],
  access: [...CORE, 'clock', 'held'],
  fields: [...CORE, 'access'],
  register: [...CORE, 'blobs', 'clock', 'eventLoop', 'ownFiles', 'payload-internals', 'serialWorker'],
  wire: [...CORE, 'eventLoop', 'leases', 'ownFiles', 'register/frozen', 'serialWorker'],
  baseServices: ['access', 'blobs', 'clock', 'domain', 'held', 'keptActs', 'register'],
  mails: [...CORE, 'access', 'baseServices', 'mailCounts', 'register'],
  hooks: [...CORE, 'access', 'baseServices', 'clock', 'fields', 'mails', 'payload-internals', 'register'],
  admin: ['domain', 'locales', 'payload-internals'],
  desk: [
    ...[...CORE, 'access', 'admin', 'baseServices', 'clock', 'eventLoop', 'fields', 'hooks', 'leases'],
    ...['mailCounts', 'mails', 'ownFiles', 'payload-internals'],
    ...['register', 'serialWorker', 'services', 'wire'],
  ],
  services: ['baseServices', 'clock', 'desk', 'domain', 'held', 'payload-internals', 'register', 'wire'],
  collections: [...CORE, 'access', 'desk', 'fields', 'hooks'],
  plugins: [
    ...[...CORE, 'access', 'baseServices', 'blobs', 'clock', 'collections', 'desk', 'payload-internals'],
    ...['keptActs', 'register', 'services', 'stores', 'wire'],
  ],
  hosts: [...CORE, 'admin', 'desk', 'ownFiles', 'services', 'wire'],
  exports: [
    ...CORE,
    'admin',
    'baseServices',
    'blobs',
    'desk',
    'fields',
    'hosts',
    'plugins',
    'services',
    'stores',
  ],
  // The application that is ready to run.
  blobs: ['env', 'errors'],
  env: ['domain', 'secrets', 'silenceEnv', 'wire'],
  silenceEnv: ['domain'],
  log: ['env'],
  mail: ['env', 'errors'],
  migrations: [],
  database: ['env', 'migrations', 'stores'],
  readerStores: ['domain', 'env', 'stores', 'wire'],
  strictness: ['access', 'domain', 'payload-internals'],
  createConfig: [
    'blobs',
    'clock',
    'database',
    'domain',
    'env',
    'hooks',
    'locales',
    'log',
    'mail',
    'plugins',
    'strictness',
  ],
  'payload.config': ['createConfig', 'env'],
  server: [
    ...[
      ...CORE,
      'access',
      'blobs',
      'clock',
      'createConfig',
      'database',
      'desk',
      'env',
      'held',
      'hooks',
      'hosts',
      'keptActs',
      'log',
      'mailCounts',
      'payload-internals',
      'payload.config',
      'readerStores',
    ],
    ...['plugins', 'register', 'secrets', 'services', 'stores', 'wire'],
  ],
  app: [...CORE, 'admin', 'held', 'payload-internals', 'services', 'wire'],
}

/** What a package may import besides its own files, as it is written there: the client depends on nothing at all. */
export const PACKAGES: Record<string, readonly string[]> = {
  client: [],
  verify: ['node:', '../../../src/domain/'],
}
