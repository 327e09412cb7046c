import { endOf, isToCome, type Term } from './memberships.ts'

/** Roles in an organisation that its rows no longer tell of. */
export type FormerMembership = { organisation: string; until: string }

type Turn = { before: readonly Term[]; after: readonly Term[]; known: readonly FormerMembership[]; now: Date }

/**
 * What is remembered of roles when the rows that gave them go: one entry an organisation, until when. Who confirms facts
 * has held no role in the lead since they were proposed, and a row that is gone, or whose end is moved back, would not tell.
 */
export const rememberFormer = ({ before, after, known, now }: Turn): FormerMembership[] => {
  const told = heldUntil(after, now)
  const remembered = new Map(known.map(({ organisation, until }) => [organisation, Date.parse(until)]))
  for (const [organisation, until] of heldUntil(before, now)) {
    const isTold = until <= (told.get(organisation) ?? -Infinity)
    if (!isTold) keepLatest(remembered, { organisation, until })
  }
  return [...remembered].map(([organisation, until]) => ({
    organisation,
    until: new Date(until).toISOString(),
  }))
}

/** What is in force has been held until now. */
const heldUntil = (terms: readonly Term[], now: Date): Map<string, number> => {
  const held = new Map<string, number>()
  for (const term of terms.filter((each) => !isToCome(each, now)))
    keepLatest(held, { organisation: term.organisation, until: Math.min(endOf(term), now.getTime()) })
  return held
}

const keepLatest = (
  held: Map<string, number>,
  { organisation, until }: { organisation: string; until: number },
): void => {
  if (until > (held.get(organisation) ?? -Infinity)) held.set(organisation, until)
}
