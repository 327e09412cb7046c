import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { areas, readArea } from '../../../scripts/locales/compile.ts'
import { FACTS, toPseudoWords } from './pseudoWords.ts'

/** What the words of a language are read and checked by. */
const COPIED = ['src', 'locales', 'scripts', 'packages', 'tests/support', 'tests/unit/locales.test.ts']
const SETTINGS = ['package.json', 'tsconfig.json', 'jest.config.mjs']
const LEFT_OUT = /(?:^|\/)(?:node_modules|dist)$/

/** The one line. */
const LINE = "export const LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur'] as const"
const LINE_AFTER = "export const LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur', 'eo'] as const"

/** A copy of the project with one folder and one line more, and what runs a command in it. */
export const addLanguage = async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'communique-language-'))
  for (const name of [...COPIED, ...SETTINGS])
    await cp(name, path.join(folder, name), { recursive: true, filter: (source) => !LEFT_OUT.test(source) })
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await mkdir(path.join(folder, 'locales/eo'))
  for (const area of areas()) {
    const words = area === 'language-facts' ? FACTS : toPseudoWords(readArea(area).en ?? {})
    await writeFile(path.join(folder, `locales/eo/${area}.json`), JSON.stringify(words, null, 2))
  }
  const file = path.join(folder, 'src/domain/locales.ts')
  const code = await readFile(file, 'utf8')
  await writeFile(file, code.replace(LINE, LINE_AFTER))
  await writeFile(
    path.join(folder, 'tsconfig.sources.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      include: ['src/**/*.ts', 'src/**/*.tsx', 'packages/*/src/**/*.ts'],
    }),
  )
  return { folder, runNode: (...given: string[]) => runNode(folder, given) }
}

/** What it prints; as every script of ours, see docs/payload-traps.md 20. @throws with all of that when it fails. */
const runNode = (folder: string, given: readonly string[]): string => {
  const { status, signal, error, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', ...given],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', TEST_FILES: '' },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0)
    throw new Error(`${given.join(' ')} ended with ${status ?? signal}\n${stdout}\n${stderr}`, {
      cause: error,
    })
  return stdout
}
