import type { CanonicalText, Manifest } from '../domain/canonical.ts'
import type { Salted } from '../domain/digests.ts'
import type { Erased } from '../domain/evidence/evidence.ts'
import { type Actor, belongsTo } from '../domain/organisations.ts'
import { isTextOpen, readingOrganisations } from '../domain/rights/horizon.ts'
import { notFound } from '../errors.ts'
import { readCarrier, readOpened } from './carriers.ts'
import { type Kept, readFrozen } from './frozen.ts'
import { readHistory } from './history.ts'
import { canRead, readEntry, type Reading, standsInEdition } from './reading.ts'
import { findRow } from './rows.ts'
import { isStranger } from './strangers.ts'
import type { Ref, RegisterDeps } from './types.ts'

/** A frozen text as its parties read it, with the values beside that it binds by hash. */
export type FrozenAnswer = { manifest: Manifest; aside: Record<string, Salted | Erased> } & CanonicalText

export type TextRequest = { ref: Ref; digest: string | null; actor: Actor }

/**
 * A frozen text for a person who may read it: a party of its round, a reader of the entry as far as they go back, a signer
 * of an edition, or a signer of a media update that its lead has opened it to.
 * @throws Refusal `not-found`, also for what others may read
 */
export const readText = async (deps: RegisterDeps, request: TextRequest): Promise<FrozenAnswer> => {
  const { ref, actor } = request
  const digest = (await isStranger(deps, ref, actor))
    ? await digestThrough(deps, request)
    : await digestOfParty(deps, request)
  const frozen = digest ? await readFrozen(deps.payload, ref.id, digest, deps.slugs) : null
  if (!frozen) throw notFound()
  const { manifest, core, languages, notice, aside } = frozen
  return { manifest, core, languages, ...(notice ? { notice } : {}), aside: withoutIds(aside) }
}

const digestOfParty = async (deps: RegisterDeps, request: TextRequest): Promise<string | null> => {
  const reading = await readEntry(deps, request.ref)
  if (!reading) return null
  const wanted = request.digest === null ? newestFirst(reading) : [request.digest]
  const isOpen = (digest: string) =>
    reading.text.events.some((event) => event.digest === digest) && mayRead(reading, request.actor, digest)
  return wanted.find(isOpen) ?? digestThrough(deps, request)
}

/** What is frozen since, and closed to who asks, changes nothing of what they are answered. */
const newestFirst = ({ facts }: Reading): string[] => {
  const { digest, wire, editions } = facts.clearance
  return [digest, wire?.digest, ...editions.map((edition) => edition.digest).reverse()].flatMap(
    (one) => one ?? [],
  )
}

/** Whether somebody who reads the entry, or stands in an edition of it, may read this text of its. */
export const mayRead = (reading: Reading, actor: Actor, digest: string): boolean => {
  const { clearance } = reading.facts
  const { events } = reading.text
  if (standsInEdition(reading, actor, digest)) return true
  return (
    canRead(reading, actor) &&
    readingOrganisations(clearance, actor).some((organisation) =>
      isTextOpen({ clearance, events, organisation, digest }),
    )
  )
}

/** By an `include` with `readers`: the text that was included, and no other one. */
const digestThrough = async (
  deps: RegisterDeps,
  { ref, digest, actor }: TextRequest,
): Promise<string | null> => {
  const row = await findRow(deps, ref.id)
  if (!row?.opened) return null
  const { clearance } = await readHistory(deps, { entry: ref.id, lead: row.lead })
  if (clearance.deleted) return null
  for (const update of row.opened.split(' ')) {
    const carrier = await readCarrier(deps, update)
    const opened = carrier && (await readOpened(deps, { entry: ref.id, carrier, clearance }))
    const isOpen = opened && (digest === null || digest === opened.digest)
    if (isOpen && opened.readers.some((organisation) => belongsTo(actor, organisation))) return opened.digest
  }
  return null
}

/** Whose card a value is concerns the register alone. */
const withoutIds = (aside: Record<string, Kept>): FrozenAnswer['aside'] =>
  Object.fromEntries(
    Object.entries(aside).map(([hash, { salt, value }]) => [hash, { salt, value } as Salted]),
  )
