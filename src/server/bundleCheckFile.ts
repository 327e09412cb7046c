import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BuildOptions } from 'esbuild'

/** Where the page /check lies as one file, below the folder of the application. */
export const CHECK_FILE = path.join('.next', 'check.html')

/** What the server puts into it. */
export const MADE_HERE = '{"made":"here"}'
export const ORIGIN_HERE = 'https://origin.invalid'

const PDF = 'node_modules/pdfjs-dist/build'

const OPTIONS = {
  entryPoints: ['src/app/(site)/check/file/main.tsx'],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  write: false,
  outdir: '.next',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['*.woff2'],
} as const satisfies BuildOptions

/** Only the newsroom may be asked, and nothing that is dropped on it can go anywhere else. */
const POLICY = `default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; connect-src ${ORIGIN_HERE}; base-uri 'none'; form-action 'none'`

/** Words of a script inside an element of the page. */
const inside = (script: string): string =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

/** The letters for Urdu are left to the device. */
const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '')

/** Writes the page as one file, with pdf.js in it as text that runs when there is a PDF. */
export const bundleCheckFile = async (root: string): Promise<void> => {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ ...OPTIONS, absWorkingDir: root })
  const textOf = (ending: string): string =>
    outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  const [pdf, worker] = await Promise.all(
    ['pdf.min.mjs', 'pdf.worker.min.mjs'].map((name) => readFile(path.join(root, PDF, name), 'utf8')),
  )
  const page = [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>Is this real?</title><style>${withoutFonts(textOf('.css'))}</style></head>`,
    '<body><div id="root"></div>',
    `<script type="application/json" id="made">${MADE_HERE}</script>`,
    `<script type="text/plain" id="pdf">${inside(pdf ?? '')}</script>`,
    `<script type="text/plain" id="pdf-worker">${inside(worker ?? '')}</script>`,
    `<script>${inside(textOf('.js'))}</script>`,
    '</body></html>',
    '',
  ].join('\n')
  await writeFile(path.join(root, CHECK_FILE), page)
}
