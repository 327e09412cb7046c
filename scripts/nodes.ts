import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `npm run test:nodes`, after `npm run build`: whether what `engines` says is so. Each version of Node comes from npm, in which
 * its binary is a package; with each the built server starts, is asked for what people ask for, and stops.
 */
const { values } = parseArgs({ options: { versions: { type: 'string', default: '20.10.0,20,22,24' } } })
const DOORS = ['/admin/login', '/en', '/v1/statements', '/v1/openapi.json', '/feeds/all.atom', '/readyz']
const FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=16', '--conditions=production']
const READY = /^ready (http\S+)$/m
const PATIENCE_MS = 120_000

const platform = `${process.platform}-${process.arch}`

/** @returns the binary. */
const install = async (version: string, folder: string): Promise<string> => {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }')
  const npm = spawn(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-save', `node-${platform}@${version}`],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const [code] = (await once(npm, 'close')) as [number | null]
  if (code !== 0) throw new Error(`Node ${version} cannot be installed.`)
  return path.join(folder, 'node_modules', `node-${platform}`, 'bin/node')
}

const tryVersion = async (version: string): Promise<string[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'communique-node-'))
  try {
    return await tryServer(await install(version, folder), path.join(folder, 'data'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns what went wrong. */
const tryServer = async (node: string, dataDir: string): Promise<string[]> => {
  const began = Date.now()
  const server = spawn(node, [...FLAGS, 'application/run.mjs', 'start'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: '9f2c1b7d4e6a8035c7d1e9b04f2a6683',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit') as Promise<[number | null]>
  const giveUp = setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS)
  const url = await Promise.race([readyOf(server.stdout), ended.then(() => null)])
  const faults =
    url === null ? ['it does not start'] : await askAll(url, `ready after ${Date.now() - began} ms`)
  server.kill('SIGTERM')
  const [code] = await ended
  clearTimeout(giveUp)
  return url !== null && code !== 0 ? [...faults, `it ends with ${code}`] : faults
}

const readyOf = async (output: NodeJS.ReadableStream): Promise<string> => {
  let out = ''
  return new Promise((resolve) =>
    output.on('data', (chunk: Buffer) => {
      const [, url] = READY.exec((out += chunk.toString())) ?? []
      if (url) resolve(url)
    }),
  )
}

const askAll = async (url: string, ready: string): Promise<string[]> => {
  const answers: string[] = []
  for (const door of DOORS) {
    const { status } = await fetch(url + door)
    if (status !== 200) answers.push(`${door} is ${status}`)
  }
  console.log(`  ${ready}, ${DOORS.length} doors asked`)
  return answers
}

let failed = 0
for (const version of values.versions.split(',')) {
  console.log(`Node ${version}`)
  const faults = await tryVersion(version)
  failed += faults.length > 0 ? 1 : 0
  for (const fault of faults) console.log(`  FAILED: ${fault}`)
}
const count = values.versions.split(',').length
console.log(`${count - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
