import type { Claim } from './parsedText.ts'
import type { Finding } from './findings.ts'

const grouped = (claims: readonly Claim[], keyOf: (claim: Claim) => string): Claim[][] => {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()]
}

const shares = ({ values }: Claim, other: readonly string[]) => values.some((value) => other.includes(value))

/** Topics on which all texts of one event must agree. */
const COMPARED = new Set([
  'start',
  'end',
  'mediaCall',
  'date',
  'observance',
  'city',
  'country',
  'brand',
  'hall',
  'floor',
  'building',
  'gate',
])

/**
 * Claims that no fact decides, against each other: the value that most places say, or that stands first, is the measure,
 * and each other place is reported once against it.
 */
export const compareClaims = (claims: readonly Claim[]): Finding[] => {
  const open = claims.filter(
    ({ isJudged, isReported, topic }) => !isJudged && !isReported && COMPARED.has(topic),
  )
  return grouped(
    open,
    ({ kind, topic, place }) => `${kind} ${topic} ${groupOf(place.entry, topic, open)}`,
  ).flatMap(differing)
}

/** Observances are compared within an entry: a media update may carry texts for two days. */
const groupOf = (entry: string, topic: string, open: readonly Claim[]): string =>
  topic === 'observance' ? entry : (clustersOf(open).get(entry) ?? entry)

const clusters = new WeakMap<readonly Claim[], Map<string, string>>()

/** Entries that name different days and different hours speak of different events, and are not compared. */
const clustersOf = (claims: readonly Claim[]): Map<string, string> => {
  const kept = clusters.get(claims)
  if (kept) return kept
  const of = (entry: string, topic: string) =>
    claims
      .filter((claim) => claim.place.entry === entry && claim.topic === topic)
      .flatMap(({ values }) => values)
  const found = new Map<string, string>()
  for (const entry of new Set(claims.map(({ place }) => place.entry))) {
    const dates = of(entry, 'date')
    const starts = of(entry, 'start')
    const fits = (leader: string) => {
      const overlaps = (own: string[], others: string[]) =>
        own.length === 0 || others.length === 0 ? null : own.some((value) => others.includes(value))
      const days = overlaps(dates, of(leader, 'date'))
      const hours = overlaps(starts, of(leader, 'start'))
      return (
        days === true ||
        hours === true ||
        (days === null && hours === null) ||
        (days === null && hours !== null)
      )
    }
    const leader = [...new Set(found.values())].find(fits)
    found.set(entry, leader ?? entry)
  }
  clusters.set(claims, found)
  return found
}

const differing = (group: readonly Claim[]): Finding[] => {
  const [first] = group
  if (!first) return []
  let measure = first
  let most = 0
  for (const claim of group.slice(0, 50)) {
    const agreeing = group.filter((other) => shares(claim, other.values)).length
    if (agreeing > most) [measure, most] = [claim, agreeing]
  }
  return group.filter((claim) => !shares(claim, measure.values)).map((claim) => pair(claim, measure))
}

const pair = (claim: Claim, measure: Claim): Finding => ({
  kind: claim.kind,
  place: claim.place,
  found: claim.values[0] ?? '',
  expected: null,
  other: { ...measure.place, value: measure.values[0] ?? '' },
  what: claim.topic,
})

/**
 * The same field of the same entry in two languages: where both name as many times (or dates, or halls) and all but one
 * agree, that one was changed in one language only, whatever it is the time of.
 */
export const compareLanguages = (claims: readonly Claim[]): Finding[] =>
  [
    ...grouped(claims, ({ kind, topic, place }) => `${kind} ${topic} ${place.entry} ${place.field}`),
    ...grouped(
      claims.filter(({ kind }) => kind !== 'place'),
      ({ kind, place }) => `${kind} ${place.entry} ${place.field}`,
    ),
  ].flatMap((group) => {
    const [first, ...others] = grouped(group, ({ place }) => place.locale)
    return first ? others.flatMap((own) => onlyDifference(own, first)) : []
  })

const values = new WeakMap<readonly Claim[], Set<string>>()
const valuesOf = (claims: readonly Claim[]): Set<string> => {
  const kept = values.get(claims) ?? new Set(claims.flatMap((claim) => claim.values))
  values.set(claims, kept)
  return kept
}

const onlyDifference = (own: readonly Claim[], other: readonly Claim[]): Finding[] => {
  if (own.length !== other.length) return []
  const isLost = (claim: Claim, others: readonly Claim[]) =>
    !claim.values.some((value) => valuesOf(others).has(value))
  const [mine, ...more] = own.filter((claim) => isLost(claim, other))
  const [theirs, ...further] = other.filter((claim) => isLost(claim, own))
  if (!mine || !theirs || more.length > 0 || further.length > 0) return []
  return mine.isReported || theirs.isReported ? [] : [pair(mine, theirs)]
}
