import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findWords } from './words/findWords.ts'

/**
 * `npm run words`: words and phrasings that may not appear in what people read (scripts/words/banned.ts). Records of
 * decisions and the CHANGELOG say what was so at their time.
 */
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.startsWith('adr'))
    .map((name) => path.join(folder, name))
    .sort()

/** As others write, whose texts are read. */
const OF_OTHERS = ['import-words.json', 'harm-words.json'].map((name) => path.join('locales', 'en', name))

const files = ['README.md', ...filesIn('docs', '.md'), ...filesIn('locales/en', '.json')].filter(
  (file) => !OF_OTHERS.includes(file),
)
const findings = files.flatMap((file) => findWords(file, readFileSync(file, 'utf8')))
for (const { file, line, found, instead } of findings)
  console.log(`${file}:${line}: “${found}”. Write instead: ${instead}`)
console.log(`${findings.length} banned words in ${files.length} files.`)
process.exit(findings.length === 0 ? 0 : 1)
