import {
  readEvidenceFile,
  readHeadsFile,
  readLedgerFile,
  verifyEvidence as judge,
  toSentences,
} from '../../../src/domain/evidence/verifyEvidence.ts'
import { AmbiguousMember, JsonFault, parseJson } from '../../../src/domain/evidence/parseJson.ts'
import { faultOfProof, readProof } from '../../../src/domain/evidence/publicProof.ts'
import type { Genuine, ProofVerdict, Verdict } from './verdict.ts'

export type { Claim, Fails, Genuine, Holds, Proof, ProofVerdict, Verdict } from './verdict.ts'

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

/**
 * Whether a public proof (`/v1/…/proof`, or what a PDF or Word file of a released text carries) is as a newsroom gave it
 * out. Null for a file that is no proof. @param newsroom the fingerprint of the newsroom's first key, from where you trust
 * it: without it the proof says itself whose it is, and anybody can make a key.
 */
export const verifyProof = (proof: Content | NamedContent, newsroom?: string): ProofVerdict | null => {
  const file = toNamed(proof, 'The proof')
  try {
    const read = readProof(parse(file))
    if (!read) return null
    const { statement, canonical } = read
    const fault = faultOfProof(read)
    if (fault) return { ok: false, ...fault }
    if (newsroom !== undefined && newsroom !== statement.newsroom.key)
      return {
        ok: false,
        where: 'the keys',
        sentence: `It is by another newsroom: ${statement.newsroom.key}.`,
      }
    const { digest, edition, availableAt, organisations } = statement
    const titles = Object.entries(canonical.languages).map(([locale, leaf]) => [locale, titleIn(leaf)])
    return {
      ...{ ok: true, digest, edition, availableAt, organisations, newsroom: statement.newsroom },
      titles: Object.fromEntries(titles) as Genuine['titles'],
      isPinned: newsroom !== undefined,
    }
  } catch (error) {
    if (!(error instanceof AmbiguousMember)) throw error
    const sentence = `The file does not hold: ${error.message}, and programs differ in what they read there.`
    return { ok: false, where: 'the file', sentence }
  }
}

const titleIn = ({ title }: Record<string, unknown>): string => (typeof title === 'string' ? title : '')

/** The same for people. */
export const toProofText = (verdict: ProofVerdict): string => {
  if (!verdict.ok) return verdict.sentence
  const { edition, availableAt, organisations, titles, newsroom, digest, isPinned } = verdict
  const key = isPinned
    ? `It is signed by the newsroom that you named, ${newsroom.origin}.`
    : `It says of itself that it is of ${newsroom.origin}, key ${newsroom.key}: compare that key with one that you have from there, or give it as --newsroom.`
  return [
    `Genuine when released: edition ${edition}, out since ${availableAt}, signed by ${organisations.join(', ')}.`,
    'What came since is not known here: ask the newsroom whether it was corrected or withdrawn.',
    key,
    ...Object.entries(titles).map(([locale, title]) => `- ${locale}: ${title}`),
    `- fingerprint: ${digest}`,
  ].join('\n')
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
