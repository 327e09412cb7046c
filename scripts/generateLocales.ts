import { mkdir, rm, writeFile } from 'node:fs/promises'
import { generated, OUT } from './locales/generated.ts'

/** `npm run generate:locales`: from the words in `locales`, what the code imports. */
await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
for (const [file, text] of generated()) await writeFile(file, text)
