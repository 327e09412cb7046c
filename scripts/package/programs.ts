import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle, type BuildOptions } from 'esbuild'

export const COMMON = {
  bundle: true,
  packages: 'external',
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  logLevel: 'warning',
} as const satisfies BuildOptions

/** Run by nobody's import: each is a whole program of its own. */
const PROGRAMS = [
  'src/desk/import/importWorker.mjs',
  'src/register/textWork/textWorker.mjs',
  'src/stores/sqlite/sqliteThread.mjs',
  'src/wire/copies/paper/copyProcess.mjs',
  'src/wire/copies/paper/copyWatch.mjs',
]

/** Read as they stand, beside the module that reads them. */
const FILES = {
  'src/hosts/sign/sign.mjs': 'sign.mjs',
  ...Object.fromEntries(
    ['copy', 'card', 'fonts'].map((name) => [
      `src/wire/copies/paper/workspace/${name}.typ`,
      `workspace/${name}.typ`,
    ]),
  ),
}

/** What lies beside built modules, and is found from each: they all stand in one folder. */
export const bundlePrograms = async (folder: string): Promise<void> => {
  await bundle({
    ...COMMON,
    entryPoints: PROGRAMS,
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
  })
  for (const [from, to] of Object.entries(FILES)) {
    await mkdir(path.dirname(`${folder}/${to}`), { recursive: true })
    await copyFile(from, `${folder}/${to}`)
  }
}
