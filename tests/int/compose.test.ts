import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME } as unknown as NodeJS.ProcessEnv,
  })

const text = readFileSync('docker-compose.yml', 'utf8')

/** The plugin of today, or the command that it was before. */
const COMMANDS: [string, string[]][] = [
  ['docker', ['compose']],
  ['docker-compose', []],
]
const found = COMMANDS.find(([command, prefix]) => run(command, [...prefix, 'version']).status === 0)
const compose = (...args: string[]) => run(found?.[0] ?? '', [...(found?.[1] ?? []), ...args])

/** `docker compose config` reads the file as `up` does; it needs no daemon. */
;(found ? describe : describe.skip)('docker-compose.yml (needs docker compose)', () => {
  it('is one that docker accepts, with nothing set', () => {
    const { status, stderr, stdout } = compose('config', '--services')
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    const services = stdout.trim().split('\n').sort()
    // The command of before names those of profiles, too.
    expect(services.filter((name) => name !== 'postgres')).toEqual([
      ...['bucket', 'mailpit', 'minio', 'mongo', 'newsroom'],
    ])
    expect(compose('config').stdout.match(/read_only: true/g)).toHaveLength(services.length)
  })

  it('has PostgreSQL by a profile, as an address in the environment names it', () => {
    const [, uri = ''] = /^# DATABASE_URI=(\S+) docker compose --profile postgres up$/m.exec(text) ?? []
    const { status, stderr, stdout } = compose('--profile', 'postgres', 'config')
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    const { username, password, hostname, pathname } = new URL(uri)
    expect(stdout).toContain(`POSTGRES_USER: ${username}`)
    expect(stdout).toContain(`POSTGRES_PASSWORD: ${password}`)
    expect(stdout).toContain(`POSTGRES_DB: ${pathname.slice(1)}`)
    expect(compose('--profile', 'postgres', 'config', '--services').stdout.split('\n')).toContain(hostname)
  })
})

describe('docker-compose.yml', () => {
  it('runs what npm start runs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
    const [, command = ''] = /^CMD (.+)$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? []
    expect((JSON.parse(command) as string[]).join(' ')).toBe(scripts.start)
  })

  it('32: keeps the register’s key on a volume of its own, which no other service has', () => {
    expect(text).toMatch(/^ {6}REGISTER_KEY_FILE: \/keys\/register-key\.json$/m)
    expect(text.match(/^.*register-key.*$/gm)).toEqual([
      "    volumes: ['newsroom-data:/data', 'register-key:/keys']",
      '      REGISTER_KEY_FILE: /keys/register-key.json',
      '  register-key:',
    ])
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/mkdir -m 700 \/keys\b.*chown node:node .*\/keys$/m)
  })
})
