import {
  readEvidenceFile,
  readHeadsFile,
  readLedgerFile,
  verifyEvidence as judge,
  toSentences,
} from '../../../src/domain/evidence/verifyEvidence.ts'
import { AmbiguousMember, JsonFault, parseJson } from '../../../src/domain/evidence/parseJson.ts'
import type { Verdict } from './verdict.ts'

export type { Claim, Fails, Holds, Proof, Verdict } from './verdict.ts'

/** What is in a file, as it was downloaded: parsed JSON no longer shows whether a member stood there twice. */
export type Content = Uint8Array | string

/** A file of evidence or of heads, by the name under which people know it. */
export type NamedContent = { name: string; content: Content }

/** A file is not what it was given for; its message is one sentence. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/**
 * Whether nothing in the evidence is proved wrong, by itself, against the heads, and against what organisations have kept
 * of their ledgers of passkeys: hashes, rules, renderings and signatures. Needs no network and no clock.
 * @throws UnreadableFile when the evidence, a head or a kept ledger is not in its format.
 */
export const verifyEvidence = (
  evidence: Content | NamedContent,
  heads: readonly (Content | NamedContent)[] = [],
  ledgers: readonly (Content | NamedContent)[] = [],
): Verdict => {
  try {
    const file = toNamed(evidence, 'The evidence')
    const read = readEvidenceFile(parse(file))
    if (!read) throw new UnreadableFile(`${file.name} is no evidence of this newsroom, or of a newer one.`)
    return judge(read, heads.map(readHeads), ledgers.flatMap(readLedgers))
  } catch (error) {
    if (!(error instanceof AmbiguousMember)) throw error
    const sentence = `The file does not hold: ${error.message}, and programs differ in what they read there.`
    return { ok: false, where: 'the file', sentence }
  }
}

/** A verdict for people: one sentence first, and then by what each thing is proved. */
export const toText = (verdict: Verdict): string => toSentences(verdict)

const readHeads = (given: Content | NamedContent) => {
  const file = toNamed(given, 'The file of heads')
  const heads = readHeadsFile(parse(file))
  if (!heads) throw new UnreadableFile(`${file.name} holds no head of this newsroom.`)
  return heads
}

const readLedgers = (given: Content | NamedContent) => {
  const file = toNamed(given, 'The file of a ledger')
  const kept = readLedgerFile(parse(file))
  if (!kept) throw new UnreadableFile(`${file.name} holds nothing that is kept of a ledger.`)
  return kept
}

const toNamed = (given: Content | NamedContent, name: string): NamedContent =>
  typeof given === 'string' || given instanceof Uint8Array ? { name, content: given } : given

const parse = ({ name, content }: NamedContent): unknown => {
  try {
    return parseJson(content)
  } catch (error) {
    if (!(error instanceof JsonFault) || error instanceof AmbiguousMember) throw error
    throw new UnreadableFile(`${name} cannot be read as JSON (${error.message}).`)
  }
}
