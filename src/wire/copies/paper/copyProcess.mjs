import { Buffer } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { toDocx } from '../docx/toDocx.ts'
import { withArabicWords } from './withArabicWords.ts'
import { withPdfUa } from './withPdfUa.ts'

/**
 * Makes copies for paper, one after the other, in a process of its own: the typesetter is native code that has no limit of
 * time or memory, and ends its whole process where it meets what it has not thought of.
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

class NotInstalled extends Error {
  name = 'NotInstalled'
}

/** Where a package's file lies: not every package lets its files be asked for by name. */
const pathOf = (file) => {
  const found = require.resolve
    .paths(file)
    .map((folder) => path.join(folder, file))
    .find((each) => existsSync(each))
  if (!found) throw new NotInstalled(`The font ${file} is not installed.`)
  return found
}

/** Null where the typesetter is not installed: it and its fonts are left to who wants copies for paper. */
const openCompiler = async () => {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return NodeCompiler.create({
      workspace,
      fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(pathOf(file))) }],
    })
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND' || error instanceof NotInstalled) return null
    throw error
  }
}

const compiler = await openCompiler()

/** How many jobs pass before what they have left in the typesetter's memory goes. */
const KEPT_JOBS = 3

const typeset = ({ template, inputs, pictures, write }) => {
  if (!compiler) throw new NotInstalled()
  for (const { file, bytes } of pictures)
    compiler.mapShadow(path.join(workspace, 'pictures', file), Buffer.from(bytes))
  try {
    const made = compiler.compile({ mainFilePath: path.join(workspace, template), inputs })
    if (!made.result) throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics ?? 'no document'))
    return write(made.result)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(KEPT_JOBS)
  }
}

/** As the standard asks for it; null where the text cannot have that. */
const written = (document, pdfStandard) => {
  try {
    return compiler.pdf(document, { pdfStandard })
  } catch {
    return null
  }
}

/**
 * PDF/A-3a and PDF/UA-1 at once, of which the typesetter checks each by itself. A text with a sign that no font of ours has is tagged
 * all the same, and does not claim to be either.
 */
const toPdf = (document) => {
  const accessible = written(document, 'ua-1')
  const archive = accessible && written(document, 'a-3a')
  return withArabicWords((archive && withPdfUa(archive)) ?? accessible ?? compiler.pdf(document))
}

/** In the size that other people's pages ask for: a point is a pixel. */
const toPng = (svg) =>
  sharp(Buffer.from(svg), { density: 72 })
    .resize(1200, 630, { fit: 'fill' })
    .png({ palette: true })
    .toBuffer()

const MAKERS = {
  pdf: ({ copy, pictures }) => typeset({ template: 'copy.typ', inputs: { copy }, pictures, write: toPdf }),
  docx: ({ copy, pictures }) => toDocx(copy, pictures),
  card: ({ card, pictures }) =>
    toPng(
      typeset({
        ...{ template: 'card.typ', inputs: { card }, pictures },
        write: (document) => compiler.plainSvg(document),
      }),
    ),
}

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

new Worker(new URL('./copyWatch.mjs', import.meta.url), {
  workerData: { mostBytes: Number(process.argv[2]), parent: process.ppid },
  execArgv: [],
})
process.send({ ready: true })
