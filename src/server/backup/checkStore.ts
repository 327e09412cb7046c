import type { Payload, Where } from 'payload'
import type { ListedBlobs } from '../../blobs/blobs.ts'
import type { FrozenFile } from '../../domain/canonical.ts'
import { hashOf, sha256 } from '../../domain/digests.ts'
import type { Evidence } from '../../domain/evidence/evidence.ts'
import { putTogether, stepsOf, type StoredHead } from '../../domain/evidence/headSteps.ts'
import { faultOfHead, type Head, type HeadEntry } from '../../domain/evidence/heads.ts'
import type { KeyStatement } from '../../domain/evidence/keys.ts'
import { readEvidenceFile, verifyEvidence } from '../../domain/evidence/verifyEvidence.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { mediaKey } from '../../hooks/storeFiles.ts'
import { fileKey } from '../../register/frozen.ts'
import { readPublicKeys } from '../../register/heads/keys.ts'
import { createStore, type Store } from '../../register/store.ts'
import { type EvidenceDeps, readWholeEvidence, type WholeEntry } from '../../register/views/evidence.ts'
import type { Working } from './databaseCopy.ts'

/** What a store holds, and each thing in it that is not as it should be: a sentence without a word of any text. */
export type StoreReport = {
  entries: number
  events: number
  texts: number
  files: number
  /** Of each organisation the number of its last head. */
  heads: Record<string, number>
  /** Of the last event, ISO 8601; null where there is none. */
  newest: string | null
  /** Of the last change that the wire has told of. */
  lastChange: number
  faults: string[]
  /** What is not there because somebody deleted it while the backup was made: a sentence each. */
  deleted: string[]
  /** Entries, by id, of whose logs a head saw more. */
  cut: string[]
}

type Asked = Working & {
  payload: Payload
  blobs: ListedBlobs
  /** The register's key. */
  keyFile: string
  /** Heads that organisations have kept. */
  kept: readonly Head[]
  /** Keys of files that were deleted while the backup was made; none where there is no backup. */
  deletedMeanwhile?: readonly string[] | undefined
}

const PAGE = 200

/**
 * Checks all that the register has: each log with each text, by the rules that `verify` has; what heads saw, those of the
 * store and those that organisations have kept; each file by its hash.
 */
export const checkStore = async ({
  payload,
  blobs,
  keyFile,
  kept,
  deletedMeanwhile = [],
  ...working
}: Asked): Promise<StoreReport> => {
  const store = createStore(payload)
  const deps: EvidenceDeps = { payload, store, slugs: DEFAULT_SLUGS, keyFile }
  const report: StoreReport = {
    entries: 0,
    events: 0,
    texts: 0,
    files: 0,
    heads: {},
    newest: null,
    lastChange: 0,
    faults: [],
    deleted: [],
    cut: [],
  }
  const keys = readPublicKeys(keyFile)
  const heads = await checkHeads(store, keys, { report, ...working })
  const seen = seenBy([...heads, ...checkKept(kept, keys, report)])
  const files = new Set<string>()
  for await (const row of rowsOf<WholeEntry>(store, DEFAULT_SLUGS.registerEntries)) {
    working.signal.throwIfAborted()
    const evidence = await readWholeEvidence(deps, row)
    checkEntry(evidence, report)
    const unseen = (seen.get(row.id) ?? []).flatMap((head) => faultOfSeen(evidence, head))
    if (unseen.length > 0) report.cut.push(row.id)
    report.faults.push(...unseen)
    seen.delete(row.id)
    for (const { core } of evidence.texts) for (const { sha256: hash } of filesOf(core)) files.add(hash)
    if (report.entries % 500 === 0) working.progress(`checked: ${report.entries} texts`)
  }
  for (const [entry, heads] of seen)
    for (const { of } of heads) report.faults.push(`The log of ${entry}, which ${of} saw, is missing.`)
  await checkFiles(blobs, files, { report, ...working })
  await checkMedia(store, blobs, { report, deletedMeanwhile })
  report.lastChange = await lastChangeOf(store)
  // A head that was kept may be one that the store has, too.
  report.faults = [...new Set(report.faults)]
  return report
}

const rowsOf = async function* <Row extends { id: string }>(
  store: Store,
  collection: string,
  select?: Record<string, true>,
): AsyncGenerator<Row> {
  for (let after = ''; ;) {
    const where: Where = after === '' ? {} : { id: { greater_than: after } }
    const page = await store.find<Row>({
      ...{ collection, where, sort: 'id', limit: PAGE },
      ...(select ? { select } : {}),
    })
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

const checkEntry = (evidence: Evidence, report: StoreReport): void => {
  const { entry, collection, log, texts } = evidence
  report.entries += 1
  report.events += log.length
  report.texts += texts.length
  const newest = log.at(-1)?.at ?? null
  if (newest !== null && (report.newest === null || newest > report.newest)) report.newest = newest
  const place = `${collection}/${entry}`
  const file = readEvidenceFile(JSON.parse(JSON.stringify(evidence)))
  const verdict = file && verifyEvidence(file)
  if (!verdict) report.faults.push(`What the register has of ${place} does not have the form of evidence.`)
  else if (!verdict.ok) report.faults.push(`${place}, ${verdict.where}: ${verdict.sentence}`)
}

type Seen = HeadEntry & { of: string }

const nameOf = ({ organisation, number }: Head): string => `head ${number} of ${organisation}`

const seenBy = (heads: readonly Head[]): Map<string, Seen[]> => {
  const seen = new Map<string, Seen[]>()
  for (const head of heads)
    for (const each of head.entries) {
      const known = seen.get(each.entry) ?? []
      known.push({ ...each, of: nameOf(head) })
      seen.set(each.entry, known)
    }
  return seen
}

const faultOfSeen = ({ entry, collection, log }: Evidence, { seq, hash, of }: Seen): string[] => {
  const place = `${collection}/${entry}`
  const last = log.at(-1)?.seq ?? 0
  if (seq > last) return [`${place} has ${last} events, and ${of} saw ${seq}.`]
  const found = log.find((event) => event.seq === seq)
  return found?.hash === hash ? [] : [`${place}: event ${seq} is another than the one that ${of} saw.`]
}

/** Each follows the one before, and is signed. @returns the last of each organisation. */
const checkHeads = async (
  store: Store,
  keys: readonly KeyStatement[],
  { report, progress, signal }: Checking,
): Promise<Head[]> => {
  const rows = await store.find<{ organisation: string; number: number; id: string }>({
    collection: DEFAULT_SLUGS.registerHeads,
    sort: ['organisation', 'number'],
    select: { organisation: true, number: true },
  })
  const last = new Map<string, Head>()
  for (const [place, { id, organisation, number }] of rows.entries()) {
    signal.throwIfAborted()
    const { head: stored } =
      (await store.findOne<{ head: StoredHead }>(DEFAULT_SLUGS.registerHeads, id)) ?? {}
    if (!stored) continue
    const before = last.get(organisation)
    report.heads[organisation] = number
    const head = putTogether(before && stepsOf(stored) > 0 ? [before, stored] : [stored])?.head
    if (!head) {
      // Said once of all that follow on it.
      if (before)
        report.faults.push(`Head ${number} of ${organisation} cannot be read: one before it is missing.`)
      last.delete(organisation)
      continue
    }
    const fault = faultOfHead(head, { keys, known: [] })
    if (fault) report.faults.push(fault.sentence)
    if (number !== (before?.number ?? 0) + 1 || head.previous !== (before ? hashOf(before) : null))
      report.faults.push(`The ${nameOf(head)} does not follow the one before it.`)
    last.set(organisation, head)
    if ((place + 1) % 500 === 0) progress(`checked: ${place + 1} of ${rows.length} heads`)
  }
  return [...last.values()]
}

const checkKept = (
  kept: readonly Head[],
  keys: readonly KeyStatement[],
  report: StoreReport,
): readonly Head[] =>
  kept.filter((head) => {
    const fault = faultOfHead(head, { keys, known: [] })
    if (fault) report.faults.push(fault.sentence)
    const number = report.heads[head.organisation] ?? 0
    if (!fault && head.number > number)
      report.faults.push(
        `The last head of ${head.organisation} here is ${number}, and ${head.number} was kept.`,
      )
    return !fault
  })

const filesOf = (core: unknown): FrozenFile[] => (core as { files?: FrozenFile[] } | null)?.files ?? []

type Checking = Working & { report: StoreReport }

const checkFiles = async (
  blobs: ListedBlobs,
  files: ReadonlySet<string>,
  { report, progress, signal }: Checking,
): Promise<void> => {
  for (const hash of files) {
    signal.throwIfAborted()
    const bytes = await blobs.get(fileKey(hash))
    report.files += 1
    if (!bytes) report.faults.push(`The signed file ${hash} is missing.`)
    else if (sha256(bytes) !== hash) report.faults.push(`The signed file ${hash} has other bytes.`)
    if (report.files % 500 === 0) progress(`checked: ${report.files} of ${files.size} files`)
  }
}

/** What the desk has of pictures and PDFs: it keeps no hash of them. */
const checkMedia = async (
  store: Store,
  blobs: ListedBlobs,
  { report, deletedMeanwhile }: { report: StoreReport; deletedMeanwhile: readonly string[] },
): Promise<void> => {
  const there = new Set<string>()
  for await (const key of blobs.keys()) there.add(key)
  const select = { filename: true } as const
  for await (const { id, filename } of rowsOf<{ id: string; filename?: string | null }>(
    store,
    DEFAULT_SLUGS.media,
    select,
  )) {
    if (!filename || there.has(mediaKey(filename))) continue
    if (deletedMeanwhile.includes(mediaKey(filename)))
      report.deleted.push(`The file of media/${id} was deleted while the backup was made.`)
    else report.faults.push(`The file of media/${id} is missing.`)
  }
}

const lastChangeOf = async (store: Store): Promise<number> => {
  const [last] = await store.find<{ number: number }>({
    ...{ collection: DEFAULT_SLUGS.wireChanges, sort: '-number', limit: 1, select: { number: true } },
  })
  return last?.number ?? 0
}
