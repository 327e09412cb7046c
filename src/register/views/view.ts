import { absentSentences } from '../../domain/clearance/signatures.ts'
import { availableActions, signersOf } from '../../domain/clearance/acting.ts'
import { decide } from '../../domain/clearance/decide.ts'
import { firstBroken, type LogEvent } from '../../domain/clearance/events.ts'
import { ownTextWarning } from '../../domain/clearance/checks/signing.ts'
import { suspendedLeadOf } from '../../domain/clearance/suspendedLead.ts'
import { stageOf } from '../../domain/clearance/stage.ts'
import {
  conditionsOf,
  remarksOf,
  type ClearanceView,
  type LogEntryView,
} from '../../domain/clearance/view.ts'
import type { Actor } from '../../domain/organisations.ts'
import { belongsTo } from '../../domain/organisations.ts'
import { LOCALES } from '../../domain/locales.ts'
import { termsOf } from '../../domain/mandate/terms.ts'
import { horizonFor } from '../../domain/rights/horizon.ts'
import { readPeople } from './calendarEntries.ts'
import { readAcknowledged, submittedSentences, readHints, unannouncedMoveHint } from './hints.ts'
import { readCarried, readInclusions, partiesFor } from './parties.ts'
import { readProposal } from './proposal.ts'
import { activeKeysOf, replayLedger } from '../../domain/passkeys/ledgerState.ts'
import { switchedOff } from '../houseRules.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import { ROUND_STATES } from '../../domain/entries.ts'
import { readReviewers } from '../organisations.ts'
import type { Names, RegisterDeps } from '../types.ts'
import { say, type Sentence } from '../../domain/sentences.ts'

/** What a signature stands for, counted: its languages, its pictures, and what else is attached. */
const frozenOf = ({ frozen }: LoadedEntry): ClearanceView['frozen'] => {
  if (!frozen) return null
  const shown = frozen.core.files.filter(({ role }) => role !== 'logo')
  const pictures = shown.filter(({ mimeType }) => mimeType.startsWith('image/')).length
  const languages = LOCALES.filter((locale) => frozen.languages[locale] !== undefined)
  return { languages, pictures, files: shown.length - pictures }
}

const readNames = async (deps: RegisterDeps, events: readonly LogEvent[]): Promise<Names> => {
  const names = await readPeople(
    deps,
    events.flatMap(({ by }) => by ?? []),
  )
  return (id) => (id === null ? null : { id, name: names.get(id) ?? '' })
}

const logOf = ({ text, history: { notes } }: LoadedEntry, names: Names): LogEntryView[] =>
  text.events.map(({ seq, type, organisation, at, digest, data, noteHash, prevHash, hash, ...event }) => ({
    ...{ seq, type, organisation, at, digest, data, noteHash, prevHash, hash },
    by: names(event.by),
    note: notes.get(seq) ?? null,
  }))

const embargoOf = ({ facts, ready }: LoadedEntry): ClearanceView['embargo'] => {
  const { embargo } = ready.desk
  // In a round the frozen embargo counts; the working text cannot differ from it but in how it was typed.
  return facts.clearance.round && facts.ties.embargo === null ? null : embargo
}

export const leadHasNoSigner = async (
  deps: RegisterDeps,
  { facts, text, now }: LoadedEntry,
  actor: Actor,
): Promise<boolean> => {
  const { round, state } = facts.clearance
  if (!['drafting', 'review'].includes(state) || facts.organisations[facts.lead]?.fourEyes === false)
    return false
  const { editors, suggesters = [] } = round ?? facts.draft
  const wrote = [...(editors.length === 1 ? editors : []), ...suggesters]
  const barred = [round ? round.submittedBy : actor.id, ...wrote]
  const reviewers = await readReviewers(deps, text.document.lead ?? '', now)
  return reviewers.every((id) => barred.includes(id))
}

/** Why the next step cannot be taken yet, for the people of the lead. */
const hintsForLead = async (deps: RegisterDeps, reading: LoadedEntry, actor: Actor): Promise<Sentence[]> => {
  const { facts, now } = reading
  if (!belongsTo(actor, facts.lead)) return []
  const { state, round, digest } = facts.clearance
  const noSigner = (await leadHasNoSigner(deps, reading, actor)) ? [say('hints.noSigner')] : []
  const heldBy = (round?.heldBy ?? []).map((slug) =>
    say('hints.held', {
      organisation: facts.organisations[slug]?.name ?? slug,
    }),
  )
  const advisable = [...(await unannouncedMoveHint(deps, reading)), ...(await readHints(deps, reading))]
  if (state === 'drafting') return [...facts.draft.missing, ...noSigner, ...advisable]
  const release = state === 'cleared' ? decide(facts, 'release', { digest }, actor, now) : null
  return [
    ...noSigner,
    ...(state === 'clearance' ? heldBy : []),
    ...(release?.ok === false ? (release.missing ?? []) : []),
    ...advisable,
  ]
}

/** Whoever has changed the log past the newsroom is seen by every party that looks (docs/threats.md 32). */
const brokenSentences = (events: readonly LogEvent[]): Sentence[] => {
  const seq = firstBroken(events)
  return seq === null ? [] : [say('hints.logChanged', { seq })]
}

/** While others sign it, they are told what was not looked for in it. */
const isInRound = ({ facts }: LoadedEntry): boolean => ROUND_STATES.includes(facts.clearance.state)

/** The organisations that know a passkey of the reader's. */
const keysOf = ({ text, now }: LoadedEntry, actor: Actor): Pick<ClearanceView, 'hasKeysOf'> => {
  const hasKeysOf = [...text.book.ledgers]
    .filter(([, entries]) => activeKeysOf(replayLedger(entries, now), actor.id).length > 0)
    .map(([organisation]) => organisation)
  return hasKeysOf.length > 0 ? { hasKeysOf } : {}
}

const suspendedLeadIn = ({ facts }: LoadedEntry): Pick<ClearanceView, 'suspendedLead'> => {
  const lead = suspendedLeadOf(facts)
  if (!lead) return {}
  const { since, from, objecting, takers } = lead
  return { suspendedLead: { since, from, objecting, isTakeable: takers.length > 0 } }
}

/** The clearance as this person sees it. */
export const toView = async (
  deps: RegisterDeps,
  reading: LoadedEntry,
  actor: Actor,
): Promise<ClearanceView<Sentence>> => {
  const { facts, text, now } = reading
  const { state, digest, edition, wire, scheduled } = facts.clearance
  const names = await readNames(deps, text.events)
  const log = logOf(reading, names)
  const horizon = horizonFor(facts.clearance, actor)
  const seen = log.filter(({ seq }) => horizon !== null && seq >= horizon.seq)
  return {
    entry: facts.entry,
    state,
    stage: stageOf(facts.clearance),
    now: now.toISOString(),
    slug: facts.clearance.wireSlug,
    // The register does not know the wire; the wire fills in the address.
    page: null,
    revision: facts.revision,
    digest,
    edition,
    frozen: frozenOf(reading),
    mandate: reading.frozen && termsOf(reading.frozen.core),
    wire,
    scheduled,
    embargo: embargoOf(reading),
    silence: facts.clearance.round?.silence ?? null,
    proposal: await readProposal(deps, reading, { actor, names }),
    offer: facts.clearance.offer?.to ?? null,
    ...suspendedLeadIn(reading),
    conditions: conditionsOf(facts.clearance, seen),
    parties: partiesFor(reading, actor, names),
    inclusions: await readInclusions(deps, facts),
    carried: await readCarried(deps, reading, actor),
    since: horizon?.at || null,
    actions: availableActions(facts, actor, now),
    signsFor: signersOf(facts, actor, now),
    ...keysOf(reading, actor),
    log: seen,
    acknowledged: readAcknowledged(reading, seen),
    // The world reads what is said, and the reader, from when it was invited on, who said it.
    remarks: remarksOf(
      facts.clearance,
      log.map((event) => (seen.includes(event) ? event : { ...event, by: null })),
    ),
    hints: [
      ...brokenSentences(text.events),
      ...absentSentences(facts),
      ...submittedSentences(reading),
      ...(isInRound(reading) ? switchedOff(text.book, facts.lead) : []),
      ...(await hintsForLead(deps, reading, actor)),
      ...[ownTextWarning(facts, actor)].filter((sentence) => sentence !== null),
    ],
  }
}
