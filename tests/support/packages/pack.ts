import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')

type Packed = {
  name: string
  version: string
  filename: string
  /** In bytes, as the tarball is. */
  size: number
  unpackedSize: number
  files: { path: string }[]
}
type Finished = { code: number | null; stdout: string; stderr: string }

/** A program run to its end, with nothing of the environment of whoever runs the tests, and npm's cache in the folder. */
export const run = async (folder: string, command: string, ...args: string[]): Promise<Finished> => {
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      npm_config_cache: path.join(folder, '.npm'),
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

const mustRun = async (...call: Parameters<typeof run>): Promise<string> => {
  const { code, stdout, stderr } = await run(...call)
  if (code !== 0) throw new Error(`${call.slice(1).join(' ')} ended with ${code}:\n${stdout}${stderr}`)
  return stdout
}

// The builds, which run first, may print, too.
const readPacked = (told: string): Packed[] => JSON.parse(told.slice(told.indexOf('[\n'))) as Packed[]

/** What `npm pack` of the repository's root holds; the tarball lies in the folder. */
export const packPluginSet = async (folder: string): Promise<Packed> => {
  const [packed] = readPacked(
    await mustRun(folder, 'npm', 'pack', ROOT, '--json', '--pack-destination', folder),
  )
  if (!packed) throw new Error('npm has packed nothing.')
  return packed
}

/** An empty folder in which the packages were installed from their tarballs, as somebody else would, without a network. */
export const installPacked = async (...names: string[]): Promise<{ folder: string; packed: Packed[] }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packed-'))
  const workspaces = names.flatMap((name) => ['--workspace', name])
  const told = await mustRun(
    ...[folder, 'npm', '--prefix', ROOT, 'pack', '--json', '--pack-destination', folder],
    ...workspaces,
  )
  const packed = readPacked(told)
  const tarballs = packed.map(({ filename }) => path.join(folder, filename))
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await mustRun(folder, 'npm', 'install', '--offline', '--no-audit', '--no-fund', ...tarballs)
  return { folder, packed }
}

/** What strict TypeScript says of programs there, with nothing switched off. */
export const checkTypes = async (folder: string, files: string[], resolution: string): Promise<string> => {
  const module = resolution === 'bundler' ? 'preserve' : resolution
  const { stdout } = await run(
    ...[folder, process.execPath, path.join(ROOT, 'node_modules/typescript/bin/tsc')],
    ...['--noEmit', '--strict', '--skipLibCheck', 'false', '--noUncheckedIndexedAccess'],
    ...['--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2022,dom'],
    ...['--module', module, '--moduleResolution', resolution, ...files],
  )
  return stdout.trim()
}
