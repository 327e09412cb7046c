import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

export type Program = { file: string; remove: () => Promise<void> }

/**
 * The process that is killed, as one file, and that of its thread: it is started hundreds of times, and half of a start would
 * be the translation of `src`. They lie inside the project, where their packages are found.
 */
export const bundle = async (): Promise<Program> => {
  const folder = path.resolve(`tests/.artifacts/crash-${process.pid}`)
  await build({
    entryPoints: ['tests/support/crash/serve.ts', 'src/stores/sqlite/sqliteThread.mjs'],
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    logLevel: 'warning',
  })
  return {
    file: path.join(folder, 'serve.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
