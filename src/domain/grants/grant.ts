/** What decides whether a grant counts, as its row has it. */
export type GrantFacts = { until?: string | null; revokedAt?: string | null }

export type GrantState = 'revoked' | 'ended' | 'open' | 'closed'

export const isInForce = ({ until, revokedAt }: GrantFacts, now: Date): boolean =>
  !revokedAt && (!until || now.getTime() < Date.parse(until))

/** `open` as long as it is in force, whether or not there is anything to read by it. */
export const standingOf = (grant: GrantFacts, now: Date): Exclude<GrantState, 'closed'> => {
  if (grant.revokedAt) return 'revoked'
  return isInForce(grant, now) ? 'open' : 'ended'
}

/** @param isWaiting whether an edition that it opens is released and waits for its instant. */
export const stateOfGrant = (
  grant: GrantFacts,
  { isWaiting, now }: { isWaiting: boolean; now: Date },
): GrantState => {
  const standing = standingOf(grant, now)
  return standing === 'open' && !isWaiting ? 'closed' : standing
}

/** By entry, what the reader could last read of it; `out`: it has come out; `gone`: it was taken back before. */
export type Seen = Readonly<Record<string, string>>

/** The editions that a grant opens now, and those entries of it that the world reads. */
export type Sight = {
  waiting: readonly { entry: string; digest: string; availableAt: string }[]
  out: readonly string[]
}

const OUT = 'out'
const GONE = 'gone'

/**
 * What there is to remember of a grant after a change, and whether its reader has to be told: when words or an instant that
 * they could read have changed or were taken back. That a text is there for the first time is told by who gives the key.
 */
export const compareSight = (before: Seen, { waiting, out }: Sight): { seen: Seen; isNews: boolean } => {
  const now = new Map(waiting.map(({ entry, digest, availableAt }) => [entry, `${digest} ${availableAt}`]))
  const entries = [...new Set([...Object.keys(before), ...now.keys()])].sort()
  const seen = Object.fromEntries(
    entries.map((entry) => [
      entry,
      now.get(entry) ?? (out.includes(entry) || before[entry] === OUT ? OUT : GONE),
    ]),
  )
  const isNews = Object.entries(before).some(([entry, was]) => seen[entry] !== was && seen[entry] !== OUT)
  return { seen, isNews }
}
