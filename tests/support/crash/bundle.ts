import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

export type Program = { file: string; remove: () => Promise<void> }

/**
 * The process that is killed, as one file: it is started hundreds of times, and half of a start would be the translation of
 * `src`. It lies inside the project, where its packages are found.
 */
export const bundle = async (): Promise<Program> => {
  const file = path.resolve(`tests/.artifacts/crash-${process.pid}.mjs`)
  await build({
    entryPoints: ['tests/support/crash/serve.ts'],
    outfile: file,
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    logLevel: 'warning',
  })
  return { file, remove: () => rm(file, { force: true }) }
}
