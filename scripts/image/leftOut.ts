/**
 * What `npm ci --omit=dev` installs and the running application never reads. `tests/http/image.test.ts` starts the server
 * from what is left, and loads by hand what a start does not.
 */

/** Packages by name, wherever they lie; `*` is the rest of a name. Each with the reason why nothing asks for it. */
export const LEFT_OUT_PACKAGES: Record<string, string> = {
  'monaco-editor': 'a browser’s, and bundled by the build',
  'react-datepicker': 'a browser’s, and bundled by the build',
  '@fullcalendar/*': 'a browser’s, and bundled by the build',
  '@next/swc-*': 'only compiles',
  typescript: 'only compiles',
  esbuild: 'only compiles',
  '@esbuild/*': 'only compiles',
  '@esbuild-kit/*': 'only compiles',
  '@babel/*': 'only compiles',
  sass: 'only compiles',
  'drizzle-kit': 'writes migrations, in development alone',
  'happy-dom': 'stands in for a browser in scripts of editors',
  'web-streams-polyfill': 'stands in for streams that Node has itself',
  '@types/*': 'types',
  csstype: 'types',
}

/** Files inside the packages that stay. Licences stay whatever their ending. */
const LEFT_OUT_FILES = [
  /\.map$/,
  /\.[cm]?tsx?$/,
  /\.(md|markdown|flow)$/i,
  /(^|\/)(tsconfig[^/]*\.json|[^/]*\.tsbuildinfo)$/,
  // Next's other selves: for development, for experiments that are off, for bundlers, and its manual.
  /^next\/dist\/compiled\/next-server\/.*(\.dev\.js|-experimental\..*)$/,
  /^next\/dist\/compiled\/(react-dom-experimental|react-experimental|next-devtools|babel|babel-packages)\//,
  /^next\/dist\/(esm|docs)\//,
  // Weights of fonts that no copy is set in.
  /^@embedpdf\/fonts-sc\/.*-(DemiLight|Light|Medium)\.otf$/,
  /^@expo-google-fonts\/[^/]+\/(?!400|700)\d{3}[^/]*\//,
]
const LICENCE = /(^|\/)(licen[cs]e|notice|copying|copyright)[^/]*$/i

const patternOf = (name: string) => new RegExp(`^${name.replace('*', '.*')}$`)
const PATTERNS = Object.keys(LEFT_OUT_PACKAGES).map(patternOf)

export const isPackageLeftOut = (name: string): boolean => PATTERNS.some((pattern) => pattern.test(name))

/** @param file with the name of its package in front. */
export const isFileLeftOut = (file: string): boolean =>
  !LICENCE.test(file) && LEFT_OUT_FILES.some((pattern) => pattern.test(file))
