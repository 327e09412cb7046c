import type { EventFacts } from '../../domain/canonical.ts'
import { digestOf, manifestWith } from '../../domain/canonical.ts'
import { editionInForce } from '../../domain/clearance/editions.ts'
import type { Facts, Mandated } from '../../domain/clearance/facts.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import type { ChangedFacts } from '../../domain/mandate/changedFacts.ts'
import { withFacts } from '../../domain/mandate/changedFacts.ts'
import { readCards } from './contacts.ts'
import { frozenId, readFrozen } from '../frozen.ts'
import type { OrganisationBook } from '../organisations.ts'
import { openSaltedValues } from './saltedValues.ts'
import type { DeskDocument, Ref, RegisterDeps } from '../types.ts'

/** Of the text whose facts a mandate would change. */
export const digestInForce = (clearance: Clearance): string | null =>
  clearance.editions.find(({ edition }) => edition === editionInForce(clearance))?.digest ?? null

/** The mandate of the edition of an event that is out, or waits; null where there is none. */
export const readMandated = async (
  { payload, slugs }: RegisterDeps,
  { ref, clearance }: { ref: Ref; clearance: Clearance },
): Promise<Mandated | null> => {
  const digest = ref.collection === slugs.events ? digestInForce(clearance) : null
  const frozen = digest ? await readFrozen(payload, ref.id, digest, slugs) : null
  if (!frozen) return null
  return { mandate: frozen.core.mandate, facts: frozen.core.facts as EventFacts, frozen: null } // an event's core
}

type Change = { ref: Ref; facts: Facts; book: OrganisationBook; change: ChangedFacts }

/** The text of the edition with other facts, stored; nothing names it before the event does. Everything else is as signed. */
export const freezeFacts = async (
  deps: RegisterDeps,
  { ref, facts, book, change }: Change,
): Promise<Mandated | null> => {
  const { mandated, clearance } = facts
  const digest = digestInForce(clearance)
  const frozen = digest ? await readFrozen(deps.payload, ref.id, digest, deps.slugs) : null
  const id = frozenId(ref.id, digest ?? '')
  const row = await deps.store.findOne<{ desk?: DeskDocument | null }>(deps.slugs.frozenTexts, id)
  if (!mandated || !frozen) return null
  const { core, languages, notice } = frozen
  const aside = await openSaltedValues(deps, ref.id)
  for (const [hash, kept] of Object.entries(frozen.aside)) aside.keep(hash, kept)
  const cards = change.contact ? await readCards(deps, [change.contact], book) : null
  const contacts = cards?.map(({ contact, card }) => ({ public: aside.bind(card, contact) })) ?? core.contacts
  const changed = { ...core, contacts, facts: withFacts(mandated.facts, change) }
  const manifest = manifestWith({ core: changed, ...(notice ? { notice } : {}) }, frozen.manifest.languages)
  const next = digestOf(manifest)
  await deps.store.create(deps.slugs.frozenTexts, {
    id: frozenId(ref.id, next),
    entry: ref.id,
    digest: next,
    collectionSlug: ref.collection,
    ...{ manifest, core: changed, languages, notice: notice ?? null },
    aside: aside.values(),
    desk: row?.desk ? withDeskFacts(row.desk, changed.facts, change) : null,
  })
  return { ...mandated, frozen: { digest: next, manifest } }
}

/** The same facts in a working text. */
export const withDeskFacts = (
  desk: DeskDocument,
  facts: EventFacts,
  change: Pick<ChangedFacts, 'contact'> = {},
): DeskDocument => ({
  ...desk,
  ...{ start: facts.start, end: facts.end, mediaCall: facts.mediaCall, link: facts.link },
  ...{ status: facts.status, previousStart: facts.previousStart },
  venue: facts.venue ? { ...desk.venue, name: facts.venue.name } : desk.venue,
  guests: (desk.guests ?? []).map((guest) => ({
    ...guest,
    attendance: facts.guests.find(({ name }) => name === guest.name)?.attendance ?? guest.attendance,
  })),
  ...(change.contact ? { contacts: [change.contact] } : {}),
})
