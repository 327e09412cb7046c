import type { Head } from '../../domain/evidence/heads.ts'
import type { RegisterDeps } from '../types.ts'
import { findHead, findLatestNumber } from './rows.ts'
import type { Release } from './standing.ts'

/** The last head of an organisation, and whether it shows a release. */
export type Latest = { head: Head | null; shows: (release: Release) => boolean }

/** A head is never changed: it is read once, and then it is only asked whether there is a later one. */
export const createLatest = (deps: RegisterDeps): ((organisation: string) => Promise<Latest>) => {
  const read = new Map<string, Latest>()
  return async (organisation) => {
    const number = await findLatestNumber(deps, organisation)
    const known = read.get(organisation)
    if (known && (known.head?.number ?? 0) === number) return known
    const latest = toLatest(number === 0 ? null : await findHead(deps, organisation, number))
    read.set(organisation, latest)
    return latest
  }
}

const toLatest = (head: Head | null): Latest => {
  const shown = new Map(head?.entries.map(({ entry, seq }) => [entry, seq]))
  return { head, shows: ({ entry, seq }) => (shown.get(entry) ?? 0) >= seq }
}
