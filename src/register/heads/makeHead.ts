import { type Head, type HeadEntry, signHead } from '../../domain/evidence/heads.ts'
import type { RegisterDeps } from '../types.ts'
import { readKeys } from './keys.ts'
import { type LatestHead, type LatestHeads, storeHead, wasMailedSince, type Release } from './rows.ts'
import { readLedger } from '../passkeys/rows.ts'
import type { Ledger } from './ledger.ts'

/**
 * `release`: the head must show these. `hour`: one is made when an hour has passed since the last one. `doubt`: after a
 * start or a failure, when it is not known which releases the last one shows.
 */
export type HeadOccasion = { now: Date } & (
  { why: 'release'; releases: Release[] } | { why: 'hour' | 'doubt' }
)

export type MakeParts = {
  keyFile: string
  ledger: Ledger
  latest: LatestHeads
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Another process makes one at the same time; more often than this nobody is so unlucky. */
const ATTEMPTS = 5

export const isHourAgo = (instant: Date, now: Date): boolean =>
  Math.abs(now.getTime() - instant.getTime()) >= HOUR_MS

const isHourOld = (head: Head | null, now: Date): boolean => !head || isHourAgo(new Date(head.at), now)

/** Whether the logs need not even be read. */
const isEarly = ({ placed, shows }: LatestHead, occasion: HeadOccasion): boolean => {
  if (occasion.why === 'release') return occasion.releases.every(shows)
  return occasion.why === 'hour' && !isHourOld(placed?.head ?? null, occasion.now)
}

/** Both in the order of their ids. */
const isSame = (entries: readonly HeadEntry[], others: readonly HeadEntry[]): boolean =>
  entries.length === others.length &&
  entries.every((each, index) => {
    const other = others[index]
    return each.entry === other?.entry && each.seq === other.seq && each.hash === other.hash
  })

/**
 * Brings the heads of an organisation up to its logs; nothing when the last one says the same, so that what a crash has
 * interrupted is repeated without a second head. The logs of the releases are read in any case, of the others those that
 * have grown. @returns the head; or why there is none: the logs were not even read, or they say the same.
 */
export const makeHead = async (
  deps: RegisterDeps,
  { keyFile, ledger, latest }: MakeParts,
  organisation: string,
  occasion: HeadOccasion,
): Promise<Head | 'early' | 'same'> => {
  const { now, why } = occasion
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const last = await latest.of(organisation)
    const before = last.placed?.head ?? null
    if (isEarly(last, occasion)) return 'early'
    await ledger.advance(why === 'release' ? occasion.releases.map(({ entry }) => entry) : [])
    const { entries, releases } = ledger.seenBy(organisation)
    const isForRelease = why === 'release' || !releases.every(last.shows)
    const own = (await readLedger(deps, organisation)).at(-1)
    const passkeys = own ? { seq: own.seq, hash: own.hash } : null
    const isSameLedger = passkeys?.hash === before?.ledger?.hash
    if (isSameLedger && isSame(entries, before?.entries ?? [])) return 'same'
    if (!isForRelease && !isHourOld(before, now)) return 'early'
    const { privateKey } = readKeys(keyFile)
    const head = signHead(
      { organisation, at: now.toISOString(), entries, before, ledger: passkeys },
      privateKey,
    )
    const yesterday = new Date(now.getTime() - DAY_MS)
    const mailDue = isForRelease || !(await wasMailedSince(deps, organisation, yesterday))
    const placed = await storeHead(deps, { head, before: last.placed, mailDue })
    if (!placed) continue
    latest.note(placed)
    return head
  }
  throw new Error('The heads of an organisation are made elsewhere at this moment.')
}
