import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Ground } from './ground.ts'
import { freePort, isUp, type Program, stopProgram } from './programs.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const SOURCE = path.join(root, 'scripts/bench/stock')
/** A folder of its own: the application's build stays what it is, and Next may write beside the sources what it likes. */
const FOLDER = path.join(root, '.bench/stock')
const MARK = path.join(FOLDER, 'built-from')
const NEXT = path.join(root, 'node_modules/next/dist/bin/next')
const TSCONFIG = { extends: '../../tsconfig.json', include: ['next-env.d.ts', 'src/**/*.ts', 'src/**/*.tsx'] }
const START_S = 180

type Given = Pick<Ground, 'say' | 'signal'>

/** As its own scripts would: nothing of the environment but what a program needs, and production. */
const environment = (added: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  NODE_OPTIONS: '--no-deprecation',
  NEXT_TELEMETRY_DISABLED: '1',
  ...added,
})

/** Builds the stock application unless this very one has been built. @throws when that does not succeed. */
export const buildStockIfNeeded = async ({ say, signal }: Given): Promise<void> => {
  const sources = fingerprintOfSources()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return
  say('Building the stock Payload application, in .bench/stock: this takes about a minute, once.')
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync(SOURCE, FOLDER, { recursive: true })
  writeFileSync(path.join(FOLDER, 'tsconfig.json'), JSON.stringify(TSCONFIG))
  const build = spawn(process.execPath, [NEXT, 'build'], {
    ...{ cwd: FOLDER, env: environment(), stdio: ['ignore', 2, 2], signal },
  })
  const [code] = (await once(build, 'exit')) as [number | null]
  if (code !== 0)
    throw new Error('The build of the stock Payload application has failed: see the lines above.')
  writeFileSync(MARK, sources)
}

/** `next start`, as that application's `npm start` has it, on this database. */
export const startStockApp = async (
  { signal, later }: Pick<Ground, 'signal' | 'later'>,
  { databaseUrl, secret }: { databaseUrl: string; secret: string },
): Promise<Program> => {
  const port = await freePort()
  const child = spawn(process.execPath, [NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    cwd: FOLDER,
    env: environment({ DATABASE_URL: databaseUrl, PAYLOAD_SECRET: secret }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const app = { url: `http://127.0.0.1:${port}`, stop: () => stopProgram(child) }
  later(app.stop)
  const ended = once(child, 'exit').then(() => false)
  if (await Promise.race([isUp(`${app.url}/api/statements?limit=1`, START_S, signal), ended])) return app
  throw new Error('The stock Payload application has ended, or was not ready in time.')
}

/** Of all that the build is made of: the application's own files, and the versions of the packages. */
const fingerprintOfSources = (): string => {
  const names = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of [...names, path.join(root, 'package-lock.json')])
    hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}
