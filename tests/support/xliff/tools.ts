import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findOnPath } from '../findOnPath.ts'

const run = promisify(execFile)

/** A program that a translator may use: takes a file, and gives it back translated. */
export type Tool = { name: string; translate: (xml: string, how?: 'cut') => Promise<string> }

const folder = process.env.XLIFF_TOOLS_DIR ?? path.join(os.homedir(), '.cache/communique/xliff')
const LONGEST_MS = 120_000

const inFolder = async (
  xml: string,
  work: (from: string, to: string) => Promise<unknown>,
): Promise<string> => {
  const own = await mkdtemp(path.join(os.tmpdir(), 'xliff-'))
  try {
    const [from, to] = [path.join(own, 'sent.xlf'), path.join(own, 'back.xlf')]
    await writeFile(from, xml)
    await work(from, to)
    return await readFile(to, 'utf8')
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

const besides = (name: string): string => new URL(name, import.meta.url).pathname

const okapi = (): Tool | null => {
  const jars = path.join(folder, 'okapi')
  const isThere = existsSync(jars) && readdirSync(jars).some((name) => name.startsWith('okapi-lib-xliff2-'))
  if (!isThere || !findOnPath('java')) return null
  return {
    name: 'okapi',
    translate: (xml, how) =>
      inFolder(xml, (from, to) =>
        run('java', ['-cp', path.join(jars, '*'), besides('Okapi.java'), from, to, how ?? 'whole'], {
          timeout: LONGEST_MS,
        }),
      ),
  }
}

const toolkit = (): Tool | null => {
  const python = path.join(folder, 'python/bin/python')
  if (!existsSync(python)) return null
  return {
    name: 'translate-toolkit',
    translate: (xml) =>
      inFolder(xml, (from, to) => run(python, [besides('toolkit.py'), from, to], { timeout: LONGEST_MS })),
  }
}

const MISSING = 'is not there: run scripts/fetchXliffTools.sh'

/** Each with the reason why it is left out, where it is; nothing is fetched here. */
export const TOOLS: readonly (Tool | { name: string; missing: string })[] = [
  okapi() ?? { name: 'okapi', missing: `Okapi ${MISSING} (needs Java and Maven)` },
  toolkit() ?? { name: 'translate-toolkit', missing: `translate-toolkit ${MISSING} (needs Python 3.11)` },
]

export const missingTools = (): string[] => TOOLS.flatMap((tool) => ('missing' in tool ? [tool.missing] : []))
