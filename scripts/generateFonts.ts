import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fetchPackages } from './fetchPackages.ts'
import { URDU } from './fonts/letters.ts'

/** `npm run generate:fonts`: cuts from the whole font what pages in Urdu need of it. */
const SOURCE = '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf'
const TARGET = 'src/app/(site)/fonts/nastaliq-urdu.woff2'

type SubsetFont = (font: Buffer, letters: string, options: { targetFormat: 'woff2' }) => Promise<Buffer>

const folder = await fetchPackages({ 'subset-font': '2.9.0' }, { say: console.log })
const subsetFont = createRequire(path.join(folder, 'package.json'))('subset-font') as SubsetFont
const whole = await readFile(path.join('node_modules', SOURCE))
const part = await subsetFont(whole, URDU, { targetFormat: 'woff2' })
await writeFile(TARGET, part)
console.log(`${TARGET}: ${part.length} of ${whole.length} bytes`)
