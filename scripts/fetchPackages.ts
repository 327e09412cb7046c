import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Given = { say: (sentence: string) => void; signal?: AbortSignal }

const BENCH = path.resolve(import.meta.dirname, '../.bench')

/**
 * Fetches packages from npm that are too large, or too seldom needed, to be among the application's own; once.
 * @returns the folder in whose `node_modules` they lie. @throws Error where npm cannot get them.
 */
export const fetchPackages = async (
  packages: Readonly<Record<string, string>>,
  { say, signal }: Given,
): Promise<string> => {
  const names = Object.entries(packages).map(([name, version]) => `${name}-${version}`)
  const folder = path.join(BENCH, names.join('-'))
  const mark = path.join(folder, 'installed')
  if (existsSync(mark)) return folder
  say(`Fetching ${Object.keys(packages).join(' and ')} from npm, once.`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: packages }))
  const npm = spawn('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    ...{ cwd: folder, stdio: ['ignore', 'ignore', 2], signal },
  })
  const [code] = (await once(npm, 'exit')) as [number | null]
  if (code !== 0) throw new Error('npm could not get them: see the lines above.')
  writeFileSync(mark, '')
  return folder
}
