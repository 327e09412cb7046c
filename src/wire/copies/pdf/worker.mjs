import { Buffer } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Sets copies on paper, one after the other, in a thread of its own. Plain JavaScript: it is run as it stands, wherever. */

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

parentPort.on('message', ({ number, job }) => {
  try {
    const pdf = Uint8Array.from(typeset(job))
    parentPort.postMessage({ number, pdf }, [pdf.buffer])
  } catch (error) {
    // Never with the words of the text: what is said here may be logged.
    parentPort.postMessage({ number, error: error instanceof Error ? error.name : 'failure' })
  }
})
