import { execFile, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createPaperMaker } from '../../../../src/wire/copies/paper/createPaperMaker.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { findOnPath } from '../../../support/findOnPath.ts'
import { paragraphOf, statementCopy, textOf } from './examples.ts'

/** Sentences of our own, with names in Latin letters and numbers among them. */
const SENTENCES = readdirSync('locales/ar')
  .flatMap((file) => sentencesIn(JSON.parse(readFileSync(path.join('locales/ar', file), 'utf8'))))
  .slice(0, 250)

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 40 && !/[{}<>]/.test(value) ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentencesIn) : []
}

/** Letters and digits, without vowel signs and what is not seen. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Which part of the words is there, each as often as it is written. */
const partFound = (written: readonly string[], read: readonly string[]): number => {
  const left = new Map<string, number>()
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1)
  const found = written.filter((word) => {
    const times = left.get(word) ?? 0
    left.set(word, times - 1)
    return times > 0
  })
  return found.length / written.length
}

const MUPDF = 'import sys, pymupdf; print("\\n".join(page.get_text() for page in pymupdf.open(sys.argv[1])))'
const READERS = {
  pdftotext: {
    isThere: findOnPath('pdftotext') !== undefined,
    needs: 'poppler-utils',
    command: (file: string) => ['pdftotext', '-enc', 'UTF-8', file, '-'],
  },
  pymupdf: {
    isThere: spawnSync('python3', ['-c', 'import pymupdf']).status === 0,
    needs: 'pip install pymupdf',
    command: (file: string) => ['python3', '-c', MUPDF, file],
  },
}

const paper = createPaperMaker()
afterAll(() => paper.stop())

describe.each(Object.entries(READERS))('%s', (name, { isThere, needs, command }) => {
  ;(isThere ? it : it.skip)(
    `reads 95 of 100 Arabic words of a copy as they are written (needs ${needs})`,
    async () => {
      const { body } = textOf(...SENTENCES.map(paragraphOf))
      const copy = { ...statementCopy('ar'), body: body.map((block) => ({ ...block, dir: 'rtl' as const })) }
      const pdf = await paper.make(name, () => ({ form: 'pdf', job: toPdfJob(copy, new Map()) }))
      const folder = await mkdtemp(path.join(os.tmpdir(), 'extracted-'))
      try {
        const file = path.join(folder, 'copy.pdf')
        await writeFile(file, pdf ?? '')
        const [program = '', ...options] = command(file)
        const { stdout } = await promisify(execFile)(program, options, { maxBuffer: 2 ** 24 })
        expect(partFound(wordsIn(SENTENCES.join('\n')), wordsIn(stdout))).toBeGreaterThan(0.95)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  )
})
