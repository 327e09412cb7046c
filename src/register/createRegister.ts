import type { PayloadRequest } from 'payload'
import { isAction, TABLE } from '../domain/clearance/table.ts'
import type { Clearance } from '../domain/clearance/state.ts'
import type { ClearanceView } from '../domain/clearance/view.ts'
import type { Evidence } from '../domain/evidence/evidence.ts'
import type { LanguageState } from '../domain/languages.ts'
import type { Actor } from '../domain/organisations.ts'
import { afterStoring, notFound } from '../errors.ts'
import { readingWithin } from '../payload-internals/transactions.ts'
import { type AfterRestore, stopAfterRestore } from './afterRestore.ts'
import { act, askAct } from './act.ts'
import { createPasskeys, type Passkeys } from './passkeys/createPasskeys.ts'
import type { ActProof, Asking } from './passkeys/proveAct.ts'
import { type Changes, readChanges, type FrozenAnswer, readText } from './views/frozenText.ts'
import { type PendingEntry, type PendingQuery, readPending } from './views/pending.ts'
import {
  type CalendarEntry,
  type CalendarEntriesQuery,
  findActs,
  findCalendarEntries,
  findRefs,
  findSigned,
  readClearances,
  readPeople,
} from './views/calendarEntries.ts'
import { readEvidence } from './views/evidence.ts'
import { findEntry } from './frozen.ts'
import {
  createHeads,
  type HeadListener,
  type HeadsAnswer,
  type HeadsQuery,
  readHeads,
} from './heads/createHeads.ts'
import type { KeyStatement } from '../domain/evidence/keys.ts'
import { readPublicKeys } from './heads/keys.ts'
import { createReleaseSigner, type SignOfRelease } from './heads/releaseSigner.ts'
import { type History, readHistory, isWithoutRelation } from './entryRows.ts'
import { canRead, loadEntry } from './loadEntry.ts'
import { createSweepBlank } from './sweepBlank.ts'
import { readLanguages } from './views/languages.ts'
import { type Preview, type PreviewAsked, readPreview } from './views/preview.ts'
import { readReadiness } from './views/readiness.ts'
import type { Readiness } from '../domain/readiness/readiness.ts'
import type { Reconciler } from './reconcile.ts'
import { createReconciler } from './reconcile.ts'
import { lastResort, type LastResortRequest } from './lastResort.ts'
import {
  type AbandonableText,
  type AbandonRequest,
  abandonText,
  type LedText,
  readAbandonable,
  readLed,
  readTakeable,
} from './suspendedLeads.ts'
import { type ReminderListener, remind, readRounds, type Round, voidSilence } from './silence.ts'
import { createStore } from './store.ts'
import { createTextWork } from './textWork/createTextWork.ts'
import { createKeyedQueue } from './keyedQueue.ts'
import type { Ref, RegisterDeps, RegisterOptions } from './types.ts'
import { toView } from './views/view.ts'
import type { Sentence } from '../domain/sentences.ts'

/** The register: the only way out of the desk. Every refusal is thrown as a Refusal. */
export type Register = Omit<Reconciler, 'finish' | 'finishApart' | 'onPass'> & {
  clearance(ref: Ref, actor: Actor): Promise<ClearanceView<Sentence>>
  /** @param digest null: the text in work, or else the edition that is out. */
  text(ref: Ref, digest: string | null, actor: Actor): Promise<FrozenAnswer>
  /** Which languages the working text has, and which of them lag behind. */
  languages(ref: Ref, actor: Actor): Promise<LanguageState[]>
  /** What the working text lacks to be submitted, and what is advisable, for those who write it. */
  readiness(ref: Ref, actor: Actor): Promise<Readiness>
  /** The working text as it would be frozen now; nothing of it is kept. */
  preview(asked: PreviewAsked): Promise<Preview>
  /** What has changed since an organisation, by slug, last signed. @param organisation null: the actor's only party. */
  changes(ref: Ref, organisation: string | null, actor: Actor): Promise<Changes>
  /** The clearance afterwards; `{entry}` alone for who no longer reads it. @param given see `Request`. */
  act(
    ref: Ref,
    action: string,
    body: unknown,
    actor: Actor,
    given?: { code?: unknown; proof?: ActProof | null },
  ): Promise<ClearanceView<Sentence> | { entry: string }>
  /** What the actor's passkey would have to sign of this act, as it stands now. */
  ask(ref: Ref, action: string, body: unknown, actor: Actor): Promise<Asking>
  /** Whose passkeys an organisation knows. */
  passkeys: Passkeys
  /** The texts that are being cleared and that this organisation must sign. */
  roundsOf(organisation: string): Promise<Round[]>
  /** What concerns the actor's organisations: their signature, what goes out next, and so on. */
  concerned(asked: PendingQuery): Promise<PendingEntry[]>
  /** Entries with an instant in a span; who shows one reads it as the person who asks, here and in what follows. */
  dated(asked: CalendarEntriesQuery): Promise<CalendarEntry[]>
  /** Entries that somebody has signed in a span. */
  signed(span: { from: string; to: string }): Promise<Ref[]>
  /** Which of these acts a person, by id, has done. */
  actsOf(person: string, types: readonly string[]): Promise<string[]>
  /** What registered entries are called at the endpoints. */
  refs(ids: readonly string[]): Promise<Ref[]>
  /** What the logs of many entries say now, by id. */
  clearances(ids: readonly string[], req?: PayloadRequest): Promise<Map<string, Clearance>>
  /** The names of people, by id. */
  people(ids: readonly string[]): Promise<Map<string, string>>
  /** Says in each open round that the silence of this organisation, by slug, counts no more, where that is so. */
  voidSilence(organisation: string): Promise<void>
  /** The log and every text that it names, to be checked without the newsroom. */
  evidence(ref: Ref, actor: Actor): Promise<Evidence>
  /** Stops each text whose log has lost events; asked before anything runs by itself. */
  stopAfterRestore(request: AfterRestore): Promise<void>
  /** What the coordinator does to a text by its public slug, where nobody who signed it can. */
  lastResort(request: LastResortRequest): Promise<void>
  /** The texts that this organisation, by slug, leads and others sign with it. */
  ledBy(organisation: string): Promise<LedText[]>
  /** The texts of suspended leads that the actor's organisations can lead from now on. */
  takeable(actor: Actor): Promise<PendingEntry[]>
  /** What is in work of suspended leads and may be abandoned by the coordinator. */
  abandonable(actor: Actor): Promise<AbandonableText[]>
  /** Abandons one of these, by its reference. */
  abandon(request: AbandonRequest): Promise<void>
  /** The signed heads of the actor's own organisations, and the keys. */
  heads(query: HeadsQuery, actor: Actor): Promise<HeadsAnswer>
  /** The newsroom's keys, the first one first; none where it has no key. */
  publicKeys(): KeyStatement[]
  /** What the register's key says of an edition that is out. */
  signOfRelease: SignOfRelease
  /** Told once of each head that is to be mailed to its organisation. */
  onHead(listener: HeadListener): void
  /** Told of each deadline that nears while parties are silent, and when silence has given the last signature. */
  onReminder(listener: ReminderListener): void
  /** Looks once for deadlines that near; done by itself, too. */
  remind(): Promise<void>
  /** Makes a head for whom an hour has passed since the last one; done by itself, too. */
  headsLook(): Promise<void>
  /** Resolves when no head is being made or mailed. */
  headsDone(): Promise<void>
  /** What the log says now, for guards; an entry without a log is being drafted. */
  /** @param req of the transaction in which it is asked, if it is. */
  stateOf(ref: Ref, req?: PayloadRequest): Promise<Clearance>
}

/** Whether an instant of the entry has passed since its log was read, and may stand in it by now. */
const isDueBy = ({ clearance: { isDue, scheduled } }: History, present: Date): boolean =>
  isDue || (scheduled !== null && Date.parse(scheduled.availableAt) <= present.getTime())

/** After these the actor's organisation reads the entry no more. */
const endsReading = (action: string): boolean => isAction(action) && TABLE[action].endsReading

export const createRegister = (options: RegisterOptions): Register => {
  const textWork = createTextWork({
    report: (error) =>
      options.payload.logger.error({ err: error, msg: 'The thread for long texts has ended.' }),
  })
  const deps: RegisterDeps = { ...options, store: createStore(options.payload), textWork, hasLedgers: true }
  const turns = createKeyedQueue()
  const reconciler = createReconciler(deps, turns)
  const { finish: _finish, finishApart: _finishApart, onPass, ...timing } = reconciler
  const { keyFile } = options
  const reminding: ReminderListener[] = []
  const tellReminder: ReminderListener = async (due) => {
    for (const listener of reminding) await listener(due)
  }
  const lookForReminders = () => remind(deps, { turns, finish: reconciler.finish }, tellReminder)
  onPass(lookForReminders)
  onPass(createSweepBlank(deps))
  const heads = keyFile ? createHeads(deps, { turns, keyFile, report: reporterOf(deps) }) : null
  if (heads) {
    onPass(heads.pass)
    reconciler.onChange(async (entry, log) => heads.notice(entry, log && log.clearance))
  }
  return {
    clearance: async (ref, actor) => {
      if (await isWithoutRelation(deps, ref, actor)) throw notFound()
      const reading = await loadEntry(deps, ref)
      if (!reading || !canRead(reading, actor)) throw notFound()
      return toView(deps, reading, actor)
    },
    text: (ref, digest, actor) => readText(deps, { ref, digest, actor }),
    languages: (ref, actor) => readLanguages(deps, { ref, actor }),
    readiness: (ref, actor) => readReadiness(deps, { ref, actor }),
    preview: (asked) => readPreview(deps, asked),
    changes: (ref, organisation, actor) => readChanges(deps, { ref, organisation, actor }),
    ask: async (ref, action, body, actor) => {
      if (await isWithoutRelation(deps, ref, actor)) throw notFound()
      return askAct(deps, { ref, action, body, actor })
    },
    passkeys: createPasskeys(deps, { turns, ...reconciler }),
    act: async (ref, action, body, actor, given = {}) => {
      if (await isWithoutRelation(deps, ref, actor)) throw notFound()
      const { others, known } = await turns(ref.id, () =>
        act(deps, reconciler, { ref, action, body, actor, ...given }),
      )
      return afterStoring(async () => {
        for (const other of new Set(others)) await reconciler.finishApart(other)
        await reconciler.settle()
        const { history } = known
        const isStill = others.length === 0 && history && !isDueBy(history, deps.clock.now())
        const reading = endsReading(action) ? null : await loadEntry(deps, ref, isStill ? known : {})
        const isReader = reading !== null && canRead(reading, actor)
        const answer = isReader ? await toView(deps, reading, actor) : { entry: ref.id }
        heads?.begin()
        return answer
      })
    },
    roundsOf: (organisation) => readRounds(deps, organisation),
    concerned: (asked) => readPending(deps, asked),
    dated: (asked) => findCalendarEntries(deps, asked),
    signed: (span) => findSigned(deps, span),
    actsOf: (person, types) => findActs(deps, person, types),
    refs: (ids) => findRefs(deps, ids),
    clearances: (ids, req) => readClearances(within(deps, req), ids),
    people: (ids) => readPeople(deps, ids),
    voidSilence: (organisation) => voidSilence(deps, { turns, finish: reconciler.finish }, organisation),
    stateOf: async ({ id }, req) => {
      const reading = within(deps, req)
      const registered = await findEntry(reading.payload, id, deps.slugs)
      return (await readHistory(reading, { entry: id, lead: registered?.lead ?? '' })).clearance
    },
    evidence: (ref, actor) => readEvidence(deps, { ref, actor }),
    stopAfterRestore: (request) => stopAfterRestore(deps, { turns, finish: reconciler.finish }, request),
    lastResort: (request) => lastResort(deps, { turns, finish: reconciler.finish }, request),
    ledBy: (organisation) => readLed(deps, organisation),
    takeable: (actor) => readTakeable(deps, actor),
    abandonable: (actor) => readAbandonable(deps, actor),
    abandon: (request) => abandonText(deps, { turns, finish: reconciler.finish }, request),
    heads: (query, actor) => readHeads(deps, heads, { ...query, actor }),
    publicKeys: () => (keyFile ? readPublicKeys(keyFile) : []),
    signOfRelease: createReleaseSigner(keyFile),
    onHead: (listener) => heads?.onMail(listener),
    onReminder: (listener) => void reminding.push(listener),
    remind: lookForReminders,
    headsLook: async () => heads?.look(),
    headsDone: async () => heads?.idle(),
    ...timing,
    stop: async () => {
      await Promise.all([reconciler.stop(), textWork.stop()])
      await heads?.idle()
    },
  }
}

/** Reads as a part of the request's transaction, where another connection could not be had meanwhile. */
const within = (deps: RegisterDeps, req: PayloadRequest | undefined): RegisterDeps => {
  const payload = readingWithin(deps.payload, req)
  return payload === deps.payload ? deps : { ...deps, payload, store: createStore(payload) }
}

const reporterOf =
  ({ payload }: RegisterDeps) =>
  (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'A signed head could not be made or mailed; it tries again.' })
