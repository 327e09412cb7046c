#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type NamedContent,
  type ProofVerdict,
  toProofText,
  toText,
  UnreadableFile,
  type Verdict,
  verifyEvidence,
  verifyProof,
} from './index.ts'

const USAGE = 'Use: communique-verify FILE… [--head HEAD]… [--ledger LEDGER]… [--newsroom KEY] [--json]'

const HELP = `${USAGE}

Checks files of evidence from a Communiqué newsroom: that nothing in them was changed, that the rules allow what they
say happened, and that each text is shown as it was signed; or public proofs of released texts, that these are the words and
whose statement it is. Without network or database.

  FILE             evidence or a public proof, as the newsroom hands it out
  --head HEAD      a signed head that you have kept; may be given several times, and counts for each file
  --ledger LEDGER  the fingerprints of passkeys that your organisation has kept; may be given several times
  --newsroom KEY   the fingerprint of the newsroom's first key, by which a public proof has to be signed
  --json           says the same for programs
  --help           this

Exit 0: nothing in the files is proved wrong. Exit 1: something is; the first such thing is named.
Exit 2: the call cannot be answered.
`

type Call = {
  files: string[]
  heads: string[]
  ledgers: string[]
  newsroom: string | undefined
  isJson: boolean
  wantsHelp: boolean
}
type Judged = { file: string; verdict: Verdict | ProofVerdict }

/** The call cannot be answered, for a reason of one sentence. */
class Misuse extends Error {}

const main = (args: string[]): number => {
  try {
    const call = toCall(args)
    if (call.wantsHelp) {
      process.stdout.write(HELP)
      return 0
    }
    const heads = call.heads.map(read)
    const ledgers = call.ledgers.map(read)
    const judged = call.files.map((file) => {
      const content = read(file)
      return {
        file,
        verdict: verifyProof(content, call.newsroom) ?? verifyEvidence(content, heads, ledgers),
      }
    })
    process.stdout.write(`${call.isJson ? toJson(judged) : toWords(judged)}\n`)
    return judged.every(({ verdict }) => verdict.ok) ? 0 : 1
  } catch (error) {
    if (!(error instanceof Misuse) && !(error instanceof UnreadableFile)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** Of one file what is said of it; of several each under its name. */
const toWords = (judged: readonly Judged[]): string =>
  judged.map(({ file, verdict }) => (judged.length === 1 ? '' : `${file}\n`) + wordsOf(verdict)).join('\n\n')

const wordsOf = (verdict: Verdict | ProofVerdict): string =>
  verdict.ok && 'titles' in verdict ? toProofText(verdict) : toText(verdict)

const toJson = (judged: readonly Judged[]): string => {
  const named = judged.map(({ file, verdict }) => ({ file, ...verdict }))
  return JSON.stringify(judged.length === 1 ? judged[0]?.verdict : named, null, 2)
}

const toCall = (args: string[]): Call => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        head: { type: 'string', multiple: true },
        ledger: { type: 'string', multiple: true },
        newsroom: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const { head: heads = [], ledger: ledgers = [], newsroom } = values
    const { json: isJson = false, help: wantsHelp = false } = values
    if (wantsHelp || positionals.length > 0)
      return { files: positionals, heads, ledgers, newsroom, isJson, wantsHelp }
  } catch {
    // An option that there is not gets the same answer as a file that is not named.
  }
  throw new Misuse(USAGE)
}

const read = (name: string): NamedContent => {
  try {
    return { name, content: readFileSync(name) }
  } catch (error) {
    throw new Misuse(`${name} cannot be read (${(error as Error).message}).`)
  }
}

process.exitCode = main(process.argv.slice(2))
