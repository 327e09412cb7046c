import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { DEMO_PASSWORD } from './domain/accounts.ts'
import { keptSecret, isWeakSecret, readSecrets } from './secrets.ts'
import { silenceShape, toSilence } from './silenceEnv.ts'
import { ANONYMOUS_PER_MINUTE } from './wire/admission/wireLimits.ts'
import { DEFAULT_CACHE_MB } from './wire/cache/defaultMemory.ts'

type Listening = { host: string; port: number }

/** What only this machine reaches, or each of its addresses. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']

/** The address under which a server is reached where it runs: by its name, since browsers make no passkey for an IP address. */
export const ownAddress = ({ host, port }: Listening): string =>
  `http://${THIS_MACHINE.includes(host) ? 'localhost' : bracketed(host)}:${port}`

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)

type Given = z.infer<typeof shape>
type Source = Record<string, string | undefined>

/** What the server was told from outside: parsed once, typed, complete. */
export type Env = ReturnType<typeof toEnv>

/** One sentence that says which variable is wrong and what to do; the start ends with it. */
export class EnvError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'EnvError'
  }
}

/** As `FEWEST_CONNECTIONS` and `DEFAULT_CONNECTIONS` of src/stores/postgres, which nobody loads who has another store. */
const CONNECTIONS = { fewest: 4, unlessSaid: 20, most: 1000 }

const text = z.string().trim().min(1)
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const shape = z.object({
  DATABASE_URI: text.optional(),
  DATABASE_CONNECTIONS: z.coerce
    .number('DATABASE_CONNECTIONS must be a number from 4 to 1000.')
    .int()
    .min(CONNECTIONS.fewest)
    .max(CONNECTIONS.most)
    .default(CONNECTIONS.unlessSaid),
  PAYLOAD_SECRET: z.string().optional(),
  PAYLOAD_SECRET_FILE: text.optional(),
  ACCEPTED_SECRETS: text.optional(),
  ACCEPTED_SECRETS_FILE: text.optional(),
  PORT: z.coerce.number('PORT must be a number from 0 to 65535.').int().min(0).max(65535).default(3000),
  /** Both addresses of this machine by itself. */
  HOST: text.default('localhost'),
  DATA_DIR: text.default('./data'),
  REGISTER_KEY_FILE: text.optional(),
  KEPT_ACTS_FILE: text.optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'PUBLIC_URL must be an http or https address, such as https://newsroom.example.org.',
    })
    .optional(),
  S3_BUCKET: text.optional(),
  S3_REGION: text.default('us-east-1'),
  S3_ENDPOINT: z.url('S3_ENDPOINT must be an address, such as http://minio:9000.').optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must begin with smtp:// or smtps://.' })
    .optional(),
  MAIL_FROM: text.default('Communiqué <newsroom@communique.example>'),
  METRICS_TOKEN: text
    .min(16, 'METRICS_TOKEN must have at least 16 characters; leave it out to switch /metrics off.')
    .optional(),
  WIRE_CACHE_MB: z.coerce
    .number('WIRE_CACHE_MB must be a number from 1 to 65536.')
    .int()
    .min(1)
    .max(65_536)
    .default(DEFAULT_CACHE_MB),
  WIRE_PROCESSES: z.coerce
    .number('WIRE_PROCESSES must be a number from 0 to 64.')
    .int()
    .min(0)
    .max(64)
    .default(0),
  /** Set by the process that starts the parts of a server, for its main one alone. */
  COMMUNIQUE_MAIN_SOCKET: text.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`).default('info'),
  MONGODB_STANDALONE: z.literal('accept', 'MONGODB_STANDALONE can only be "accept".').optional(),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(\d+|[\da-fA-F.:/, ]+|loopback|linklocal|uniquelocal)$/,
      'TRUST_PROXY must be the number of proxies in front of the server, or their addresses.',
    )
    .optional(),
  WIRE_ANONYMOUS_PER_MINUTE: z.coerce
    .number('WIRE_ANONYMOUS_PER_MINUTE must be a number of requests, 1 or more.')
    .int()
    .min(1, 'WIRE_ANONYMOUS_PER_MINUTE must be a number of requests, 1 or more.')
    .default(ANONYMOUS_PER_MINUTE),
  WEBHOOK_TARGETS: z.literal('private-accept', 'WEBHOOK_TARGETS can only be "private-accept".').optional(),
  ...silenceShape,
  COMMUNIQUE_DEMO: z.enum(['0', '1'], 'COMMUNIQUE_DEMO must be 1 or 0.').default('0'),
  DEMO_PASSWORD: text.min(8, 'DEMO_PASSWORD must have at least 8 characters.').default(DEMO_PASSWORD),
  COMMUNIQUE_BUILD: z.string().optional(),
  npm_lifecycle_event: z.string().optional(),
  NEXT_PHASE: z.string().optional(),
})

/** `hasSecret`: whoever only reads what is out is better off without it. */
type Needs = { hasSecret?: boolean }

/**
 * The only reader of `process.env`. An empty variable counts as one that is not set.
 *
 * While the application is being built (`NEXT_PHASE=phase-production-build` or `COMMUNIQUE_BUILD=1`) the secret is a
 * random one that nobody can use: the configuration must be importable without a real one.
 *
 * @throws EnvError with one sentence for the person who starts the server.
 */
export const readEnv = (source: Source = process.env, { hasSecret = true }: Needs = {}): Env => {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = shape.safeParse(given)
  if (parsed.success) return toEnv(parsed.data, hasSecret)
  const issue = parsed.error.issues[0]
  const name = issue?.path.join('.') ?? 'A variable'
  throw new EnvError(
    issue?.message.startsWith(name) ? issue.message : `${name} is not usable: ${issue?.message}.`,
  )
}

const toEnv = (given: Given, hasSecret: boolean) => {
  const isBuilding = given.COMMUNIQUE_BUILD === '1' || given.NEXT_PHASE === 'phase-production-build'
  const dataDir = path.resolve(given.DATA_DIR)
  return {
    isBuilding,
    databaseUri: toDatabaseUri(given, dataDir),
    /** To PostgreSQL, that one server takes at most. */
    databaseConnections: given.DATABASE_CONNECTIONS,
    acceptsStandaloneMongo: given.MONGODB_STANDALONE === 'accept',
    secret: hasSecret ? toSecret(given, isBuilding) : '',
    /** Those that open what was sealed, and seal nothing: while the secret is replaced (docs/rotation.md). */
    acceptedSecrets: isBuilding || !hasSecret ? [] : toAcceptedSecrets(given),
    port: given.PORT,
    host: given.HOST,
    /** An absolute path. */
    dataDir,
    /** Where the key that signs heads is kept; an absolute path, and not the database's. */
    registerKeyFile: path.resolve(
      /* turbopackIgnore: true */ given.REGISTER_KEY_FILE ?? path.join(dataDir, 'register-key.json'),
    ),
    /** Where this server keeps what a restore must not undo; an absolute path, beside the register's key. */
    keptActsFile: path.resolve(
      /* turbopackIgnore: true */ given.KEPT_ACTS_FILE ??
        path.join(
          given.REGISTER_KEY_FILE ? path.dirname(given.REGISTER_KEY_FILE) : dataDir,
          'kept-acts.jsonl',
        ),
    ),
    /** Without a slash at the end; null: the address on which the server listens. */
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    s3: toS3(given),
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM,
    metricsToken: given.METRICS_TOKEN ?? null,
    /** How much memory the wire's answers may take. */
    wireCacheMb: given.WIRE_CACHE_MB,
    /** Beside the main one, each of which reads alone; 0: one process does everything. */
    wireProcesses: given.WIRE_PROCESSES,
    /** Where the main process listens, where readers stand in front of it; null: at host and port. */
    mainSocket: given.COMMUNIQUE_MAIN_SOCKET ?? null,
    logLevel: given.LOG_LEVEL,
    /** Requests to the wire that one address may make without a key. */
    wireAnonymousPerMinute: given.WIRE_ANONYMOUS_PER_MINUTE,
    silence: toSilence(given),
    acceptsPrivateWebhooks: given.WEBHOOK_TARGETS === 'private-accept',
    trustProxy: toTrustProxy(given.TRUST_PROXY),
    /** Run as a script of npm, with a shell between. */
    isNpmScript: given.npm_lifecycle_event !== undefined,
    demo: given.COMMUNIQUE_DEMO === '1' ? { password: given.DEMO_PASSWORD } : null,
  }
}

const toSecret = ({ PAYLOAD_SECRET, PAYLOAD_SECRET_FILE }: Given, isBuilding: boolean): string => {
  if (isBuilding) return randomBytes(32).toString('hex')
  const secret = PAYLOAD_SECRET ?? (PAYLOAD_SECRET_FILE ? keptSecret(PAYLOAD_SECRET_FILE) : undefined)
  const advice = 'make one with `openssl rand -hex 32` and keep it.'
  if (!secret) throw new EnvError(`PAYLOAD_SECRET is missing: ${advice}`)
  if (secret.length < 32) throw new EnvError(`PAYLOAD_SECRET is shorter than 32 characters: ${advice}`)
  if (isWeakSecret(secret)) throw new EnvError(`PAYLOAD_SECRET is too easy to guess: ${advice}`)
  return secret
}

/** In the variable with commas between, in the file a line each. */
const toAcceptedSecrets = ({ ACCEPTED_SECRETS, ACCEPTED_SECRETS_FILE }: Given): string[] => {
  const given = [
    ...(ACCEPTED_SECRETS?.split(',') ?? []),
    ...(ACCEPTED_SECRETS_FILE ? readAccepted(ACCEPTED_SECRETS_FILE) : []),
  ]
  const secrets = given.map((secret) => secret.trim()).filter((secret) => secret !== '')
  if (secrets.some((secret) => secret.length < 32 || isWeakSecret(secret)))
    throw new EnvError(
      'ACCEPTED_SECRETS has one that can be no secret: give whole secrets of at least 32 characters, with commas between them.',
    )
  return secrets
}

const readAccepted = (file: string): string[] => {
  try {
    return readSecrets(file)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new EnvError(
      `ACCEPTED_SECRETS_FILE cannot be read (${code}): give a file with a secret a line, or leave the variable out.`,
    )
  }
}

const MONGODB = /^mongodb(\+srv)?:\/\/[^/?#\s]+(\/[^?#\s]*)?(\?[^#\s]*)?$/

const POSTGRES = /^postgres(ql)?:\/\/[^/?#\s]*\/[^/?#\s]+(\?[^#\s]*)?$/

const toDatabaseUri = (given: Given, dataDir: string): string => {
  const uri = given.DATABASE_URI ?? `file:${path.join(dataDir, 'communique.db')}`
  if (uri.startsWith('file:')) {
    const file = uri.replace(/^file:(\/\/(?=\/))?/, '')
    if (
      file === '' ||
      file.endsWith('/') ||
      file.startsWith('//') ||
      /[?#]/.test(file) ||
      file.includes(':memory:')
    ) {
      throw new EnvError('DATABASE_URI must name a file on disk, such as file:./data/communique.db.')
    }
    return `file:${path.resolve(file)}`
  }
  if (/^postgres(ql)?:/.test(uri)) {
    if (POSTGRES.test(uri) && URL.canParse(uri)) return uri
    throw new EnvError(
      'DATABASE_URI must name a server and a database, such as postgres://communique@localhost:5432/communique.',
    )
  }
  if (!MONGODB.test(uri)) {
    throw new EnvError(
      'DATABASE_URI is not readable: give file:<path> for SQLite, postgres://<user>@<host>/<name>, or mongodb://<hosts>/<name>?replicaSet=<set>.',
    )
  }
  if (!/[?&]replicaSet=[^&]+/.test(uri) && given.MONGODB_STANDALONE !== 'accept') {
    throw new EnvError(
      'DATABASE_URI names no replica set, so MongoDB would write without transactions: add ?replicaSet=<set>, or set MONGODB_STANDALONE=accept.',
    )
  }
  return uri
}

const toS3 = (given: Given) => {
  if (!given.S3_BUCKET) return null
  if (Boolean(given.S3_ACCESS_KEY_ID) !== Boolean(given.S3_SECRET_ACCESS_KEY)) {
    throw new EnvError(
      'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both, or neither to use the role of the machine.',
    )
  }
  const credentials =
    given.S3_ACCESS_KEY_ID && given.S3_SECRET_ACCESS_KEY
      ? { accessKeyId: given.S3_ACCESS_KEY_ID, secretAccessKey: given.S3_SECRET_ACCESS_KEY }
      : undefined
  return { bucket: given.S3_BUCKET, region: given.S3_REGION, endpoint: given.S3_ENDPOINT, credentials }
}

/** The value of Express's `trust proxy`: a number of hops, or addresses. */
const toTrustProxy = (value: string | undefined): number | string[] | false => {
  if (value === undefined) return false
  return /^\d+$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim())
}
