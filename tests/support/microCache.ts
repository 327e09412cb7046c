import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

export type MicroCache = { url: string; stop: () => Promise<void> }

const DOC = path.resolve('docs/caching.md')

/** What an operator would copy. */
const recipeOf = async (language: string): Promise<string> => {
  const [, recipe] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(await readFile(DOC, 'utf8')) ?? []
  if (!recipe) throw new Error(`docs/caching.md has no recipe in ${language}.`)
  return recipe
}

const findProgram = (names: readonly string[], version: string): string | null =>
  names.find((name) => spawnSync(name, [version]).status === 0) ?? null

type Starting = { folder: string; port: number; backend: string }

const nginx = async ({ folder, port, backend }: Starting): Promise<string[]> => {
  const recipe = (await recipeOf('nginx'))
    .replace('/var/cache/nginx/newsroom', `${folder}/cache`)
    .replace('127.0.0.1:3000', `127.0.0.1:${backend}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  await writeFile(
    path.join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/errors; ${os.userInfo().uid === 0 ? 'user root;' : ''}
     events { worker_connections 256; }
     http { access_log off; ${paths.join(' ')}
     ${recipe} }`,
  )
  return ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'errors')]
}

const varnish = async ({ folder, port, backend }: Starting): Promise<string[]> => {
  const file = path.join(folder, 'newsroom.vcl')
  await writeFile(file, (await recipeOf('vcl')).replace('"3000"', `"${backend}"`))
  const options = [
    '-F',
    '-j',
    'none',
    '-n',
    path.join(folder, 'work'),
    '-s',
    'malloc,32m',
    '-p',
    'http_gzip_support=off',
  ]
  return [...options, '-a', `127.0.0.1:${port}`, '-f', file]
}

const PROGRAMS = {
  nginx: { names: ['nginx', '/usr/sbin/nginx'], version: '-v', argsOf: nginx },
  varnish: { names: ['varnishd', '/usr/sbin/varnishd'], version: '-V', argsOf: varnish },
}
export type CacheName = keyof typeof PROGRAMS

/** Where the program is on this machine; null where it is not. */
export const findCache = (name: CacheName): string | null =>
  findProgram(PROGRAMS[name].names, PROGRAMS[name].version)

/** The recipe of docs/caching.md in front of this newsroom, with another port and folder. */
export const startCache = async (name: CacheName, newsroom: string): Promise<MicroCache> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${name}-`))
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'work'))
  const port = await freePort()
  const args = await PROGRAMS[name].argsOf({ folder, port, backend: new URL(newsroom).port })
  const child = spawn(findCache(name) ?? name, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  await until(`${name} answers (${complaints})`, () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => isEnded(child) && Promise.reject(new Error(`${name} ended: ${complaints}`)),
    ),
  )
  const stop = async () => {
    if (!isEnded(child)) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await rm(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

const isEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null
