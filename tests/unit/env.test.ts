import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EnvError, readEnv } from '../../src/env.ts'

const secret = '9f2c1b7d4e6a8035c7d1e9b04f2a6683'
const minimal = { PAYLOAD_SECRET: secret }

const sentenceOf = (source: Record<string, string>) => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return null
}

describe('the environment', () => {
  it('needs a secret only; the rest has defaults', () => {
    const env = readEnv({ ...minimal, DATA_DIR: '/srv/newsroom' })
    expect(env).toMatchObject({
      databaseUri: 'file:/srv/newsroom/communique.db',
      registerKeyFile: '/srv/newsroom/register-key.json',
      port: 3000,
      host: 'localhost',
      publicUrl: null,
      s3: null,
      smtpUrl: null,
      demo: null,
      trustProxy: false,
      logLevel: 'info',
    })
  })

  it('takes another place for the register’s key', () => {
    const env = readEnv({ ...minimal, REGISTER_KEY_FILE: '/keys/key.json' })
    expect(env.registerKeyFile).toBe('/keys/key.json')
  })

  it('makes a secret once, in the file that is named for it', () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'communique-secret-'))
    const source = { PAYLOAD_SECRET_FILE: path.join(directory, 'kept', 'secret') }
    const { secret: made } = readEnv(source)
    expect(made).toMatch(/^[0-9a-f]{64}$/)
    expect(readEnv(source).secret).toBe(made)
    expect(readEnv({ ...source, ...minimal }).secret).toBe(secret)
    rmSync(directory, { recursive: true })
  })

  it.each([
    ['missing', {}],
    ['empty', { PAYLOAD_SECRET: '' }],
    ['short', { PAYLOAD_SECRET: '9f2c1b7d4e6a' }],
    ['one repeated character', { PAYLOAD_SECRET: 'a'.repeat(40) }],
    ['a repeated word', { PAYLOAD_SECRET: 'changemechangemechangemechangeme' }],
    ['a template’s words', { PAYLOAD_SECRET: 'change-me-to-your-secret-password-please' }],
    ['a repeated pattern', { PAYLOAD_SECRET: '0123456789abcdef0123456789abcdef' }],
    ['the alphabet', { PAYLOAD_SECRET: 'abcdefghijklmnopqrstuvwxyz012345' }],
  ])('refuses a secret that is %s, and says how to make one', (_, source) => {
    expect(sentenceOf(source)).toMatch(/^PAYLOAD_SECRET .*openssl rand -hex 32/)
  })

  it.each([secret, 'Vt4qM8zR1xW6nB3kJ7yH2pL9sD5fG0cQ', 'correct horse battery staple wagon'])(
    'accepts a secret that nobody guesses: %s',
    (good) => {
      expect(sentenceOf({ PAYLOAD_SECRET: good })).toBeNull()
    },
  )

  it.each(['NEXT_PHASE=phase-production-build', 'COMMUNIQUE_BUILD=1'])(
    'gives a secret that nobody can use while building (%s)',
    (flag) => {
      const [name = '', value = ''] = flag.split('=')
      const [first, second] = [readEnv({ [name]: value }), readEnv({ [name]: value })]
      expect(first.secret).not.toBe(second.secret)
      expect(first.isBuilding).toBe(true)
    },
  )

  it.each([
    'mysql://x/y',
    'postgres://x',
    'postgres://x/',
    'postgres://x:port/y',
    'newsroom.db',
    'file:',
    'file::memory:',
    'file:data/',
    'mongodb://',
    'mongodb:// /x',
  ])('refuses the database %s in one sentence', (uri) => {
    expect(sentenceOf({ ...minimal, DATABASE_URI: uri })).toMatch(/^DATABASE_URI [^\n]+\.$/)
  })

  it.each(['postgres://x/y', 'postgresql://someone:word@x.example:5432/y?sslmode=verify-full'])(
    'takes the PostgreSQL %s as it is written',
    (uri) => {
      expect(readEnv({ ...minimal, DATABASE_URI: uri }).databaseUri).toBe(uri)
    },
  )

  it('refuses MongoDB without a replica set, unless told that it may write without transactions', () => {
    const DATABASE_URI = 'mongodb://one:27017,two:27017/newsroom'
    expect(sentenceOf({ ...minimal, DATABASE_URI })).toMatch(/replicaSet/)
    expect(sentenceOf({ ...minimal, DATABASE_URI: `${DATABASE_URI}?replicaSet=` })).toMatch(/replicaSet/)
    expect(sentenceOf({ ...minimal, DATABASE_URI: `${DATABASE_URI}?replicaSet=rs0` })).toBeNull()
    expect(readEnv({ ...minimal, DATABASE_URI, MONGODB_STANDALONE: 'accept' }).acceptsStandaloneMongo).toBe(
      true,
    )
    expect(sentenceOf({ ...minimal, DATABASE_URI, MONGODB_STANDALONE: 'yes' })).toMatch(/MONGODB_STANDALONE/)
  })

  it('lets webhooks to private addresses only where somebody says so', () => {
    expect(readEnv(minimal).acceptsPrivateWebhooks).toBe(false)
    expect(readEnv({ ...minimal, WEBHOOK_TARGETS: 'private-accept' }).acceptsPrivateWebhooks).toBe(true)
    expect(sentenceOf({ ...minimal, WEBHOOK_TARGETS: 'all' })).toMatch(/^WEBHOOK_TARGETS/)
  })

  it('makes the path of a database file absolute', () => {
    expect(readEnv({ ...minimal, DATABASE_URI: 'file:./x.db' }).databaseUri).toBe(
      `file:${process.cwd()}/x.db`,
    )
    expect(readEnv({ ...minimal, DATABASE_URI: 'file:///srv/x.db' }).databaseUri).toBe('file:/srv/x.db')
  })

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'newsroom.example'],
    ['SMTP_URL', 'http://mail'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'true'],
    ['S3_ENDPOINT', 'minio'],
    ['WIRE_ANONYMOUS_PER_MINUTE', '0'],
    ['WIRE_ANONYMOUS_PER_MINUTE', 'many'],
  ])('names the variable that is wrong: %s=%s', (name, value) => {
    expect(sentenceOf({ ...minimal, [name]: value })).toMatch(new RegExp(`^${name} [^\\n]+\\.$`))
  })

  it('takes the two S3 keys together or not at all', () => {
    const s3 = { ...minimal, S3_BUCKET: 'newsroom', S3_ACCESS_KEY_ID: 'id' }
    expect(sentenceOf(s3)).toMatch(/S3_SECRET_ACCESS_KEY/)
    expect(readEnv({ ...s3, S3_SECRET_ACCESS_KEY: 'key' }).s3?.credentials).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'key',
    })
  })

  it('counts proxies or names them', () => {
    expect(readEnv({ ...minimal, TRUST_PROXY: '1' }).trustProxy).toBe(1)
    expect(readEnv({ ...minimal, TRUST_PROXY: '10.0.0.0/8, 127.0.0.1' }).trustProxy).toEqual([
      '10.0.0.0/8',
      '127.0.0.1',
    ])
  })

  it('is the demo only when told so', () => {
    expect(readEnv({ ...minimal, COMMUNIQUE_DEMO: '1' }).demo).toEqual({ password: 'communique-demo' })
    expect(readEnv({ ...minimal, DEMO_PASSWORD: 'something-else' }).demo).toBeNull()
  })
})

describe('the rules of silence', () => {
  const read = (extra: Record<string, string>) =>
    readEnv({ PAYLOAD_SECRET: '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b', ...extra }).silence

  it('are 72 hours and no exception unless said otherwise', () => {
    expect(read({})).toEqual({ notice: { hours: 72 }, barred: [] })
  })

  it('can be working days of a calendar, and name what silence never clears', () => {
    const calendar = { SILENCE_ZONE: 'Europe/Vienna', SILENCE_HOLIDAYS: '2024-12-25, 2024-12-26' }
    expect(read({ SILENCE_NOTICE: '3d', SILENCE_NEVER_FOR: 'message', ...calendar })).toEqual({
      notice: {
        ...{ workingDays: 3, zone: 'Europe/Vienna', weekend: [6, 7] },
        holidays: ['2024-12-25', '2024-12-26'],
      },
      barred: ['message'],
    })
  })

  it.each([
    [{ SILENCE_NOTICE: '3 days' }, /SILENCE_NOTICE must be hours/],
    [{ SILENCE_ZONE: 'Vienna' }, /SILENCE_ZONE must be a time zone/],
    [{ SILENCE_WEEKEND: '1,2,3,4,5,6,7' }, /SILENCE_WEEKEND must be days/],
    [{ SILENCE_HOLIDAYS: 'Christmas' }, /SILENCE_HOLIDAYS must be days/],
    [{ SILENCE_NEVER_FOR: 'speech' }, /SILENCE_NEVER_FOR must be kinds/],
  ])('are refused in one sentence: %o', (given, sentence) => {
    expect(() => read(given)).toThrow(sentence)
  })
})
