/**
 * Who may import whom inside src (docs/architecture.md): every folder and every single file of it has a row, types count
 * as imports, and what has no row may not be there. Read by ESLint and by tests/unit/importDirections.test.ts, so that the
 * rule that developers see and the one that the build holds are the same.
 */

/** What everybody may import, beside what is their own. */
const CORE = ['domain', 'errors', 'locales']
const HOOKS = [...CORE, 'access', 'baseServices', 'clock', 'fields', 'mails', 'payload-internals', 'register']
const DESK = [...HOOKS, 'admin', 'hooks', 'services', 'wire']
const PLUGINS = [...DESK, 'blobs', 'collections', 'desk', 'held', 'stores']
const SERVER = [...PLUGINS, 'database', 'env', 'hosts', 'log', 'payload.config', 'plugins', 'secrets']

export const ALLOWED = {
  domain: ['errors', 'locales'],
  locales: ['domain'],
  errors: ['domain'],
  held: [],
  clock: ['held'],
  eventLoop: [],
  ownFiles: [],
  secrets: [],
  blobs: ['env', 'errors'],
  env: ['domain', 'secrets', 'silenceEnv', 'wire'],
  silenceEnv: ['domain'],
  log: ['env'],
  mail: ['env', 'errors'],
  'payload-types': [],
  'payload-internals': [...CORE, 'stores'],
  stores: ['errors', 'eventLoop', 'payload-internals', 'wire'],
  database: ['env', 'migrations', 'stores'],
  access: [...CORE, 'clock', 'held', 'payload-internals'],
  fields: [...CORE, 'access'],
  register: [...CORE, 'blobs', 'clock', 'eventLoop', 'ownFiles', 'payload-internals'],
  wire: [...CORE, 'ownFiles', 'register/frozen'],
  baseServices: ['access', 'blobs', 'clock', 'domain', 'held', 'register'],
  mails: [...CORE, 'access', 'baseServices', 'register'],
  hooks: HOOKS,
  admin: ['domain', 'locales', 'payload-internals', 'payload-types'],
  desk: DESK,
  services: ['baseServices', 'desk', 'domain', 'held', 'register', 'wire'],
  collections: [...HOOKS, 'desk', 'hooks', 'services'],
  plugins: PLUGINS,
  strictness: [...CORE, 'access', 'payload-internals'],
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
  server: SERVER,
  app: [...CORE, 'admin', 'payload-internals', 'payload.config', 'services', 'wire'],
  migrations: [],
}

/** What a package may import besides its own files, as it is written there: the client depends on nothing at all. */
export const PACKAGES = { client: [], verify: ['node:', '../../../src/domain/'] }

const LAYERS = Object.keys(ALLOWED)

/** Of an import whose path climbs out of the folder: the rows that it may not reach. */
const forbidden = (layer) => {
  const allowed = ALLOWED[layer]
  const names = LAYERS.filter((other) => other !== layer && !allowed.includes(other)).map((name) =>
    name === 'register' && allowed.includes('register/frozen')
      ? 'register(?!/frozen\\.ts)'
      : name.replace('.', '\\.'),
  )
  return `^(\\.\\./)+(${names.join('|')})(\\.tsx?|/)`
}

const restricted = (pattern) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [pattern] }],
})

const layers = LAYERS.map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: restricted({
    regex: `${forbidden(layer)}|/packages/`,
    message: `src/${layer} may import only: ${ALLOWED[layer].join(', ')}.`,
  }),
}))

const packages = Object.entries(PACKAGES).map(([name, allowed]) => ({
  files: [`packages/${name}/src/**/*.ts`],
  rules: restricted({
    regex: `^(?!${allowed.map((one) => `${one}|`).join('')}\\./)`,
    message: `packages/${name} may import only: ${[...allowed, 'its own files'].join(', ')}.`,
  }),
}))

export const importDirections = [...layers, ...packages]
