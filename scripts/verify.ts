import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AmbiguousMember, parseJson } from '../src/domain/evidence/parseJson.ts'
import {
  type HeadsFile,
  readEvidenceFile,
  readHeadsFile,
  verifyEvidence,
} from '../src/domain/evidence/verifyEvidence.ts'
import { toSentences } from '../src/domain/evidence/words.ts'

/**
 * `npm run verify -- FILE [--head HEAD]…`: no database, no network. Exit 0 when nothing in the file is proved wrong, 1 with
 * the first thing that is, 2 for a call that cannot be answered. `--json` says the same for programs.
 */
const USAGE = 'Use: npm run verify -- FILE [--head HEAD]… [--json]'

class Misuse extends Error {}

const main = (args: string[]): number => {
  try {
    const { file, heads, isJson } = toCall(args)
    const evidence = readEvidenceFile(readJson(file))
    if (!evidence) throw new Misuse(`${file} is no evidence of this newsroom, or of a newer one.`)
    const verdict = verifyEvidence(evidence, heads.map(readHeads))
    const answer = isJson ? JSON.stringify(verdict, null, 2) : toSentences(verdict)
    process.stdout.write(`${answer}\n`)
    return verdict.ok ? 0 : 1
  } catch (error) {
    if (error instanceof AmbiguousMember) {
      process.stdout.write(
        `The file does not hold: ${error.message}, and programs differ in what they read there.\n`,
      )
      return 1
    }
    if (!(error instanceof Misuse)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

const readHeads = (path: string): HeadsFile => {
  const heads = readHeadsFile(readJson(path))
  if (!heads) throw new Misuse(`${path} holds no head of this newsroom.`)
  return heads
}

const toCall = (args: string[]): { file: string; heads: string[]; isJson: boolean } => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { head: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0)
      return { file, heads: values.head ?? [], isJson: values.json === true }
  } catch {
    // An option that there is not gets the same answer as a file that is not named.
  }
  throw new Misuse(USAGE)
}

const readJson = (file: string): unknown => {
  try {
    return parseJson(readFileSync(file))
  } catch (error) {
    if (error instanceof AmbiguousMember) throw error
    throw new Misuse(`${file} cannot be read as JSON (${(error as Error).message}).`)
  }
}

process.exitCode = main(process.argv.slice(2))
