import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle, type Plugin } from 'esbuild'
import { ENTRIES } from './entries.ts'
import { bundlePrograms, COMMON } from './programs.ts'

/**
 * The package's JavaScript: the entries and what they share, the threads and the process, each component of the browser, and
 * their style sheets. What stands in a browser keeps its `'use client'`, and what stands on the server never swallows it.
 */
const OUT = 'dist'
export const bundlePackage = async (): Promise<void> => {
  await rm(OUT, { recursive: true, force: true })
  const components = new Set<string>()
  const sheets = new Set<string>()
  await bundle({
    ...COMMON,
    // Side by side, so that what lies beside them is found from each.
    entryPoints: ENTRIES.map((name) => ({ in: `src/exports/${name}.ts`, out: name.replace('/', '-') })),
    outdir: OUT,
    chunkNames: 'chunk-[hash]',
    splitting: true,
    platform: 'node',
    plugins: [boundaries({ components, sheets, folder: './' })],
  })
  await bundlePrograms(OUT)
  await bundle({
    ...COMMON,
    entryPoints: [...components],
    outdir: `${OUT}/client`,
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    splitting: true,
    platform: 'browser',
    banner: { js: `'use client'` },
    plugins: [boundaries({ sheets, folder: '../' })],
  })
  await mkdir(`${OUT}/css`, { recursive: true })
  for (const sheet of sheets) await copyFile(sheet, `${OUT}/css/${path.basename(sheet)}`)
}

type Boundaries = {
  /** Filled with the components of the browser that the server names; left out where this is their own build. */
  components?: Set<string>
  sheets: Set<string>
  /** From where a module lies to where the package's folders are. */
  folder: './' | '../'
}

/** Style sheets and, on the server, components of the browser are left where they are: a host's own build takes them in. */
const boundaries = ({ components, sheets, folder }: Boundaries): Plugin => ({
  name: 'boundaries',
  setup: (build) => {
    build.onResolve({ filter: /^\.{1,2}\// }, async ({ path: given, resolveDir, kind }) => {
      if (kind === 'entry-point') return null
      const file = path.resolve(resolveDir, given)
      const { name } = path.parse(file)
      if (file.endsWith('.css')) {
        noteOnce(sheets, file)
        return { path: `${folder}css/${name}.css`, external: true }
      }
      if (!components || !/\.tsx?$/.test(file) || !(await isOfBrowser(file))) return null
      noteOnce(components, file)
      return { path: `${folder}client/${name}.js`, external: true }
    })
  },
})

/** They lie in one folder, so that two of one name would be one. */
const noteOnce = (known: Set<string>, file: string): void => {
  const other = [...known].find((one) => path.basename(one) === path.basename(file) && one !== file)
  if (other) throw new Error(`${other} and ${file} have one name: give one of them another.`)
  known.add(file)
}

const isOfBrowser = async (file: string): Promise<boolean> =>
  /^\s*['"]use client['"]/.test(await readFile(file, 'utf8'))
