import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  readEvidenceFile,
  readHeadsFile,
  type Verdict,
  verifyEvidence,
} from '../src/domain/evidence/verifyEvidence.ts'

/**
 * `npm run verify -- FILE [--head HEAD]`: no database, no network. Exit 0 when the file holds, 1 with the first thing that
 * does not, 2 for a call that cannot be answered.
 */
const USAGE = 'Use: npm run verify -- FILE [--head HEAD]'

class Misuse extends Error {}

const main = (args: string[]): number => {
  try {
    const { file, head } = toPaths(args)
    const evidence = readEvidenceFile(readJson(file))
    if (!evidence) throw new Misuse(`${file} is no evidence of this newsroom, or of a newer one.`)
    const heads = head === undefined ? null : readHeadsFile(readJson(head))
    if (head !== undefined && !heads) throw new Misuse(`${head} holds no head of this newsroom.`)
    const verdict = verifyEvidence(evidence, heads)
    process.stdout.write(`${toSentence(verdict)}\n`)
    return verdict.ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

const toPaths = (args: string[]): { file: string; head: string | undefined } => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { head: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file, head: values.head }
  } catch {
    // An option that there is not gets the same answer as a file that is not named.
  }
  throw new Misuse(USAGE)
}

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    throw new Misuse(`${file} cannot be read as JSON (${(error as Error).message}).`)
  }
}

const counted = (count: number, one: string, several: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`

const toSentence = (verdict: Verdict): string => {
  if (!verdict.ok) return verdict.sentence
  const { events, texts, erased, heads } = verdict
  const facts = [counted(events, 'event', 'events'), counted(texts, 'text', 'texts')].join(', ')
  const gone = `${counted(erased, 'value', 'values')} erased`
  const seen = heads > 0 ? ', and holds what the head saw' : ''
  return `The evidence holds: ${facts}, ${gone}${seen}.`
}

process.exitCode = main(process.argv.slice(2))
