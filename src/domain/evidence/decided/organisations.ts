import type { EventData } from '../../clearance/eventData.ts'
import type { LogEvent } from '../../clearance/events.ts'
import type { Clearance, TacitConsent } from '../../clearance/state.ts'
import type { LedgerWord, OrganisationFacts } from '../../organisations.ts'
import type { Away, TextKind } from '../../silence.ts'

type Asked = { event: LogEvent; before: Clearance; kind: TextKind }
type Loose = {
  organisation?: string
  to?: string
  delegate?: string
  mute?: string[]
  silence?: EventData<'submit'>['silence']
  deadline?: string
  parties?: TacitConsent[]
  fourEyes?: false
  revoked?: string[]
  tacitConsent?: string[]
}

const dataOf = ({ data }: LogEvent): Loose => data // its own schema has judged it

/** The days away that make a deadline fall on the instant that the event gives: the newsroom's word for them. */
const awayOf = (organisation: string, { event, before }: Asked): Away[] => {
  const { silence, deadline, parties } = dataOf(event)
  const hushOf = (all: readonly TacitConsent[] | undefined) =>
    all?.find((hush) => hush.organisation === organisation)?.from
  if (event.type === 'submit' && silence) return span(event.at, silence.deadline, hushOf(silence.parties))
  const old = before.round?.silence
  if (event.type !== 'extend' || !old || deadline === undefined) return []
  const earlier = Date.parse(hushOf(old.parties) ?? '')
  const later = Date.parse(hushOf(parties) ?? '')
  const until = new Date(Date.parse(old.deadline) + later - earlier)
  return Number.isNaN(until.getTime()) ? [] : span(old.deadline, deadline, until.toISOString())
}

const span = (from: string, deadline: string, given: string | undefined): Away[] => {
  const added = Date.parse(given ?? '') - Date.parse(deadline)
  return added > 0 ? [{ from, until: new Date(Date.parse(from) + added).toISOString() }] : []
}

/** Before schema 2 no event says what the organisations were: each is taken to have been what the event needs. */
const assumed = (organisation: string, asked: Asked): Omit<OrganisationFacts, 'name' | 'away'> => {
  const { event, kind } = asked
  const { mute = [], fourEyes } = dataOf(event)
  const isVoided = event.type === 'void-silence' && dataOf(event).organisation === organisation
  const isDropped = event.type === 'drop' && dataOf(event).organisation === organisation
  return {
    standing: 'member',
    // Suspended it could be dropped at any time.
    suspended: isDropped,
    fourEyes: fourEyes !== false,
    tacitConsent: isVoided || mute.includes(organisation) ? [] : [kind],
  }
}

const said = (
  organisation: string,
  { event, kind }: Asked,
): Omit<OrganisationFacts, 'name' | 'away'> | null => {
  const own = event.basis?.organisations.find((each) => each.organisation === organisation)
  if (!own) return null
  const { standing, suspended, since, fourEyes, silence, demand } = own
  const isOwnWord = event.type === 'accept' && event.organisation === organisation
  return {
    ...{ standing, suspended, fourEyes },
    ...(since === undefined ? {} : { suspendedSince: since }),
    tacitConsent: isOwnWord ? (dataOf(event).tacitConsent ?? []) : silence ? [kind] : [],
    ledger: { demand: demand ? SOMEWHERE : null, revoked: revokedAt(organisation, event) },
  }
}

/** Where the ledger says it is looked at with the ledger itself. */
const SOMEWHERE = { seq: 0, hash: '', by: '' }

/** Of passkeys that a submit does not let carry it is not said whose they are. */
const revokedAt = (organisation: string, event: LogEvent): LedgerWord['revoked'] =>
  event.organisation === organisation
    ? (dataOf(event).revoked ?? []).map((credential) => ({ ...SOMEWHERE, credential }))
    : []

/** An extension reads of those whose time it moves their days away alone, and says nothing else of them. */
const extended = (organisation: string, asked: Asked): ReturnType<typeof said> => {
  const { type, data } = { type: asked.event.type, data: dataOf(asked.event) }
  const isMoved = type === 'extend' && data.parties?.some((hush) => hush.organisation === organisation)
  return isMoved ? assumed(organisation, asked) : null
}

/** What the organisations were, as the event says itself; of an older event, as it must have been. */
export const organisationsAt = (asked: Asked): Record<string, OrganisationFacts> => {
  const { event, before } = asked
  const { organisation, to, delegate } = dataOf(event)
  const named = [
    ...[before.lead, event.organisation, organisation, to, delegate],
    ...before.parties.map((party) => party.organisation),
    ...(before.round?.parties ?? []).map((party) => party.organisation),
    ...Object.values(before.delegations).map((delegation) => delegation.to),
  ]
  return Object.fromEntries(
    [...new Set(named)].flatMap((slug) => {
      if (!slug) return []
      const facts =
        event.schema === undefined ? assumed(slug, asked) : (said(slug, asked) ?? extended(slug, asked))
      if (!facts) return []
      const isOlderWord = event.schema === undefined && event.type === 'accept' && slug === event.organisation
      const policy = isOlderWord ? { tacitConsent: dataOf(event).tacitConsent ?? [] } : {}
      return [[slug, { name: slug, ...facts, ...policy, away: awayOf(slug, asked) }] as const]
    }),
  )
}
