/**
 * Who may import whom inside src (docs/architecture.md). Read by ESLint and by tests/unit/importDirections.test.ts,
 * so that the rule that developers see and the one that the build holds are the same.
 */
export const ALLOWED = {
  domain: ['domain', 'errors', 'locales'],
  fields: ['domain', 'errors', 'fields', 'access'],
  access: ['domain', 'errors', 'access', 'services', 'payload-internals'],
  register: ['domain', 'errors', 'register', 'clock', 'blobs', 'manners', 'ownFiles', 'payload-internals'],
  hooks: ['domain', 'errors', 'fields', 'access', 'register', 'hooks', 'services', 'payload-internals'],
  notices: ['domain', 'errors', 'access', 'register', 'hooks', 'notices', 'services'],
  collections: [
    'domain',
    'errors',
    'fields',
    'access',
    'register',
    'hooks',
    'notices',
    'collections',
    'locales',
    'services',
    'payload-internals',
  ],
  plugins: [
    'domain',
    'errors',
    'fields',
    'access',
    'register',
    'hooks',
    'notices',
    'collections',
    'plugins',
    'wire',
    'services',
    'clock',
    'blobs',
    'locales',
    'lostWrites',
    'storeParts',
    'payload-internals',
  ],
  hosts: ['domain', 'errors', 'locales', 'admin', 'services', 'ownFiles', 'wire', 'hosts'],
  wire: ['domain', 'errors', 'locales', 'wire', 'ownFiles', 'register/frozen'],
  admin: ['domain', 'admin', 'locales', 'payload-types', 'payload-internals'],
  'payload-internals': ['domain', 'errors', 'lostWrites'],
}

/** What a package may import besides its own files, as it is written there: the client depends on nothing at all. */
export const PACKAGES = { client: [], verify: ['node:', '../../../src/domain/'] }

const LAYERS = [
  'domain',
  'access',
  'fields',
  'hooks',
  'notices',
  'collections',
  'register',
  'wire',
  'plugins',
  'admin',
  'server',
  'app',
  'services',
  'clock',
  'blobs',
  'manners',
  'env',
  'database',
  'lostWrites',
  'locales',
  'payload-internals',
  'ownFiles',
  'exports',
  'hosts',
  'storeParts',
]

const forbidden = (layer) => {
  const allowed = ALLOWED[layer]
  const patterns = LAYERS.filter((other) => !allowed.includes(other) && other !== layer).flatMap((other) => [
    `../${other}`,
    `../${other}.ts`,
    `../${other}/**`,
    `../../${other}`,
    `../../${other}.ts`,
    `../../${other}/**`,
  ])
  if (layer !== 'wire') return patterns
  // What is inside an excluded folder cannot be let in again, so that the register's folder itself is not excluded.
  const open = patterns.filter((pattern) => !/\/register(\.ts)?$/.test(pattern))
  return [...open, '!../register/frozen.ts', '!../../register/frozen.ts']
}

const restricted = (pattern) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [pattern] }],
})

const layers = Object.keys(ALLOWED).map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: restricted({
    group: [...forbidden(layer), '**/packages/**'],
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
