import { spawnSync } from 'node:child_process'

const compose = (args: string[], env: Record<string, string> = {}) =>
  spawnSync('docker', ['compose', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } as unknown as NodeJS.ProcessEnv,
  })
const hasCompose = compose(['version']).status === 0
const secrets = { PAYLOAD_SECRET: 'x', MINIO_ROOT_PASSWORD: 'y' }

/** `docker compose config` reads the file as `up` does; it needs no daemon. */
;(hasCompose ? describe : describe.skip)('docker-compose.yml (needs docker compose)', () => {
  it('is one that docker accepts', () => {
    const { status, stderr, stdout } = compose(['config', '--format', 'json'], secrets)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { services } = JSON.parse(stdout) as { services: Record<string, { read_only?: boolean }> }
    expect(Object.keys(services).sort()).toEqual(['bucket', 'mailpit', 'minio', 'mongo', 'newsroom'])
    expect(Object.values(services).every(({ read_only }) => read_only === true)).toBe(true)
  })

  it.each(Object.keys(secrets))('does not start without %s', (name) => {
    const { status, stderr } = compose(['config'], { ...secrets, [name]: '' })
    expect(status).not.toBe(0)
    expect(stderr).toContain(name)
  })
})
