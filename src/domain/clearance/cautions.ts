import type { Clearance, Edition, Remark } from './types.ts'

/** It said yes to this edition expressly, or lifted its caution of it, after it had cautioned the one before. */
const hasEndedSince = ({ round, ended }: Edition, { organisation, seq }: Remark): boolean =>
  Math.max(round.signedAt[organisation] ?? 0, ended[organisation] ?? 0) > seq

/**
 * The editions with the cautions that stand on each: its own, and those on the edition before whose organisations have not
 * signed this one expressly since, nor lifted it of this one. Of each organisation the latest.
 */
export const withStandingCautions = (editions: readonly Edition[]): Edition[] =>
  editions.reduce<Edition[]>((before, edition) => {
    const last = before.at(-1)
    const kept = edition.inherits ? (last?.cautions ?? []) : []
    const standing = kept
      .filter((caution) => !hasEndedSince(edition, caution))
      .filter(({ organisation }) => !edition.cautions.some((own) => own.organisation === organisation))
    return [...before, { ...edition, cautions: [...standing, ...edition.cautions] }]
  }, [])

/**
 * The edition that a caution is about: the one that is shown, or else the one that waits; where both are there, the one
 * whose digest is named.
 */
export const editionMeant = (
  { wire, scheduled }: Pick<Clearance, 'wire' | 'scheduled'>,
  digest: string | undefined,
): { edition: number; digest: string } | null => {
  if (scheduled === null || wire === null) return scheduled ?? wire
  // Two editions can have one digest: the text that is shown is meant then.
  const isNamed = digest === scheduled.digest && digest !== wire.digest
  return isNamed || wire.standing !== 'live' ? scheduled : wire
}
