import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import path from 'node:path'
import { TEST_SECRET } from '../startServer.ts'

/** Of the image: what `docker run` would start, and what it brings into the environment. */
export const inImage = (
  folder: string,
  dataDir: string,
  args: string[],
  { ipc = false, node = process.execPath } = {},
): ChildProcess =>
  spawn(node, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: TEST_SECRET,
    },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  })

/** What the program has printed when it has ended, or when `until` is found in it. */
export const printed = async (child: ChildProcess, until = /(?!)/): Promise<string> => {
  let out = ''
  const isFound = new Promise<void>((resolve) => {
    const take = (chunk: Buffer) => {
      out += chunk.toString()
      if (until.test(out)) resolve()
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
  })
  await Promise.race([isFound, once(child, 'close')])
  return out
}

/** Every package's module that the built server and its threads name, in whatever way. */
export const modulesNamedIn = (folder: string): string[] => {
  const found = readdirSync(folder)
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .flatMap((code) => [...code.matchAll(/(?:\bfrom|^import|\bimport\()\s*["']([^"'.][^"'\s]*)["']/gm)])
    .map(([, name = '']) => name)
  return [...new Set(found)].filter((name) => !isBuiltin(name)).sort()
}

/** Those that are not there. */
export const missingIn = (folder: string, modules: readonly string[]): string[] => {
  const require = createRequire(path.join(folder, 'build/start.js'))
  return modules.filter((name) => {
    const [scope = '', second = ''] = name.split('/')
    const ofPackage = scope.startsWith('@') ? `${scope}/${second}` : scope
    return !require.resolve.paths(ofPackage)?.some((place) => isPackage(path.join(place, ofPackage)))
  })
}

const isPackage = (place: string): boolean => {
  try {
    return readdirSync(place).includes('package.json')
  } catch {
    return false
  }
}
