/** Who agreed: the person in the picture, or for a child whoever may decide for them. */
export const CONSENT_GIVERS = ['self', 'guardian'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/**
 * What somebody agreed to whom a picture shows. It is the organisation's own record: no text, file, log or answer to others
 * holds a word of it.
 */
export type Consent = {
  /** In words, as the organisation knows the person: never to be published. */
  of?: string | null
  by?: ConsentGiver | null
  purpose?: string | null
  /** The last day on which it holds, `2026-12-31` or that day as an instant; empty: it has no end. */
  until?: string | null
  /** Kept by the server (hooks/stampConsents.ts). */
  recordedBy?: unknown
  recordedAt?: string | null
}

/** Nobody can see by itself whether people in a picture can be recognised: a person says so, or has not yet. */
export const RECOGNISABLE = ['yes', 'no'] as const
export type Recognisable = (typeof RECOGNISABLE)[number]

export type WithConsents = { recognisable?: Recognisable | null; consents?: readonly Consent[] | null }

export const MOST_CONSENTS = 20
export const LONGEST_CONSENT = 300

/** `2026-12-31`; null where it has no end. */
export const lastDayOf = ({ until }: Pick<Consent, 'until'>): string | null => until?.slice(0, 10) || null

/**
 * What a picture lacks to be published on a day: an answer, any consent, one that holds so long, a guardian's.
 * @param on the day of the release, `2026-12-31`; a consent holds to the end of its last day.
 */
export type ConsentGap = { kind: 'unsaid' | 'none' | 'guardian' } | { kind: 'ended'; day: string }

export const consentGap = (
  { recognisable, consents }: WithConsents,
  { on, isOfChild }: { on: string; isOfChild: boolean },
): ConsentGap | null => {
  if (recognisable === 'no') return null
  if (recognisable !== 'yes') return { kind: 'unsaid' }
  const given = consents ?? []
  if (given.length === 0) return { kind: 'none' }
  // Of several people each has agreed: what ends for one ends for the picture.
  const ended = given.flatMap((each) => lastDayOf(each) ?? []).filter((day) => day < on)
  const [day] = ended.sort()
  if (day !== undefined) return { kind: 'ended', day }
  return isOfChild && !given.some(({ by }) => by === 'guardian') ? { kind: 'guardian' } : null
}

const isSameConsent = (one: Consent, other: Consent): boolean =>
  (one.of ?? '').trim() === (other.of ?? '').trim() &&
  (one.by ?? 'self') === (other.by ?? 'self') &&
  (one.purpose ?? '').trim() === (other.purpose ?? '').trim() &&
  lastDayOf(one) === lastDayOf(other)

/** Consents after a save: what says what it said keeps who recorded it and when, all else was recorded now. */
export const recordedConsents = <Row extends Consent>(
  after: readonly Row[],
  before: readonly Consent[],
  recorded: { by: unknown; at: string },
): Row[] =>
  after.map((row) => {
    const known = before.find((one) => isSameConsent(one, row))
    return known
      ? { ...row, recordedBy: known.recordedBy ?? null, recordedAt: known.recordedAt ?? null }
      : { ...row, recordedBy: recorded.by, recordedAt: recorded.at }
  })
