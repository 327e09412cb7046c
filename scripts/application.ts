import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { isNewest } from '../src/server/build.ts'
import { bundlePrograms, COMMON } from './package/programs.ts'

const OUT = 'build'
const SOURCES = ['start', 'reader', 'setup', 'migrate', 'backup', 'restore', 'rotateRegisterKey'].map(
  (name) => `src/server/${name}.ts`,
)
const OF_BENCHES = ['serveOurs', 'serveReaders'].map((name) => `scripts/bench/wire/${name}.ts`)
const OF_TESTS = ['src/server/demo.ts', 'src/server/story/run.ts', 'tests/support/matrix/serve.ts']

/** Where there is none yet, or a source is newer: what two tests use at once is made before them. */
export const bundleApplicationIfNeeded = async (): Promise<void> => {
  if (!isNewest(path.resolve(OUT, 'start.js'))) await bundleApplication()
}

/** The server and the commands beside it, as JavaScript: what production runs. */
export const bundleApplication = (): Promise<void> => bundleInto(OUT, SOURCES)

/** The same, and what the tests start beside it: half of each start would be the translation of `src`. */
export const bundleForTests = (folder: string): Promise<void> => bundleInto(folder, [...SOURCES, ...OF_TESTS])

/** What the benches measure of ours, as production runs it: translated at its start each inner function is named anew at every call. */
export const bundleForBenches = (folder: string): Promise<void> => bundleInto(folder, OF_BENCHES)

const bundleInto = async (folder: string, entryPoints: string[]): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await bundle({
    ...COMMON,
    entryPoints,
    outdir: folder,
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    splitting: true,
    platform: 'node',
    // What fails is told by the lines of the sources.
    sourcemap: 'linked',
    sourcesContent: false,
  })
  await bundlePrograms(folder)
}
