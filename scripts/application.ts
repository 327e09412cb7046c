import { rm } from 'node:fs/promises'
import { build as bundle } from 'esbuild'
import { bundlePrograms, COMMON } from './package/programs.ts'

const OUT = 'build'
const PROGRAMS = ['start', 'setup', 'migrate', 'rotateRegisterKey']

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
