import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import os from 'node:os'
import path from 'node:path'
import { DEPLOY } from './deploy.ts'
import { freePort } from './freePort.ts'
import { findCache } from './microCache.ts'
import { until } from './until.ts'

export const HOST = 'newsroom.example'

export type Answered = { status: number; headers: Record<string, unknown>; text: string }
type Asking = { headers?: Record<string, string>; method?: string }

export type DeployedNginx = {
  ports: { plain: number; tls: number }
  /** What was signed by itself, to be trusted by who asks. */
  ca: string
  ask: (path: string, asking?: Asking) => Promise<Answered>
  stop: () => Promise<void>
}

/** What has to be on this machine. */
export const isNginxHere = (): boolean =>
  findCache('nginx') !== null && spawnSync('openssl', ['version']).status === 0

/** deploy/nginx/communique.conf in front of this newsroom, with other ports and folders, and a certificate of its own. */
export const startDeployedNginx = async (newsroom: string): Promise<DeployedNginx> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'deployed-nginx-'))
  await chmod(folder, 0o755)
  const ca = await makeCertificate(folder)
  const ports = { plain: await freePort(), tls: await freePort() }
  const conf = (await readFile(path.join(DEPLOY, 'nginx/communique.conf'), 'utf8'))
    .replace('/var/cache/nginx/newsroom', `${folder}/cache`)
    .replaceAll(`/etc/letsencrypt/live/${HOST}`, folder)
    .replace('127.0.0.1:3000', new URL(newsroom).host.replace('localhost', '127.0.0.1'))
    .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
    .replace('listen 443 ', `listen 127.0.0.1:${ports.tls} `)
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const [file, errors] = [path.join(folder, 'nginx.conf'), path.join(folder, 'errors')]
  await writeFile(
    file,
    `daemon off; pid ${folder}/pid; error_log ${errors}; ${os.userInfo().uid === 0 ? 'user root;' : ''}
     events { worker_connections 1024; }
     http { access_log off; ${folders.join(' ')}
     ${conf} }`,
  )
  const child = spawn(findCache('nginx') ?? 'nginx', ['-p', folder, '-c', file, '-e', errors], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const ask = (at: string, asking: Asking = {}) => askTls({ at, port: ports.tls, ca, ...asking })
  await until(`nginx answers (${complaints})`, () =>
    ask('/healthz').then(
      ({ status }) => status === 200,
      () => isEnded(child) && Promise.reject(new Error(`nginx ended: ${complaints}`)),
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
  return { ports, ca, ask, stop }
}

const isEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

const makeCertificate = async (folder: string): Promise<string> => {
  const [key, chain] = [path.join(folder, 'privkey.pem'), path.join(folder, 'fullchain.pem')]
  const args = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=${HOST} -addext subjectAltName=DNS:${HOST}`
  const { status, stderr } = spawnSync('openssl', [...args.split(' '), '-keyout', key, '-out', chain], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`openssl makes no certificate: ${stderr}`)
  return readFile(chain, 'utf8')
}

type AskTls = Asking & { at: string; port: number; ca: string }

const askTls = async ({ at, port, ca, headers = {}, method = 'GET' }: AskTls): Promise<Answered> => {
  const asked = request({
    ...{ host: '127.0.0.1', port, path: at, method, ca, servername: HOST, agent: false },
    headers: { host: HOST, ...headers },
  })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString(),
  }
}
