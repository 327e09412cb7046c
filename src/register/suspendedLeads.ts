import { abandonable, decideAbandoning } from '../domain/clearance/abandoning.ts'
import { suspendedLeadOf, type SuspendedLead, takersNow } from '../domain/clearance/suspendedLead.ts'
import { TABLE } from '../domain/clearance/table.ts'
import type { TextState } from '../domain/entries.ts'
import { referenceOf } from '../domain/mails/reference.ts'
import { type Actor, belongsTo } from '../domain/organisations.ts'
import { isCoAuthor, isReader, isSigningRole } from '../domain/parties.ts'
import { blockerOf } from '../domain/pending.ts'
import { say } from '../domain/sentences.ts'
import { entrySlugs } from '../domain/slugs.ts'
import { notFound, Refusal } from '../errors.ts'
import { append } from './append.ts'
import { historyWith } from './entryRows.ts'
import type { KeyedQueue } from './keyedQueue.ts'
import { organisationsAble } from './lastResort.ts'
import { loadEntry, type LoadedEntry } from './loadEntry.ts'
import { type OrganisationBook, readOrganisations } from './organisations.ts'
import type { Reconciler } from './reconcile.ts'
import type { Ref, RegisterDeps } from './types.ts'
import type { PendingEntry } from './views/pending.ts'

/** A text that others sign with its lead. `parties`: who reads it, by slug, the lead first; `from`: null while its lead can act. */
export type LedText = { ref: Ref; parties: string[]; from: string | null }

/** What the coordinator sees of a text that they may abandon: no word of it, and nobody who takes part but its lead, by slug. */
export type AbandonableText = { reference: string; organisation: string; state: TextState; since: string }

export type AbandonRequest = { reference: string; note: string; actor: Actor }

type Parts = { turns: KeyedQueue; finish: Reconciler['finish'] }

/** The texts that this organisation, by id, leads as the desk shows it; in any of these states, or in whichever. */
const findLed = async (
  { store, slugs }: RegisterDeps,
  organisation: string,
  states?: readonly TextState[],
): Promise<Ref[]> => {
  const refs: Ref[] = []
  for (const collection of entrySlugs(slugs)) {
    const documents = await store.find<{ id: string }>({
      collection,
      where: { and: [{ lead: { equals: organisation } }, ...(states ? [{ state: { in: states } }] : [])] },
      select: { lead: true },
    })
    refs.push(...documents.map(({ id }) => ({ collection, id })))
  }
  return refs
}

/** The log has the last word on who leads a text. */
const loadLed = async (deps: RegisterDeps, ref: Ref, lead: string): Promise<LoadedEntry | null> => {
  const reading = await loadEntry(deps, ref)
  return reading?.facts.lead === lead ? reading : null
}

/** The texts that this organisation, by slug, leads and others sign, too. */
export const readLed = async (deps: RegisterDeps, organisation: string): Promise<LedText[]> => {
  const id = (await readOrganisations(deps)).idOf(organisation)
  const led: LedText[] = []
  for (const ref of id ? await findLed(deps, id) : []) {
    const reading = await loadLed(deps, ref, organisation)
    const { parties = [] } = reading?.facts.clearance ?? {}
    if (!reading || !parties.some(({ role, standing }) => standing === 'accepted' && isSigningRole(role)))
      continue
    const from = suspendedLeadOf(reading.facts)?.from ?? null
    const readers = parties.filter(isReader).map((party) => party.organisation)
    led.push({ ref, from, parties: [organisation, ...readers] })
  }
  return led
}

const askedOf = async (deps: RegisterDeps, { facts, text, now }: LoadedEntry) => {
  const coAuthors = facts.clearance.parties.filter(isCoAuthor).map(({ organisation }) => organisation)
  return { facts, now, able: await organisationsAble(deps, coAuthors, { book: text.book, now }) }
}

type Found = { ref: Ref; reading: LoadedEntry; lead: SuspendedLead }

/** The texts of organisations that are suspended, in these states. */
const readSuspendedLeads = async (
  deps: RegisterDeps,
  book: OrganisationBook,
  states: readonly TextState[],
): Promise<Omit<Found, 'lead'>[]> => {
  const found: Omit<Found, 'lead'>[] = []
  for (const slug of Object.keys(book.facts)) {
    if (!book.facts[slug]?.suspended) continue
    for (const ref of await findLed(deps, book.idOf(slug) ?? '', states)) {
      const reading = await loadLed(deps, ref, slug)
      if (reading) found.push({ ref, reading })
    }
  }
  return found
}

/** What the actor's organisations could lead now, nobody having offered it: for My desk, beside what the rows say. */
export const readTakeable = async (deps: RegisterDeps, actor: Actor): Promise<PendingEntry[]> => {
  const book = await readOrganisations(deps)
  const texts = await readSuspendedLeads(deps, book, TABLE['take-lead'].from)
  return texts.flatMap(({ ref, reading: { facts, now } }) => {
    const { clearance } = facts
    return takersNow(facts, now)
      .filter((organisation) => belongsTo(actor, organisation))
      .map((organisation): PendingEntry => {
        const pending = { kind: 'take', organisation } as const
        const hindrance = blockerOf(pending, { actor, clearance, organisations: book.facts })
        return {
          ...pending,
          ref,
          hindrance,
          deadline: null,
          at: suspendedLeadOf(facts)?.from ?? null,
          sentBack: null,
        }
      })
  })
}

const findAbandonable = async (deps: RegisterDeps): Promise<Found[]> => {
  const texts = await readSuspendedLeads(deps, await readOrganisations(deps), TABLE.abandon.from)
  const found: Found[] = []
  for (const { ref, reading } of texts) {
    const lead = abandonable(await askedOf(deps, reading))
    if (lead) found.push({ ref, reading, lead })
  }
  return found
}

const requireCoordinator = (actor: Actor | null): Actor => {
  if (!actor?.coordinator) throw new Refusal('forbidden', say('organisations.coordinatorOnly'))
  return actor
}

/** @throws Refusal `forbidden` for everybody but the coordinator. */
export const readAbandonable = async (deps: RegisterDeps, actor: Actor): Promise<AbandonableText[]> => {
  requireCoordinator(actor)
  const found = await findAbandonable(deps)
  return found.map(({ ref, reading: { facts }, lead: { since } }) => ({
    ...{ reference: referenceOf(ref), organisation: facts.lead, state: facts.clearance.state, since },
  }))
}

/** Somebody who acts at the same time may be faster: then it is decided again. */
const appendAbandoning = async (
  deps: RegisterDeps,
  { finish }: Parts,
  { ref, note, actor }: { ref: Ref } & Pick<AbandonRequest, 'note' | 'actor'>,
): Promise<void> => {
  for (;;) {
    const reading = await loadEntry(deps, ref)
    if (!reading) throw notFound()
    const coordinator = requireCoordinator(await deps.readActor(actor.id))
    const verdict = decideAbandoning({ ...(await askedOf(deps, reading)), coordinator, note })
    if (!verdict.ok) throw notFound()
    const { lead } = reading.facts
    const head = reading.text.events.at(-1) ?? null
    const appended = await append(deps, { ref, lead, head, events: [verdict.event], at: reading.now })
    if (!appended) continue
    const history = await historyWith(deps, reading.history, { entry: ref.id, lead, appended })
    await finish(ref.id, { history })
    return
  }
}

/**
 * Done by the coordinator, by the reference of a text that they may abandon. @throws Refusal `not-found` for every other one,
 * as for one that does not exist.
 */
export const abandonText = async (
  deps: RegisterDeps,
  parts: Parts,
  { reference, note, actor }: AbandonRequest,
): Promise<void> => {
  requireCoordinator(actor)
  const [only, ...others] = (await findAbandonable(deps)).filter(({ ref }) => referenceOf(ref) === reference)
  // Of two texts with one reference it cannot be said which is meant.
  if (!only || others.length > 0) throw notFound()
  await parts.turns(only.ref.id, () => appendAbandoning(deps, parts, { ref: only.ref, note, actor }))
}
