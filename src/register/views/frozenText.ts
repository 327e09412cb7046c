import type { CanonicalText, Manifest } from '../../domain/canonical.ts'
import type { Salted } from '../../domain/digests.ts'
import type { Erased } from '../../domain/evidence/evidence.ts'
import { type Actor, belongsTo } from '../../domain/organisations.ts'
import { isTextOpen, readingOrganisations } from '../../domain/rights/horizon.ts'
import { notFound, Refusal } from '../../errors.ts'
import { readCarrier, readOpenedText } from '../text/carriers.ts'
import { type SaltedValue, readFrozen, getFrozen } from '../frozen.ts'
import { readHistory, findRow, isWithoutRelation } from '../entryRows.ts'
import { canRead, loadEntry, type LoadedEntry, standsInEdition } from '../loadEntry.ts'
import type { Ref, RegisterDeps } from '../types.ts'
import { type LeafDifference, type ComparedText, signedTexts } from '../../domain/differences/differences.ts'
import { isReader, isSigningRole } from '../../domain/parties.ts'
import { forPrograms } from '../../domain/sentences.ts'

/** A frozen text as its parties read it, with the values beside that it binds by hash. */
export type FrozenAnswer = { manifest: Manifest; aside: Record<string, Salted | Erased> } & CanonicalText

type TextRequest = { ref: Ref; digest: string | null; actor: Actor }

/**
 * A frozen text for a person who may read it: a party of its round, a reader of the entry as far as they go back, a signer
 * of an edition, or a signer of a media update that its lead has opened it to.
 * @throws Refusal `not-found`, also for what others may read
 */
export const readText = async (deps: RegisterDeps, request: TextRequest): Promise<FrozenAnswer> => {
  const { ref, actor } = request
  const digest = (await isWithoutRelation(deps, ref, actor))
    ? await digestThrough(deps, request)
    : await digestOfParty(deps, request)
  const frozen = digest ? await readFrozen(deps.payload, ref.id, digest, deps.slugs) : null
  if (!frozen) throw notFound()
  const { manifest, core, languages, notice, aside } = frozen
  return { manifest, core, languages, ...(notice ? { notice } : {}), aside: withoutIds(aside) }
}

const digestOfParty = async (deps: RegisterDeps, request: TextRequest): Promise<string | null> => {
  const reading = await loadEntry(deps, request.ref)
  if (!reading) return null
  const wanted = request.digest === null ? newestFirst(reading) : [request.digest]
  const isOpen = (digest: string) =>
    reading.text.events.some((event) => event.digest === digest) && mayRead(reading, request.actor, digest)
  return wanted.find(isOpen) ?? digestThrough(deps, request)
}

/** What is frozen since, and closed to who asks, changes nothing of what they are answered. */
const newestFirst = ({ facts }: LoadedEntry): string[] => {
  const { digest, wire, editions } = facts.clearance
  return [digest, wire?.digest, ...editions.map((edition) => edition.digest).reverse()].flatMap(
    (one) => one ?? [],
  )
}

/** Whether somebody who reads the entry, or stands in an edition of it, may read this text of its. */
const mayRead = (reading: LoadedEntry, actor: Actor, digest: string): boolean => {
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
    const opened = carrier && (await readOpenedText(deps, { entry: ref.id, carrier, clearance }))
    const isOpen = opened && (digest === null || digest === opened.digest)
    if (isOpen && opened.readers.some((organisation) => belongsTo(actor, organisation))) return opened.digest
  }
  return null
}

/** Whose card a value is concerns the register alone. */
const withoutIds = (aside: Record<string, SaltedValue>): FrozenAnswer['aside'] =>
  Object.fromEntries(
    Object.entries(aside).map(([hash, { salt, value }]) => [hash, { salt, value } as Salted]),
  )

export type Changes = {
  entry: string
  organisation: string
  /** Its last consent; null where it has given none. */
  signed: { digest: string; at: string; mode: 'express' | 'tacit' } | null
  /** The text that the difference leads to: the one in clearance, or else the last that was; null before the first freeze. */
  digest: string | null
  title: string
  /** What the organisation is called, for people. */
  name: string
  leaves: LeafDifference[]
}

type Request = { ref: Ref; organisation: string | null; actor: Actor }

const signersOf = ({ facts }: LoadedEntry): string[] => [
  facts.lead,
  ...facts.clearance.parties
    .filter((party) => isReader(party) && isSigningRole(party.role))
    .map(({ organisation }) => organisation),
]

/** @throws Refusal `invalid` for who does not sign this text, or where it is left open of which organisation is asked. */
const organisationOf = (reading: LoadedEntry, { organisation, actor }: Request): string => {
  const signers = signersOf(reading)
  const own = signers.filter((slug) => belongsTo(actor, slug))
  const asked = organisation ?? (own.length === 1 ? own[0] : undefined)
  if (asked !== undefined && signers.includes(asked)) return asked
  const names = signers.map((slug) => reading.facts.organisations[slug]?.name ?? slug).join(', ')
  throw new Refusal('invalid', forPrograms(`Name in "organisation" one that signs this text: ${names}.`))
}

/** The difference between what an organisation last signed and the frozen text in front of it, for all who read the entry. */
export const readChanges = async (deps: RegisterDeps, request: Request): Promise<Changes> => {
  const { ref, actor } = request
  if (await isWithoutRelation(deps, ref, actor)) throw notFound()
  const reading = await loadEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const organisation = organisationOf(reading, request)
  const { events } = reading.text
  const last = events.findLast(
    ({ type, digest: submitted }) => type === 'submit' && submitted && mayRead(reading, actor, submitted),
  )
  const digest = reading.facts.clearance.digest ?? last?.digest ?? null
  const signed = signedTexts(events, { organisation, bundles: reading.facts.bundles }).filter((each) =>
    mayRead(reading, actor, each.digest),
  )
  const newest = signed[0]
  const head = {
    ...{ entry: ref.id, organisation, digest },
    name: reading.facts.organisations[organisation]?.name ?? organisation,
    signed: newest ? { digest: newest.digest, at: newest.at, mode: newest.mode } : null,
  }
  if (!digest) return { ...head, title: '', leaves: [] }
  const named = new Set([digest, ...signed.map((each) => each.digest)])
  const texts = new Map(
    await Promise.all(
      [...named].map(
        async (each) => [each, await getFrozen(deps.payload, ref.id, each, deps.slugs)] as const,
      ),
    ),
  )
  const present = texts.get(digest) as ComparedText // read right above
  const title = present.languages[present.core.authoritative]?.title ?? ''
  return { ...head, title, leaves: await deps.textWork.run('differences', { present, signed, texts }) }
}
