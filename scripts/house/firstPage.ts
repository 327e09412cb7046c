import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as bundle, type BuildOptions, type Metafile, type Plugin } from 'esbuild'

export type FirstPage = {
  /** Compressed, in kilobytes of 1,024. */
  kilobytes: number
  /** Files of ours, each with the bytes that are left of it. */
  files: ReadonlyMap<string, number>
  packages: readonly string[]
}

const ENTRIES = ['client', 'rsc'].map((name) => `src/exports/${name}.ts`)
const COMMON = {
  bundle: true,
  packages: 'external',
  format: 'esm',
  jsx: 'automatic',
  splitting: true,
  minify: true,
  charset: 'utf8',
  loader: { '.css': 'empty' },
  outdir: 'out',
  metafile: true,
  write: false,
} as const satisfies BuildOptions

/**
 * Our own part of the script that every page of the admin fetches: all components of the browser that the configuration or a
 * view names, with whatever they import but what they fetch later. What packages weigh is measured by `npm run bench:desk`.
 */
export const weighFirstPage = async (): Promise<FirstPage> => {
  const components = new Set<string>()
  await bundle({ ...COMMON, entryPoints: ENTRIES, platform: 'node', plugins: [namedComponents(components)] })
  const { metafile, outputFiles } = await bundle({
    ...COMMON,
    // In the order in which they were come upon, which is another each time, the same script takes some bytes more or less.
    entryPoints: [...components].sort(),
    platform: 'browser',
  })
  const chunks = fetchedAtOnce(metafile, components)
  const texts = outputFiles.filter((file) => chunks.has(path.relative(process.cwd(), file.path)))
  const outputs = [...chunks].flatMap((chunk) => metafile.outputs[chunk] ?? [])
  const parts = outputs.flatMap(({ inputs }) => Object.entries(inputs))
  const imported = outputs.flatMap(({ imports }) => imports).filter((one) => one.external)
  return {
    kilobytes: gzipSync(texts.map(({ text }) => text).join('\n')).length / 1024,
    files: new Map(parts.map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
    packages: [...new Set(imported.map((one) => one.path))].sort(),
  }
}

/** From the entries by all imports but those that are made later. */
const fetchedAtOnce = ({ outputs }: Metafile, components: ReadonlySet<string>): Set<string> => {
  const isNamed = ({ entryPoint }: { entryPoint?: string }) =>
    entryPoint !== undefined && components.has(path.resolve(entryPoint))
  const reached = new Set(
    Object.entries(outputs).flatMap(([file, output]) => (isNamed(output) ? [file] : [])),
  )
  for (const file of reached)
    for (const one of outputs[file]?.imports ?? [])
      if (one.kind === 'import-statement' && !one.external) reached.add(one.path)
  return reached
}

/** Fills the set with the components of the browser where the server first names them, and goes no further there. */
const namedComponents = (components: Set<string>): Plugin => ({
  name: 'named-components',
  setup: (build) => {
    build.onResolve({ filter: /^\.{1,2}\/.*\.tsx?$/ }, async ({ path: given, resolveDir, kind }) => {
      const file = path.resolve(resolveDir, given)
      if (kind === 'entry-point' || !/^\s*'use client'/.test(await readFile(file, 'utf8'))) return null
      components.add(file)
      return { path: given, external: true }
    })
  },
})
