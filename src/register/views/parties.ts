import type { Facts } from '../../domain/clearance/facts.ts'
import type { CarriedView, InclusionView, PartyView, SignatureView } from '../../domain/clearance/view.ts'
import { type Actor, belongsTo, type OrganisationFacts } from '../../domain/organisations.ts'
import { termsOf } from '../../domain/mandate/terms.ts'
import { collectionOfType, typeOfCollection } from '../../domain/slugs.ts'
import { findCarrying, readCarrier, readOpenedText } from '../text/carriers.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import { readReferenced } from '../text/references.ts'
import type { RegisterDeps, Names } from '../types.ts'
import { coveredLeaves } from '../../domain/clearance/signatures.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { isReader } from '../../domain/parties.ts'

/**
 * The media updates that an entry's lead lets carry it, and the organisations that read it by that. Who signs an update is
 * said of one that carries the entry alone: an include may name any.
 */
export const readInclusions = async (
  deps: RegisterDeps,
  { entry, clearance }: Pick<Facts, 'entry' | 'clearance'>,
): Promise<InclusionView[]> =>
  Promise.all(
    Object.entries(clearance.inclusions).map(async ([bundle, { notBefore, readers }]) => {
      const isCarried = readers && (await findCarrying(deps, entry, [bundle])).length > 0
      const carrier = isCarried ? await readCarrier(deps, bundle) : null
      const opened = carrier ? await readOpenedText(deps, { entry, carrier, clearance }) : null
      return { bundle, notBefore, readers: opened?.readers ?? [] }
    }),
  )

/** What a media update carries, as far as the person may know of each. */
export const readCarried = async (
  deps: RegisterDeps,
  { facts, text, ready, frozen }: LoadedEntry,
  actor: Actor,
): Promise<CarriedView[]> => {
  if (facts.type !== 'media-update') return []
  const items = frozen
    ? frozen.core.items.map(({ type, ...item }) => ({
        ...item,
        collection: collectionOfType(deps.slugs, type),
      }))
    : ready.desk.items
  const carrier = { entry: facts.entry, lead: facts.lead, parties: facts.clearance.parties }
  const organisations = actor.memberships.map(({ organisation }) => organisation)
  return Promise.all(
    items.map(async ({ entry, collection, heading }) => {
      const {
        sight,
        title,
        frozen: shown,
      } = await readReferenced(deps, {
        ref: { collection, id: entry },
        ...{ organisations, book: text.book, carrier },
      })
      const type = typeOfCollection(deps.slugs, collection) ?? 'statement'
      // What is out already nobody signs with it.
      const mandate = sight === 'public' ? null : shown && termsOf(shown.core)
      return { entry, type, heading, sight, title, digest: shown?.digest ?? null, mandate }
    }),
  )
}

/** What the parties of an entry are shown by. */
type KnownParties = Pick<Facts, 'clearance' | 'lead' | 'organisations'>

const signatureOf = ({ round }: Clearance, organisation: string, names: Names): SignatureView | null => {
  const last = round?.consents.findLast((consent) => consent.organisation === organisation)
  if (!round || !last) return null
  const { at, mode, by } = last
  return { by: names(by), at, digest: round.digest, covers: coveredLeaves(round, organisation), mode }
}

const allParties = ({ clearance, lead, organisations }: KnownParties, names: Names): PartyView[] => {
  const parties = [
    { organisation: lead, role: 'lead' as const, standing: 'accepted' as const },
    ...clearance.parties,
  ]
  return parties.map((party) => ({
    ...party,
    signature: signatureOf(clearance, party.organisation, names),
    ...(isReader(party) ? absenceOf(organisations[party.organisation]) : {}),
    ...delegationOf(clearance, party.organisation),
  }))
}

const delegationOf = ({ delegations }: Clearance, organisation: string): Pick<PartyView, 'delegated'> => {
  const delegated = delegations[organisation]
  return delegated ? { delegated } : {}
}

const absenceOf = (
  organisation: OrganisationFacts | undefined,
): Pick<PartyView, 'suspended' | 'noMember'> => {
  if (organisation?.suspended) return { suspended: true }
  return organisation?.standing === 'partner' ? { noMember: true } : {}
}

/** A party sees of the others those that are invited or have accepted; the lead sees all (ADR 22). */
const isShown = (
  { organisation, standing }: PartyView,
  { facts, actor }: { facts: KnownParties; actor: Actor },
): boolean => isReader({ standing }) || belongsTo(actor, organisation) || belongsTo(actor, facts.lead)

/** The parties of an entry as this person sees them, the lead first. */
export const partiesFor = ({ facts }: { facts: KnownParties }, actor: Actor, names: Names): PartyView[] =>
  allParties(facts, names).filter((party) => isShown(party, { facts, actor }))
