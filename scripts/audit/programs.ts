import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** 12 is the last that runs on every version of Node that `engines` names. */
const PROGRAMS = { lighthouse: '12.8.2', 'vnu-jar': '26.9.27' } as const

const root = path.resolve(import.meta.dirname, '../..')
/** Outside the application's own packages: with all that it needs Lighthouse has two hundred megabytes. */
const FOLDER = path.join(root, '.bench', `audit-${Object.values(PROGRAMS).join('-')}`)
const MARK = path.join(FOLDER, 'installed')

/** Where each lies. */
export type Programs = { lighthouse: string; nu: string }

const INSTALLED: Programs = {
  lighthouse: path.join(FOLDER, 'node_modules/lighthouse/cli/index.js'),
  nu: path.join(FOLDER, 'node_modules/vnu-jar/build/dist/vnu.jar'),
}

type Given = { say: (sentence: string) => void; signal: AbortSignal }

/** Fetches what looks at pages, once. @throws Error where npm cannot get it. */
export const installPrograms = async ({ say, signal }: Given): Promise<Programs> => {
  if (existsSync(MARK)) return INSTALLED
  say('Fetching Lighthouse and the Nu HTML checker from npm, once.')
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path.join(FOLDER, 'package.json'), JSON.stringify({ dependencies: PROGRAMS }))
  const npm = spawn('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    ...{ cwd: FOLDER, stdio: ['ignore', 'ignore', 2], signal },
  })
  const [code] = (await once(npm, 'exit')) as [number | null]
  if (code !== 0) throw new Error('Lighthouse could not be fetched: see the lines above.')
  writeFileSync(MARK, '')
  return INSTALLED
}
