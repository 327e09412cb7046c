import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import ts from 'typescript'

/** Bundles the rules of evidence with what they need, so that the package depends on nothing. */
const root = import.meta.dirname
const at = (...names: string[]) => path.join(root, ...names)
const dist = at('dist')

/** zod brings its sentences in fifty languages, of which only the English ones are ever said. */
const withoutLanguages: Plugin = {
  name: 'without-languages',
  setup: (bundling) => {
    bundling.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: 'export {}' }))
  },
}

const bundle = () =>
  build({
    entryPoints: [at('src/index.ts'), at('src/cli.ts')],
    outdir: dist,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    chunkNames: 'rules-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'inline',
    charset: 'utf8',
    metafile: true,
    plugins: [withoutLanguages],
  })

/** The folders of packages that the bundle holds something of. */
const packagesIn = (inputs: readonly string[]): string[] => {
  const found = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [])
  return [...new Set(found)].sort()
}

const licenceOf = (folder: string): string => {
  const directory = at(folder)
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(directory, 'package.json'), 'utf8'),
  ) as Record<string, string>
  const file = readdirSync(directory).find((each) => /^licen[cs]e/i.test(each))
  if (!file) throw new Error(`${name} comes without its licence: put its words beside build.ts.`)
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(directory, file), 'utf8').trim()}\n`
}

/** The types say nothing of what is bundled, so that each file's own are all there is. */
const declare = (name: string) => {
  const source = readFileSync(at('src', `${name}.ts`), 'utf8')
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName: `${name}.ts`,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, strict: true },
  })
  const [fault] = diagnostics
  if (fault) throw new Error(`${name}.ts: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`)
  writeFileSync(at('dist', `${name}.d.ts`), outputText)
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
const { metafile } = await bundle()
chmodSync(at('dist/cli.js'), 0o755)
for (const name of ['index', 'verdict']) declare(name)
const licences = packagesIn(Object.keys(metafile.inputs)).map(licenceOf)
writeFileSync(at('dist/THIRD-PARTY-LICENCES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`))
