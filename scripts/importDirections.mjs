/**
 * Who may import whom inside src (DESIGN: the layout). Read by ESLint and by tests/unit/importDirections.test.ts,
 * so that the rule that developers see and the one that the build holds are the same.
 */
export const ALLOWED = {
  domain: ['domain', 'errors'],
  fields: ['domain', 'errors', 'fields', 'access'],
  access: ['domain', 'errors', 'access', 'services', 'payloadInternals'],
  register: ['domain', 'errors', 'register', 'clock', 'blobs', 'manners', 'ownFiles', 'payloadInternals'],
  hooks: ['domain', 'errors', 'fields', 'access', 'register', 'hooks', 'services', 'payloadInternals'],
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
    'services',
    'payloadInternals',
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
    'lostWrites',
    'storeParts',
    'payloadInternals',
  ],
  hosts: ['domain', 'errors', 'admin', 'services', 'ownFiles', 'wire', 'hosts'],
  wire: ['domain', 'errors', 'wire', 'ownFiles', 'register/frozen'],
  admin: ['domain', 'admin', 'payload-types'],
  client: ['client', 'wire/answerTypes'],
}

/** What a layer may know by its types alone: the client runs where nothing of the server is. */
export const TYPES_ONLY = { client: ['wire/answerTypes'] }

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
  'client',
  'server',
  'app',
  'services',
  'clock',
  'blobs',
  'manners',
  'env',
  'database',
  'lostWrites',
  'payloadInternals',
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
  if (layer === 'client') return patterns.filter((pattern) => !/^(\.\.\/)+wire/.test(pattern))
  if (layer !== 'wire') return patterns
  // What is inside an excluded folder cannot be let in again, so that the register's folder itself is not excluded.
  const open = patterns.filter((pattern) => !/\/register(\.ts)?$/.test(pattern))
  return [...open, '!../register/frozen.ts', '!../../register/frozen.ts']
}

const typesOnly = (layer) =>
  (TYPES_ONLY[layer] ?? []).map((target) => ({
    group: [`../${target.split('/')[0]}/**`],
    allowTypeImports: true,
    message: `src/${layer} may import types of ${target}, and nothing that runs.`,
  }))

export const importDirections = Object.keys(ALLOWED).map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: forbidden(layer), message: `src/${layer} may import only: ${ALLOWED[layer].join(', ')}.` },
          ...typesOnly(layer),
        ],
      },
    ],
  },
}))
