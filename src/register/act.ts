import type { Proving, RegisterDeps } from './types.ts'
import { actionAsked } from '../domain/clearance/eventData.ts'
import type { NewEvent } from '../domain/clearance/events.ts'
import type { Step } from '../domain/clearance/joint/plan.ts'
import { ledgerWords } from '../domain/clearance/ledgerWords.ts'
import { EDITION_CAPACITIES, isAction, TABLE } from '../domain/clearance/table.ts'
import { afterStoring, notFound, Refusal } from '../errors.ts'
import { append, appendAfter, breakOff, recordInCarriers } from './append.ts'
import { closeText, withoutState } from './text/freezeForAction.ts'
import { appendSteps } from './joint.ts'
import { projectToDesk } from './projectToDesk.ts'
import { type Appended, type History, historyWith, findRow, markPending } from './entryRows.ts'
import type { OrganisationBook } from './organisations.ts'
import { type KnownEntry, type LoadedEntry, canRead, loadEntry, standsInEdition } from './loadEntry.ts'
import type { Reconciler } from './reconcile.ts'
import { say } from '../domain/sentences.ts'
import { askForProof, type Asking, proveWriting } from './passkeys/proveAct.ts'
import { sayLedgersIn } from './passkeys/sayLedgers.ts'
import { type Ready, readyFor, type Request } from './readyAct.ts'

type ProveIdentity = (act: Proving) => Promise<void>

/** A code counts once, and the act that it is given for may have to be decided again when somebody else was faster. */
const proveOnce = ({ proveAct }: Pick<RegisterDeps, 'proveAct'>): ProveIdentity => {
  const proven = new Set<string>()
  return async (act) => {
    if (!proven.has(act.organisation)) await proveAct?.(act)
    proven.add(act.organisation)
  }
}

type ProveByKey = (ready: Ready) => Promise<{ events: NewEvent[]; steps: Step[] }>
type Proven = Request & { prove: ProveIdentity; proveByKey: ProveByKey }

/** What a key has signed is used once, however often the act has to be decided again. */
const proveByKeyOnce = (deps: RegisterDeps, { proof }: Request): ProveByKey => {
  const used = new Map<string, number>()
  return async ({ writing, signer, key }) => {
    if (!proof || !signer || !key) return { events: [...writing.events], steps: [...writing.steps] }
    return proveWriting(deps, writing, { signer, given: proof, key, used })
  }
}

/** Of many who press at once each but one reads the log again; more often than this nobody is so unlucky. */
const ATTEMPTS = 30

/** Whose consent stands in an edition may act on it, whatever they are to the entry now. */
const isOfEdition = (action: string): boolean =>
  isAction(action) && EDITION_CAPACITIES.includes(TABLE[action].who.of)

const readFor = async (
  deps: RegisterDeps,
  { ref, action: asked, body, actor }: Request,
): Promise<LoadedEntry> => {
  const action = actionAsked(asked, body)
  const reading = await loadEntry(deps, ref)
  const mayAct =
    reading && (canRead(reading, actor) || (isOfEdition(action) && standsInEdition(reading, actor, null)))
  if (!reading || !mayAct) throw notFound()
  return reading
}

/**
 * What was done: the entries whose logs have grown beside this one, what was appended right behind the log that was read, if it
 * was, and the organisations as they were when it was decided; null when somebody else was faster.
 */
type Done = { others: string[]; appended: Appended | null; book: OrganisationBook } | null

const attempt = async (deps: RegisterDeps, request: Proven, reading: LoadedEntry): Promise<Done> => {
  const { ref, action } = request
  const { now, text } = reading
  const head = text.events.at(-1) ?? null
  const ready = await readyFor(deps, request, reading)
  const { actor, verdict, writing, seq, book } = ready
  const { before, after, organisation } = verdict
  const { lead } = reading.facts
  await request.prove({ actor, organisation, code: request.code })
  const { events, steps } = await request.proveByKey(ready)
  const together = ready.together && { ...ready.together, steps }
  // What is written before the event itself; else the mark comes with it.
  if (action === 'submit' || together || before) await markPending(deps, { ref, lead, seq })
  if (action === 'submit') await closeText(deps, reading)
  if (together && !(await appendSteps(deps, together, now))) return null
  if (before) {
    if (!(await breakOff(deps, writing.facts, { ...before, at: now }))) return null
    await afterStoring(() => appendAfter(deps, { ref, lead, events, at: now }))
    return { others: [before.entry], appended: null, book }
  }
  const appending = () => append(deps, { ref, lead, head, events, at: now })
  const appended = await (together ? afterStoring(appending) : appending())
  if (!appended) return null
  if (after)
    return { others: await afterStoring(() => recordInCarriers(deps, { ...after, at: now })), appended, book }
  return { others: together?.steps.map(({ entry }) => entry) ?? [], appended, book }
}

/** The log after the act; null where it has to be read. */
const logAfter = async (
  deps: RegisterDeps,
  { facts, history }: LoadedEntry,
  appended: Appended | null,
): Promise<History | null> =>
  appended && historyWith(deps, history, { entry: facts.entry, lead: facts.lead, appended })

type Acted = {
  /** The other entries that this has changed, which are to be finished in turns of their own. */
  others: string[]
  /** What need not be read again for an answer; without the log where that has to be. */
  known: KnownEntry
}

/** Signatures, and what rests on them: what ledgers have said meanwhile stands in the log first. */
const restsOnLedgers = (action: string): boolean => action === 'sign' || action === 'release'

/** What a key would have to sign for this act now; refuses whatever the act would be refused for. */
export const askAct = async (deps: RegisterDeps, request: Request): Promise<Asking> => {
  const reading = await readFor(deps, request)
  const { actor, signer, writing } = await readyFor(deps, request, reading, true).catch((error: unknown) => {
    throw canRead(reading, request.actor) ? error : withoutState(error)
  })
  if (!signer) throw new Refusal('invalid', say('passkeys.takesNone'))
  return askForProof(deps, writing, { signer, person: actor.id })
}

/** Does what is asked, or refuses; of two at once one is first, and the other decides again. Inside the entry's turn. */
export const act = async (
  deps: RegisterDeps,
  { finish }: Pick<Reconciler, 'finish'>,
  request: Request,
): Promise<Acted> => {
  const { id } = request.ref
  const proven: Proven = { ...request, prove: proveOnce(deps), proveByKey: proveByKeyOnce(deps, request) }
  const others = new Set<string>()
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const row = await findRow(deps, id)
    if (row?.pendingSeq) {
      await readFor(deps, request)
      await projectToDesk(deps, row)
    }
    const reading = await readFor(deps, request)
    if (restsOnLedgers(request.action) && ledgerWords(reading).length > 0) {
      for (const grown of await sayLedgersIn(deps, request.ref)) if (grown !== id) others.add(grown)
      continue
    }
    const done = await attempt(deps, proven, reading).catch((error: unknown) => {
      throw canRead(reading, request.actor) ? error : withoutState(error)
    })
    if (!done) continue
    const { book } = done
    const after = { history: await logAfter(deps, reading, done.appended), book }
    const history = await finish(id, after).catch((error: unknown) => {
      deps.payload.logger.error({
        err: error,
        entry: id,
        msg: 'An act is in the log and will be shown later.',
      })
      return null
    })
    return { others: [...others, ...done.others], known: { history, book, before: reading } }
  }
  throw new Refusal('wrong-state', say('stale.busy'))
}
