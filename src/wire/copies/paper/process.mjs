import { Buffer } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/**
 * Makes copies for paper, one after the other, in a process of its own: the typesetter is native code that has no limit of
 * time or memory, and ends its whole process where it meets what it has not thought of. Plain JavaScript: it is run as it
 * stands, wherever.
 */

const require = createRequire(import.meta.url)
/** All that the typesetter can read: the template, and the pictures of the copy in hand. */
const workspace = path.join(path.dirname(fileURLToPath(import.meta.url)), 'workspace')

const FONTS = [
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  '@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
]

/** Where a package's file lies: not every package lets its files be asked for by name. */
const pathOf = (file) => {
  const found = require.resolve
    .paths(file)
    .map((folder) => path.join(folder, file))
    .find((each) => existsSync(each))
  if (!found) throw new Error(`The font ${file} is not installed.`)
  return found
}

const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(pathOf(file))) }],
})

/** How many jobs pass before what they have left in the typesetter's memory goes. */
const KEPT_JOBS = 3

const typeset = ({ copy, pictures }) => {
  for (const { file, bytes } of pictures)
    compiler.mapShadow(path.join(workspace, 'pictures', file), Buffer.from(bytes))
  try {
    const made = compiler.compile({ mainFilePath: path.join(workspace, 'copy.typ'), inputs: { copy } })
    if (!made.result) throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics ?? 'no document'))
    return toPdf(made.result)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(KEPT_JOBS)
  }
}

/** PDF/UA; a text with a sign that no font of ours has is tagged all the same, and does not claim to be. */
const toPdf = (document) => {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(document)
  }
}

const makeDocx = async ({ copy, pictures }) => (await loadDocx()).toDocx(copy, pictures)

/** Beside compiled sources it takes those, and from the sources themselves it goes through tsx. */
const loadDocx = async () => {
  const compiled = new URL('../docx/toDocx.js', import.meta.url)
  if (existsSync(fileURLToPath(compiled))) return import(compiled.href)
  const { register } = await import('tsx/esm/api')
  register()
  return import(new URL('../docx/toDocx.ts', import.meta.url).href)
}

const MAKERS = { pdf: typeset, docx: makeDocx }

process.on('message', async ({ number, form, job }) => {
  try {
    process.send({ number, bytes: Buffer.from(await MAKERS[form](job)) })
  } catch (error) {
    // Never with the words of the text: what is said here may be logged.
    process.send({ number, error: error instanceof Error ? error.name : 'failure' })
  }
})

// It ends with its parent and by nobody else's signal: what is in the making is awaited by whoever stops the server.
process.on('disconnect', () => process.exit())
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined)

new Worker(new URL('./watch.mjs', import.meta.url), {
  workerData: { mostBytes: Number(process.argv[2]), parent: process.ppid },
  execArgv: [],
})
process.send({ ready: true })
