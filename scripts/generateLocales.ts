import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { areas, compileArea, readArea } from './locales/compile.ts'

/** `npm run generate:locales`: from the words in `locales`, what the code imports. */
const OUT = 'src/locales'

await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
for (const area of areas()) await writeFile(path.join(OUT, `${area}.ts`), compileArea(area, readArea(area)))
