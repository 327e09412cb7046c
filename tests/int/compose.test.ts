import { spawnSync } from 'node:child_process'

const compose = (args: string[]) =>
  spawnSync('docker', ['compose', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME } as unknown as NodeJS.ProcessEnv,
  })
const hasCompose = compose(['version']).status === 0

/** `docker compose config` reads the file as `up` does; it needs no daemon. */
;(hasCompose ? describe : describe.skip)('docker-compose.yml (needs docker compose)', () => {
  it('is one that docker accepts, with nothing set', () => {
    const { status, stderr, stdout } = compose(['config', '--format', 'json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { services } = JSON.parse(stdout) as { services: Record<string, { read_only?: boolean }> }
    expect(Object.keys(services).sort()).toEqual(['bucket', 'mailpit', 'minio', 'mongo', 'newsroom'])
    expect(Object.values(services).every(({ read_only }) => read_only === true)).toBe(true)
  })
})
