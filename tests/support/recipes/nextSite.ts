import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '../freePort.ts'
import { run } from '../run.ts'
import { until } from '../until.ts'
import { filesOf, writeFiles } from './filesOf.ts'

export type NextSite = { url: string; printed: () => string; stop: () => Promise<void> }

const DOCUMENT = 'docs/recipes/next.md'
const NEXT = path.resolve('node_modules/next/dist/bin/next')

/** What a new application has besides the recipe: strict types. */
const OWN = new Map([
  ['package.json', JSON.stringify({ name: 'site', private: true, type: 'module' })],
  [
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        ...{ target: 'ES2022', lib: ['dom', 'dom.iterable', 'esnext'], strict: true, noEmit: true },
        ...{ noUncheckedIndexedAccess: true, skipLibCheck: true, isolatedModules: true, jsx: 'react-jsx' },
        ...{ module: 'esnext', moduleResolution: 'bundler', plugins: [{ name: 'next' }] },
      },
      include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
    }),
  ],
])

/** The recipe as somebody would copy it. It lies in the repository, whose Next and React it uses; the client is made as it is packed. */
export const layNextSite = async (): Promise<string> => {
  await mkdir('tests/.artifacts', { recursive: true })
  const folder = await mkdtemp(path.resolve('tests/.artifacts/next-site-'))
  await writeFiles(folder, new Map([...OWN, ...(await filesOf(DOCUMENT))]))
  const client = path.join(folder, 'node_modules/@communique/client')
  await mkdir(client, { recursive: true })
  await cp('packages/client/package.json', path.join(client, 'package.json'))
  const tsc = path.resolve('node_modules/typescript/bin/tsc')
  const options = ['-p', 'packages/client/tsconfig.json', '--outDir', path.join(client, 'dist')]
  await run(process.execPath, [tsc, ...options], { cwd: process.cwd() })
  return folder
}

/** Where `CI` is set, Next misses what it has kept of an earlier build; there is none of a site that was just laid. */
const NO_EARLIER_BUILD = 'https://nextjs.org/docs/messages/no-cache'

/** @returns what the build warned of. */
export const buildNextSite = async (folder: string, env: Record<string, string>): Promise<string[]> => {
  const printed = await run(process.execPath, [NEXT, 'build'], { cwd: folder, env })
  return printed.split('\n').filter((line) => /warn|⚠/i.test(line) && !line.includes(NO_EARLIER_BUILD))
}

export const startNextSite = async (
  folder: string,
  env: (url: string) => Promise<Record<string, string>>,
): Promise<NextSite> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...(await env(url)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await until(`the site answers at ${url}`, async () => {
    if (isEnded(child)) throw new Error(`The site has ended:\n${printed}`)
    return fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  })
  const stop = async () => {
    if (!isEnded(child)) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await rm(folder, { recursive: true, force: true })
  }
  return { url, printed: () => printed, stop }
}

const isEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null
