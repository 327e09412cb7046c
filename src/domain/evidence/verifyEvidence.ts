import { z } from 'zod'
import {
  conditionClaims,
  extensionClaims,
  fourEyesClaims,
  leadClaims,
  objectionClaims,
  personClaims,
  releaseClaims,
  tacitConsentClaims,
  submitClaims,
  type Claim,
  type Claimed,
  PROOFS,
  fileClaims,
  headClaims,
  type Proof,
} from './claims/claim.ts'
import { deskClaims, nameClaims, olderFormClaims, openingClaims, jointClaims } from './claims/beside.ts'
import { faultOfHead, faultOfLog, faultOfHeadsTogether, type Head } from './heads.ts'
import type { Fault } from './evidence.ts'
import { faultOfKeys, type KeyStatement } from './keys.ts'
import { checkLog } from './checkLog.ts'
import { proofClaims } from './claims/proofs.ts'
import { checkLedgers, faultOfHeadsLedger, faultOfKept, type KeptLedger, readKeptLedger } from './ledgers.ts'
import { checkOpening } from './opening/checkOpening.ts'
import { evidenceShape, headsShape, keyShape } from './shapes.ts'
import { type CheckedText, checkText } from './checkText.ts'
import type { LogEvent } from '../clearance/events.ts'

/** What the file says, and by what each of it is proved, in the order of the proofs. */
const claimsOf = (claimed: Claimed): Claim[] => {
  const all = [
    ...[
      fileClaims,
      headClaims,
      proofClaims,
      openingClaims,
      personClaims,
      fourEyesClaims,
      submitClaims,
      conditionClaims,
      leadClaims,
      objectionClaims,
      extensionClaims,
      tacitConsentClaims,
    ],
    ...[releaseClaims, jointClaims, deskClaims, nameClaims, olderFormClaims],
  ].flatMap((say) => say(claimed))
  return PROOFS.flatMap((by) => all.filter((each) => each.by === by))
}

type EvidenceFile = z.output<typeof evidenceShape>
export type HeadsFile = { keys: KeyStatement[]; heads: Head[] }

type Counted = { events: number; texts: number; erased: number; heads: number }
export type Verdict = ({ ok: true; claims: Claim[] } & Counted) | ({ ok: false } & Fault)

/** @returns null for what is no evidence at all. */
export const readEvidenceFile = (given: unknown): EvidenceFile | null =>
  evidenceShape.safeParse(given).data ?? null

/** @returns null for what nobody can have kept of a ledger of passkeys. */
export const readLedgerFile = (given: unknown): KeptLedger[] | null => {
  const read = [given].flat().map(readKeptLedger)
  return read.length > 0 && read.every((one) => one !== null) ? read : null
}

/** @returns null for what is neither a head nor the newsroom's answer with heads. */
export const readHeadsFile = (given: unknown): HeadsFile | null => headsShape.safeParse(given).data ?? null

/**
 * Whether the file holds: every leaf of every text, every event at its place, every value beside, what the rules would have
 * written, how bodies are rendered, the keys; with heads, that they are of this newsroom, and that the log still holds what
 * they saw. Needs neither the newsroom nor a clock. Names the first thing that is wrong; of what holds it says by what each
 * of it is proved.
 */
export const verifyEvidence = (
  file: EvidenceFile,
  given: HeadsFile | readonly HeadsFile[] | null = null,
  kept: readonly KeptLedger[] = [],
): Verdict => {
  const files: readonly HeadsFile[] = given === null ? [] : 'heads' in given ? [given] : given
  const all = files.flatMap(({ heads }) => heads)
  const keys = z.array(keyShape).safeParse(file.keys)
  const misled = keys.success ? faultOfKeys(keys.data) : 'One of the keys does not have the form of a key.'
  if (misled) return { ok: false, where: 'the keys', sentence: misled }
  const forged = firstOf(files, (each) => faultOfHeads(each, keys.data ?? [])) ?? faultOfHeadsTogether(all)
  if (forged) return { ok: false, ...forged }

  const texts = file.texts.map(checkText)
  const byDigest = new Map(texts.map((text) => [text.digest, text]))
  const opened = checkOpening({ ...file, texts: byDigest })
  if (opened.fault !== null)
    return { ok: false, where: 'the opening', sentence: `The opening does not hold: ${opened.fault}.` }
  const newsroom = keys.data?.[0]?.key ?? ''
  const checkedLedgers = checkLedgers(file.ledgers ?? {}, newsroom)
  if (checkedLedgers.fault !== null) return { ok: false, ...checkedLedgers.fault }
  const { ledgers } = checkedLedgers
  const log = checkLog({ ...file, checkedLedgers: ledgers, newsroom }, byDigest, opened.beginning)
  if (!log.ok) return log
  const foreign = firstOf(kept, (one) =>
    faultOfKept(one, { ledgers, isNeeded: isNamedIn(log.events, one.organisation) }),
  )
  const other = foreign ?? faultOfHeadsLedger(all, ledgers)
  if (other) return { ok: false, ...other }
  const opening = opened.beginning?.opening ?? null
  const named = [...log.events.map(({ digest }) => digest), opening?.edition?.digest ?? null]
  const loose = looseText(texts, named)
  if (loose) return { ok: false, ...loose }
  // A person may keep the heads of two organisations, of which one does not read this entry.
  const heads = all.filter(({ entries }) => entries.some(({ entry }) => entry === file.entry))
  const asked = heads.length > 0 ? heads : all
  const { entry } = file
  const lost = firstOf(asked, (head) => faultOfLog({ entry, events: log.events, opening }, head, file.lead))
  if (lost) return { ok: false, ...lost }
  const erased = texts.reduce((sum, text) => sum + text.erased, log.erased)
  return {
    ...{ ok: true, events: log.events.length, texts: texts.length, erased, heads: asked.length },
    claims: claimsOf({ ...log, entry, texts, heads: asked, opening, gone: erased, ledgers, kept }),
  }
}

/** Whether something that the organisation did by itself stands in the log. */
const isNamedIn = (events: readonly LogEvent[], organisation: string): boolean =>
  events.some((event) => event.organisation === organisation)

const firstOf = <T>(all: readonly T[], find: (one: T) => Fault | null): Fault | null => {
  for (const one of all) {
    const fault = find(one)
    if (fault) return fault
  }
  return null
}

const faultOfHeads = (given: HeadsFile, keys: readonly KeyStatement[]): Fault | null =>
  firstOf(given.heads, (head) => faultOfHead(head, { keys, known: given.keys }))

/** A text that the log does not name proves nothing. */
const looseText = (texts: readonly CheckedText[], named: readonly (string | null)[]): Fault | null => {
  const digests = texts.map(({ digest }) => digest)
  const loose = digests.find((digest, index) => !named.includes(digest) || digests.indexOf(digest) !== index)
  return loose === undefined
    ? null
    : { where: `text ${loose}`, sentence: `The log does not name the text ${loose}, or it is there twice.` }
}

const counted = (count: number, one: string, several: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`

const TITLES: Record<Proof, string> = {
  file: 'Proved by the file alone:',
  head: 'Proved by a head:',
  passkey: 'Proved by a passkey:',
  newsroom: 'The newsroom’s word, which nothing here proves:',
  'not-provable': 'Not provable with what is here:',
}

const partOf = (claims: readonly Claim[], by: Proof): string[] => {
  const own = claims.filter((claim) => claim.by === by)
  return own.length === 0 ? [] : ['', TITLES[by], ...own.map(({ sentence }) => `- ${sentence}`)]
}

/** What `npm run verify` says: one sentence first, and then by what each of it is proved. */
export const toSentences = (verdict: Verdict): string => {
  if (!verdict.ok) return verdict.sentence
  const { events, texts, erased, heads, claims } = verdict
  const facts = [counted(events, 'event', 'events'), counted(texts, 'text', 'texts')].join(', ')
  const gone = `${counted(erased, 'value', 'values')} erased`
  const seen = heads > 0 ? `, and holds what the ${heads === 1 ? 'head' : 'heads'} saw` : ''
  const isWhole = claims.every(({ isOlder }) => !isOlder)
  const first = isWhole ? 'The evidence holds' : 'Nothing in the evidence is proved wrong'
  return [
    `${first}: ${facts}, ${gone}${seen}.`,
    ...(Object.keys(TITLES) as Proof[]).flatMap((by) => partOf(claims, by)),
  ].join('\n')
}
