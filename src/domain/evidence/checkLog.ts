import type { Bundles, LogEvent } from '../clearance/events.ts'
import type { LogState } from '../clearance/effects/memory.ts'
import { FREEZING } from '../clearance/eventData.ts'
import type { EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import { faultOfDecision } from './decided/decided.ts'
import { factsAskedIn } from './decided/changedFacts.ts'
import type { CheckedLedgers } from './ledgers.ts'
import { checkProofs, type ProvedBy, type Shown } from './proofs.ts'
import {
  type Step,
  textIn,
  checkRendering,
  checkVisibleCharacters,
  rememberParts,
  type CheckedParts,
  type CheckedText,
} from './checkText.ts'
import { checkOtherLogs } from './otherLogs.ts'
import type { Evidence, Fault, Opening } from './evidence.ts'
import { checkEvent } from './checkEvent.ts'
import { faultOfJoint, possibleBefore } from './jointRelease.ts'
import { faultOfStep } from './checkStep.ts'
import { eventShape } from './shapes.ts'

/** Texts of an older event, of which it does not say how, or in which form, they were made. */
export type Unproved = { seq: number; digest: string; languages: Locale[]; form: string | null }
/** Of an older text the part that holds characters that nobody sees. */
export type InvisiblePart = { seq: number; part: string }
export type SoundLog = {
  events: LogEvent[]
  erased: number
  unproved: Unproved[]
  unseen: InvisiblePart[]
  /** What the file shows of the logs of media updates. */
  bundles: Bundles
  /** Whose passkeys prove which events. */
  proved: ProvedBy[]
}
export type CheckedLog = ({ ok: true } & SoundLog) | ({ ok: false } & Fault)

type Texts = ReadonlyMap<string, CheckedText>
type Given = Pick<Evidence, 'entry' | 'lead'> & {
  log: readonly unknown[]
  elsewhere: readonly unknown[]
  checkedLedgers?: CheckedLedgers
  /** Fingerprint of the newsroom's first key. */
  newsroom?: string
}
export type LogBeginning = { opening: Opening; start: LogState } | null

const soundIn =
  (texts: Texts): Step['textOf'] =>
  (digest) => {
    const text = texts.get(digest ?? '')
    return text?.fault === null && text.form === null ? text.text : null
  }

/** What is the same for every event of the file. */
type Proofs = { ledgers: CheckedLedgers; newsroom: string; shown: Shown; first: number }

type At = {
  lead: string
  log: readonly LogEvent[]
  note: string | null
  bundles: Bundles
  type: EntryType | null
  texts: Texts
  start: LogState | undefined
  proofs: Proofs
}

/** `by`: whose passkey proves the event; null for none. */
type Ruled = { fault: string } | { fault: null; by: ProvedBy | null }

/** What an older event names, and has another form than today's texts, cannot be judged by today's rules. */
const isJudged = (step: Step, texts: Texts): boolean => {
  const { event, before } = step
  const digest = event.type === 'submit' ? event.digest : (before.round?.digest ?? before.digest)
  const text = texts.get(digest ?? '')
  return event.schema !== undefined || text?.fault !== null || text.form === null || textIn(step) !== null
}

/** What the logs said at the instant of the event is what decided about it. */
const checkRules = (event: LogEvent, { lead, log, note, bundles, type, texts, start, proofs }: At): Ruled => {
  const text = texts.get(event.digest ?? '')
  const core = text?.fault === null ? text.core : null
  let first: string | null = null
  for (const possible of possibleBefore(event, { lead, log, bundles, start })) {
    const { before } = possible
    // What an entry mostly is.
    const step: Step = { event, ...possible, type: type ?? 'statement', note, textOf: soundIn(texts) }
    const fault =
      faultOfStep({ event, before, core }) ??
      faultOfJoint({ event, before, log, type, bundles }) ??
      (isJudged(step, texts) ? faultOfDecision(step) : null)
    const proved =
      fault === null ? checkProofs({ event, before, ...proofs, factsAsked: factsAskedIn(step) }) : { fault }
    if (proved.fault === null) return proved
    first ??= proved.fault
  }
  return { fault: first ?? 'nothing is known of what stood before it' }
}

const faultOfText = (event: LogEvent, text: CheckedText | undefined): string | null => {
  if (event.digest === null) return null
  if (!text) return `the text ${event.digest} that it names is missing`
  if (text.fault !== null) return `of the text ${event.digest} that it names, ${text.fault}`
  const form = text.form ?? text.kept
  return event.renderer === undefined || form === null
    ? null
    : `of the text ${event.digest} that it freezes, ${form}`
}

/** Of what stands in the file; null where nothing says it. */
const typeIn = (log: readonly LogEvent[], texts: Texts): EntryType | null => {
  const known = log.find(({ basis }) => basis?.type)?.basis?.type
  const types = [...texts.values()].flatMap((text) =>
    text.fault === null && text.form === null ? [text.text.core.type] : [],
  )
  return types[0] ?? known ?? null
}

const fallen = ({ renderer }: LogEvent, events: readonly LogEvent[]): string | null =>
  renderer !== undefined && events.some((event) => (event.renderer ?? 0) > renderer)
    ? `it names rendering ${renderer}, and an earlier one names a newer rendering`
    : null

/** `judged`: whose renderings were looked at; `seen`: whose characters were. */
type Earlier = { judged: Set<string>; seen: CheckedParts }
type Frozen = { fault: string | null; languages: Locale[]; unseen: string | null }

/** How the texts are rendered, and whether all of them can be seen, once each is there and each event could have been written. */
const checkFrozen = (event: LogEvent, text: CheckedText | undefined, { judged, seen }: Earlier): Frozen => {
  const isFrozen = FREEZING.includes(event.type) && text?.fault === null && text.form === null
  if (!isFrozen) return { fault: null, languages: [], unseen: null }
  const { fault, unproved } = checkRendering({ event, text: text.text, manifest: text.manifest }, judged)
  const sight = checkVisibleCharacters(event, text, seen)
  return { fault: fault ?? sight.fault, languages: unproved, unseen: sight.unproved }
}

/** What an opening shows stands before the log, and can be taken over. */
const seenBefore = (beginning: LogBeginning, texts: Texts): CheckedParts => {
  const seen: CheckedParts = new Set()
  const text = texts.get(beginning?.opening.edition?.digest ?? '')
  if (text?.fault === null) rememberParts(text, seen)
  return seen
}

/** Event by event, in their order: the first that does not hold is named. */
export const checkLog = (
  { entry, lead, log, elsewhere, checkedLedgers: ledgers = new Map(), newsroom = '' }: Given,
  texts: Texts,
  beginning: LogBeginning = null,
): CheckedLog => {
  const readable = readableIn(log)
  const decided = checkOtherLogs(elsewhere, readable)
  if (decided.fault !== null) return { ok: false, where: 'the media updates', sentence: decided.fault }
  const type = typeIn(readable, texts)
  const { bundles } = decided
  const sound: SoundLog = { events: [], erased: 0, unproved: [], unseen: [], bundles, proved: [] }
  const earlier: Earlier = { judged: new Set(), seen: seenBefore(beginning, texts) }
  const shown: Shown = { counts: new Map(), used: new Set() }
  const proofs: Proofs = { ledgers, newsroom, shown, first: beginning?.opening.seq ?? 1 }
  const hidden = beginning && { seq: beginning.opening.seq - 1, hash: beginning.opening.prevHash }
  for (const [index, given] of log.entries()) {
    const { events } = sound
    const checked = checkEvent(given, { entry, before: events.at(-1) ?? hidden })
    const seq = (hidden?.seq ?? 0) + index + 1
    if (checked.fault !== null) return toFault(seq, given, checked.fault)
    const { event, note } = checked
    const text = texts.get(event.digest ?? '')
    const at = { lead, log: events, note, bundles, type, texts, start: beginning?.start, proofs }
    const frozen = checkFrozen(event, text, earlier)
    const misfit = fallen(event, events) ?? faultOfText(event, text)
    const ruled: Ruled = misfit === null ? checkRules(event, at) : { fault: misfit }
    const fault = ruled.fault ?? frozen.fault
    if (ruled.fault !== null || fault !== null) return toFault(event.seq, event, fault ?? '')
    if (ruled.by) sound.proved.push(ruled.by)
    const form = FREEZING.includes(event.type) && text?.fault === null ? (text.form ?? text.kept) : null
    if (frozen.unseen !== null) sound.unseen.push({ seq: event.seq, part: frozen.unseen })
    if (form !== null || frozen.languages.length > 0)
      sound.unproved.push({ seq, digest: event.digest ?? '', languages: frozen.languages, form })
    sound.erased += checked.erased ? 1 : 0
    events.push(event)
  }
  return { ok: true, ...sound }
}

const readableIn = (log: readonly unknown[]): LogEvent[] =>
  log.flatMap((given) => {
    const { data } = eventShape.safeParse(given)
    return data ? [data] : []
  })

const toFault = (seq: number, given: unknown, fault: string): Extract<CheckedLog, { ok: false }> => {
  const { type } = (given ?? {}) as { type?: unknown }
  const name = typeof type === 'string' ? ` (${type})` : ''
  return {
    ok: false,
    where: `entry ${seq}`,
    sentence: `The log does not hold from entry ${seq}${name} on: ${fault}.`,
  }
}
