import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import { bundleCheckFile } from './bundleCheckFile.ts'
import { StartFailure } from './startFailure.ts'

const isRoot = (folder: string): boolean => {
  const file = path.join(folder, 'package.json')
  return (
    existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'communique'
  )
}

const rootAbove = (folder: string): string => {
  if (isRoot(folder)) return folder
  const above = path.dirname(folder)
  if (above === folder)
    throw new Error('The folder of the application is not found: its package.json is missing.')
  return rootAbove(above)
}

/** The folder of the application, whether its sources run or what is built of them. */
export const root = rootAbove(path.dirname(fileURLToPath(import.meta.url)))

/** As its package.json says. */
export const applicationVersion = (): string =>
  (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version

const MARK = path.join(root, '.next', 'BUILD_ID')
const SOURCES = ['src', 'package-lock.json', 'next.config.mjs', 'tsconfig.json']

/** Builds the admin and the site when there is no build yet, or when a source is newer than it. */
export const buildIfNeeded = async (say: (sentence: string) => void, how?: How): Promise<void> => {
  if (isBuilt()) return
  say('Building the admin and the site: this takes about a minute.')
  await build(how)
}

type How = {
  /** Nothing is kept that would make the next build faster. */
  isOnce?: boolean
  /** A build that warns of something counts as failed. */
  isStrict?: boolean
}

/** What Next says above a list of its warnings. */
const WARNS = /encountered \d+ warning|compiled with warnings/i

/** @throws StartFailure when the build does not succeed; its own output says why. */
export const build = ({ isOnce = false, isStrict = false }: How = {}): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', COMMUNIQUE_BUILD: '1', NEXT_TELEMETRY_DISABLED: '1' },
        ...(isOnce ? { COMMUNIQUE_BUILD_ONCE: '1' } : {}),
      },
    })
    let hasWarned = false
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        hasWarned ||= WARNS.test(chunk.toString())
        process.stderr.write(chunk)
      })
    // Whoever gives up leaves no build behind, which would write into the next one's folder.
    const end = () => child.kill()
    process.once('exit', end)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      if (code !== 0) reject(new StartFailure('The build has failed: see the lines above.'))
      else if (hasWarned && isStrict) {
        rmSync(MARK, { force: true }) // Not taken for built the next time.
        reject(new StartFailure('The build warns, and nothing of ours may: see the lines above.'))
      } else resolve()
    })
  })
    .then(forgetFonts)
    .then(() => bundleCheckFile(root))

/**
 * Where a page has fonts that it does not load beforehand, Next tells browsers to connect to the server that they are
 * connected to (next/dist/server/app-render/get-layer-assets.js). No page of ours loads any beforehand.
 */
const forgetFonts = (): void => {
  const file = path.join(root, '.next', 'server', 'next-font-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { app: Record<string, string[]> }
  const app = Object.fromEntries(Object.entries(manifest.app).filter(([, fonts]) => fonts.length > 0))
  const text = JSON.stringify({ ...manifest, app })
  writeFileSync(file, text)
  writeFileSync(file.replace(/json$/, 'js'), `self.__NEXT_FONT_MANIFEST=${JSON.stringify(text)}`)
}

const isBuilt = (): boolean => isNewest(MARK)

/** Whether this file is there, and no source is newer. @param file an absolute path. */
export const isNewest = (file: string): boolean => {
  if (!existsSync(file)) return false
  const madeAt = statSync(file).mtimeMs
  return SOURCES.every((source) => newestIn(path.join(root, source)) <= madeAt)
}

const newestIn = (file: string): number => {
  const stats = statSync(file)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(file).map((name) => newestIn(path.join(file, name))))
}
