import { jcs } from '../../domain/digests.ts'
import { type Head, signHead } from '../../domain/evidence/heads.ts'
import type { RegisterDeps } from '../types.ts'
import { readSeen } from './entries.ts'
import { readKeys } from './keyFile.ts'
import { findLatestHead, storeHead, wasMailedSince } from './rows.ts'
import type { Release } from './standing.ts'

/**
 * `release`: the head must show this one. `hour`: one is made when an hour has passed since the last one. `doubt`: after a
 * start or a failure, when it is not known which releases the last one shows.
 */
export type Occasion = { now: Date } & ({ why: 'release'; release: Release } | { why: 'hour' | 'doubt' })

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Another process makes one at the same time; more often than this nobody is so unlucky. */
const ATTEMPTS = 5

const shows = (head: Head | null, { entry, seq }: Release): boolean =>
  head?.entries.some((each) => each.entry === entry && each.seq >= seq) ?? false

export const isHourAgo = (instant: Date, now: Date): boolean =>
  Math.abs(now.getTime() - instant.getTime()) >= HOUR_MS

const isHourOld = (head: Head | null, now: Date): boolean => !head || isHourAgo(new Date(head.at), now)

/** Whether the logs need not even be read. */
const isEarly = (before: Head | null, occasion: Occasion): boolean => {
  if (occasion.why === 'release') return shows(before, occasion.release)
  return occasion.why === 'hour' && !isHourOld(before, occasion.now)
}

/**
 * Brings the heads of an organisation up to its logs; nothing when the last one says the same, so that what a crash has
 * interrupted is repeated without a second head. @returns the head; or why there is none: the logs were not even read, or
 * they say the same.
 */
export const makeHead = async (
  deps: RegisterDeps,
  keyFile: string,
  organisation: string,
  occasion: Occasion,
): Promise<Head | 'early' | 'same'> => {
  const { now, why } = occasion
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const before = await findLatestHead(deps, organisation)
    if (isEarly(before, occasion)) return 'early'
    const { entries, releases } = await readSeen(deps, organisation)
    const isForRelease = why === 'release' || releases.some((release) => !shows(before, release))
    const isUnchanged = jcs(entries) === jcs(before?.entries ?? [])
    if (isUnchanged) return 'same'
    if (!isForRelease && !isHourOld(before, now)) return 'early'
    const { privateKey } = readKeys(keyFile)
    const head = signHead({ organisation, at: now.toISOString(), entries, before }, privateKey)
    const yesterday = new Date(now.getTime() - DAY_MS)
    const mailDue = isForRelease || !(await wasMailedSince(deps, organisation, yesterday))
    if (await storeHead(deps, { head, mailDue })) return head
  }
  throw new Error('The heads of an organisation are made elsewhere at this moment.')
}
