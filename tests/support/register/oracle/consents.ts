import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import type { EntryName } from '../cast.ts'
import { type Book, fateOf, handedIn, isStanding, raw, releasesOf } from './book.ts'
import { type No, noes, scan } from './round.ts'

export type Manifest = { core: string; languages: Record<string, string>; notice?: string }
type SubmitData = {
  lead: string
  manifest: Manifest
  parties: { organisation: string; role: string }[]
  courtesy: string[]
  mute?: string[]
  demanding?: string[]
  revoked?: string[]
  silence?: { deadline: string; onDeadline: string; parties: Hush[] }
}
export type Hush = { organisation: string; from: string; counts: boolean }
export type Consent = {
  organisation: string
  mode: string
  covers: string[]
  carried?: number
  at: string
  by: string | null
  credential?: string
}

export const submitData = (submit: LogEvent): SubmitData => submit.data as SubmitData

export const leavesOf = ({ core, languages, notice }: Manifest): Record<string, string> => ({
  core,
  ...languages,
  ...(notice ? { notice } : {}),
})

const SIGNING = ['co-author', 'co-signatory']

/** Nobody takes it while the round goes on. */
export const leadOf = (submit: LogEvent): string => submitData(submit).lead

export const signersOf = (submit: LogEvent): string[] => [
  leadOf(submit),
  ...submitData(submit)
    .parties.filter(({ role }) => SIGNING.includes(role))
    .map(({ organisation }) => organisation),
]

export const requiredOf = (submit: LogEvent, organisation: string): string[] => {
  const { manifest, courtesy } = submitData(submit)
  const all = Object.keys(leavesOf(manifest))
  return organisation === leadOf(submit) ? all : all.filter((leaf) => !courtesy.includes(leaf))
}

/** Changes by two persons of the text in work: it keeps them when the edition is held that had them. */
const changesIn = (book: Book, submit: LogEvent, upto: number): LogEvent[] =>
  book.logs[submit.entry as EntryName]
    .filter(({ type, seq }) => type === 'release' && seq > submit.seq && seq <= upto)
    .flatMap((release) => changesOf(book, release, upto))

export const digestInWork = (book: Book, submit: LogEvent, upto: number): string | null =>
  (changesIn(book, submit, upto).at(-1) ?? submit).digest

const withoutCore = (consents: readonly Consent[]): Consent[] =>
  consents
    .map((consent) => ({ ...consent, covers: consent.covers.filter((leaf) => leaf !== 'core') }))
    .filter(({ covers }) => covers.length > 0)

/** The round, up to a place in the log and an instant. */
export type Question = { book: Book; submit: LogEvent; upto: number; now: number }

const between = ({ book, submit, upto }: Question): LogEvent[] =>
  book.logs[submit.entry as EntryName].filter(({ seq }) => seq > submit.seq && seq <= upto)

const since = (all: readonly No[], organisation: string, seq: number): No[] =>
  all.filter((no) => no.organisation === organisation && no.seq > seq)

const conditionsOf = ({ book, submit }: Question, organisation: string): LogEvent[] =>
  book.logs[submit.entry as EntryName].filter(
    (event) => event.type === 'condition' && event.organisation === organisation,
  )

const OUT = ['uninvite', 'drop', 'decline', 'leave']

/** That an organisation would sign another text ends where it signs itself, takes that back, or goes. */
const endsCondition = (organisation: string, event: LogEvent): boolean => {
  const isOwn = event.organisation === organisation
  if (event.type === 'sign') return isOwn && event.data.delegate === undefined
  if (event.type === 'uncondition' || event.type === 'take-lead') return isOwn
  return OUT.includes(event.type) && (event.data.organisation ?? event.organisation) === organisation
}

/** Of a first edition that is given up nobody is a party any more. */
const isDroppedBy = (book: Book, event: LogEvent, organisation: string): boolean =>
  event.type === 'abandon' &&
  scan(book, event.entry as EntryName, event.seq).roles.get(organisation)?.standing === 'dropped'

/** The text that an organisation would sign, by its digest, at a place in the log; null: it has said none. */
const wouldSign = (question: Question, organisation: string, upto: number): string | null => {
  const { book, submit } = question
  const last = conditionsOf(question, organisation).findLast(({ seq }) => seq <= upto)
  const isOver = book.logs[submit.entry as EntryName].some(
    (event) =>
      last &&
      event.seq > last.seq &&
      event.seq <= upto &&
      fateOf(book, event).is === 'counts' &&
      (endsCondition(organisation, event) || isDroppedBy(book, event, organisation)),
  )
  return last && !isOver ? (last.data.target as string) : null
}

/** Whether an organisation has said that it would sign another text than the one in work. */
export const wantsAnother = (question: Question, organisation: string): boolean => {
  const { book, submit, upto } = question
  const wanted = wouldSign(question, organisation, upto)
  return wanted !== null && wanted !== digestInWork(book, submit, upto)
}

/** Signatures given in this very round, and not taken back since; who would sign another text has taken back its own. */
const express = (question: Question, said: readonly No[], organisation: string): LogEvent[] =>
  between(question).filter(
    (event) =>
      event.type === 'sign' &&
      event.organisation === organisation &&
      fateOf(question.book, event).is === 'counts' &&
      !conditionsOf(question, organisation).some(({ seq }) => seq > event.seq && seq <= question.upto) &&
      !since(said, organisation, event.seq).some(({ isWhole }) => isWhole),
  )

export const hushesOf = (question: Question): Hush[] => {
  const extended = between(question).findLast(({ type }) => type === 'extend')
  const said = extended
    ? (extended.data.parties as Hush[])
    : (submitData(question.submit).silence?.parties ?? [])
  const later = between(question).filter(({ type, seq }) => type === 'demand' && seq > (extended?.seq ?? 0))
  return said.map((hush) => {
    const own = later.find(({ organisation }) => organisation === hush.organisation)
    return { ...hush, from: (own?.data.from as string | undefined) ?? hush.from }
  })
}

/** Where this round was told that an organisation demands proofs; 0: it was submitted so, Infinity: never. */
const demandedAt = (question: Question, organisation: string): number => {
  if ((submitData(question.submit).demanding ?? []).includes(organisation)) return 0
  const told = between(question).find(
    (event) => event.type === 'demand' && event.organisation === organisation,
  )
  return told?.seq ?? Infinity
}

/** A yes that no key proves is none where its organisation demands proofs, and neither is one by a key that was revoked since. */
const isProven = (question: Question, consent: Consent, seq: number): boolean => {
  const { organisation, credential } = consent
  if (credential === undefined) return demandedAt(question, organisation) === Infinity
  const since = (event: LogEvent) => event.type === 'revoke-key' && event.seq > seq
  return !between(question).some((event) => since(event) && event.data.credential === credential)
}

const isMute = (question: Question, organisation: string): boolean =>
  demandedAt(question, organisation) < Infinity ||
  (submitData(question.submit).mute ?? []).includes(organisation) ||
  between(question).some(({ type, data }) => type === 'void-silence' && data.organisation === organisation)

const changesOf = (book: Book, release: LogEvent, upto: number): LogEvent[] =>
  book.logs[release.entry as EntryName].filter(
    (event) =>
      event.type === 'confirm-facts' &&
      raw(event).edition === raw(release).edition &&
      event.seq > release.seq &&
      event.seq <= upto,
  )

/** The manifest that an edition has at a place in the log, and whether its facts were changed under a mandate. */
export const editionText = (book: Book, release: LogEvent, upto: number) => {
  const submit = book.logs[release.entry as EntryName].findLast(
    ({ type, seq }) => type === 'submit' && seq < release.seq,
  )
  const change = changesOf(book, release, upto).at(-1)
  const released = submit && (changesIn(book, submit, release.seq).at(-1) ?? submit)
  const manifest = (change ?? released)?.data.manifest as Manifest
  return { manifest, digest: (change ?? release).digest, isChanged: change !== undefined }
}

const isWithdrawn = (book: Book, release: LogEvent, upto: number): boolean =>
  book.logs[release.entry as EntryName].some(
    (event) =>
      event.type === 'withdraw' &&
      event.seq > release.seq &&
      event.seq <= upto &&
      raw(event).edition === raw(release).edition,
  )

/** What the last edition's signatures still say in this round. */
const carried = (question: Question, said: readonly No[], organisation: string): Consent[] => {
  const { book, submit } = question
  const last = releasesOf(book, submit.entry as EntryName, submit.seq)
    .filter(isStandingAt)
    .at(-1)
  if (!last || organisation === leadOf(submit) || isWithdrawn(book, last.event, submit.seq)) return []
  const handed = handedIn(book, submit.entry, last.event.seq, submit.seq)
  if (handed.includes(organisation)) return []
  if (since(said, organisation, last.event.seq).length > 0) return []
  const wanted = wouldSign(question, organisation, submit.seq)
  if (wanted !== null && wanted !== submit.digest) return []
  if (conditionsOf(question, organisation).some(({ seq }) => seq > submit.seq && seq <= question.upto))
    return []
  const { manifest, isChanged } = editionText(book, last.event, submit.seq)
  const [before, now] = [leavesOf(manifest), leavesOf(submitData(submit).manifest)]
  return (raw(last.event).consents as Consent[])
    .filter((consent) => consent.organisation === organisation)
    .filter(({ mode }) => mode === 'express' || (handed.length === 0 && !isMute(question, organisation)))
    .filter((consent) => isProven(question, consent, submit.seq))
    .filter(({ credential = '' }) => !(submitData(submit).revoked ?? []).includes(credential))
    .map((consent) => ({
      ...consent,
      carried: consent.carried ?? last.edition,
      covers: consent.covers.filter(
        (leaf) => before[leaf] !== undefined && before[leaf] === now[leaf] && !(leaf === 'core' && isChanged),
      ),
    }))
    .filter(({ covers }) => covers.length > 0)
}

const isStandingAt = isStanding

/** The last instant at which an organisation said yes by itself, anywhere in this log. */
const lastYes = ({ book, submit, upto }: Question, organisation: string): number =>
  book.logs[submit.entry as EntryName].findLast(
    (event) =>
      event.type === 'sign' &&
      event.seq <= upto &&
      event.organisation === organisation &&
      fateOf(book, event).is === 'counts',
  )?.seq ?? 0

const tacit = (
  question: Question,
  said: readonly No[],
  organisation: string,
  given: Consent[],
): Consent[] => {
  const own = hushesOf(question).find((hush) => hush.organisation === organisation)
  const lastNo = since(said, organisation, 0).at(-1)?.seq ?? 0
  const isSilent =
    own?.counts === true &&
    Date.parse(own.from) <= question.now &&
    organisation !== leadOf(question.submit) &&
    !isMute(question, organisation) &&
    wouldSign(question, organisation, question.upto) === null &&
    given.every(({ carried: from }) => from !== undefined) &&
    lastNo <= lastYes(question, organisation)
  if (!isSilent) return []
  const covered = given.flatMap(({ covers }) => covers)
  const covers = requiredOf(question.submit, organisation).filter((leaf) => !covered.includes(leaf))
  return covers.length > 0 ? [{ organisation, mode: 'tacit', covers, at: own.from, by: null }] : []
}

/** Everybody's consent to the text of this round, each with the event that speaks for it. */
export const consentsIn = (question: Question): Consent[] => {
  const { book, submit, upto } = question
  const said = noes(book, submit.entry as EntryName, upto)
  // Nobody but two persons has seen a core that was changed: neither signature nor silence is about it.
  const changed = changesIn(book, submit, upto).at(-1)?.seq ?? 0
  return signersOf(submit).flatMap((organisation) => {
    const events = express(question, said, organisation).filter((event) =>
      isProven(question, toConsent(event), event.seq),
    )
    const before = [
      ...carried(question, said, organisation),
      ...events.filter(({ seq }) => seq < changed).map(toConsent),
    ]
    const after = events.filter(({ seq }) => seq > changed).map(toConsent)
    const given = [...(changed > 0 ? withoutCore(before) : before), ...after]
    return changed > 0 ? given : [...given, ...tacit(question, said, organisation, given)]
  })
}

const toConsent = ({ organisation, at, by, data, proof }: LogEvent): Consent => ({
  organisation: organisation ?? '',
  ...{ mode: 'express', covers: data.covers as string[], at, by },
  ...(proof ? { credential: proof.credential } : {}),
})

/** Supporters that have held a release of this round: it waits until the text is written anew. */
export const supportersWhoHeld = ({ book, submit, upto }: Question): string[] => {
  const supporters = submitData(submit)
    .parties.filter(({ role }) => role === 'supporter')
    .map(({ organisation }) => organisation)
  return noes(book, submit.entry as EntryName, upto)
    .filter(
      ({ seq, isWhole, organisation }) => isWhole && seq > submit.seq && supporters.includes(organisation),
    )
    .map(({ organisation }) => organisation)
}

export const isCovered = (submit: LogEvent, consents: readonly Consent[], organisation: string): boolean => {
  const covered = consents
    .filter((consent) => consent.organisation === organisation)
    .flatMap(({ covers }) => covers)
  return requiredOf(submit, organisation).every((leaf) => covered.includes(leaf))
}
