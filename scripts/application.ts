import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { isNewest } from '../src/server/build.ts'
import { bundlePrograms, COMMON } from './package/programs.ts'

const OUT = 'build'
const PROGRAMS = ['start', 'setup', 'migrate', 'rotateRegisterKey']

/** Where there is none yet, or a source is newer: what two tests use at once is made before them. */
export const bundleApplicationIfNeeded = async (): Promise<void> => {
  if (!isNewest(path.resolve(OUT, 'start.js'))) await bundleApplication()
}

/** The server and the commands beside it, as JavaScript: what production runs. */
export const bundleApplication = async (): Promise<void> => {
  await rm(OUT, { recursive: true, force: true })
  await bundle({
    ...COMMON,
    entryPoints: PROGRAMS.map((name) => `src/server/${name}.ts`),
    outdir: OUT,
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    splitting: true,
    platform: 'node',
    // What fails is told by the lines of the sources.
    sourcemap: 'linked',
    sourcesContent: false,
  })
  await bundlePrograms(OUT)
}
