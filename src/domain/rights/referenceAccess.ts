import type { Clearance, Edition, Inclusion } from '../clearance/state.ts'
import { isReader, isSigningRole, type Party } from '../parties.ts'
import { relationTo } from './relations.ts'

/**
 * What an organisation may know now of an entry that a text refers to, from least to most (ADR 22):
 * nothing; that something stands there; the edition that the world reads; its frozen text; the text as it stands.
 */
export const REFERENCE_ACCESS = ['nothing', 'standing', 'public', 'frozen', 'working'] as const
export type ReferenceAccess = (typeof REFERENCE_ACCESS)[number]

/** Whether there are words of it to read. */
export const isReadable = (sight: ReferenceAccess): boolean => sight !== 'nothing' && sight !== 'standing'

/** The entry that is referred to, as its log has it now. */
export type ReferencedEntry = Pick<
  Clearance,
  'lead' | 'parties' | 'inclusions' | 'editions' | 'digest' | 'wire'
>

/** The media update through which an entry is reached. */
export type Carrier = { entry: string; lead: string; parties: readonly Party[] }

type Through = { inclusion: Inclusion; digest: string | null }

/**
 * The consent of the entry's lead that this media update carries it, with the frozen text that it is about: the one in
 * work, or else the last edition that was released under such a consent.
 */
export const throughInclude = (update: string, target: ReferencedEntry): Through | null => {
  const present = target.inclusions[update]
  if (present) return { inclusion: present, digest: target.digest ?? target.editions.at(-1)?.digest ?? null }
  const edition = target.editions.findLast(({ included }) => included[update] !== undefined)
  const inclusion = edition?.included[update]
  return edition && inclusion ? { inclusion, digest: edition.digest } : null
}

/** Whether a media update reaches an entry: one of its own lead, or that it has led when an edition was released, or one whose lead has included it. */
export const isReached = (
  { entry, lead }: Pick<Carrier, 'entry' | 'lead'>,
  target: ReferencedEntry,
): boolean =>
  [target, ...target.editions].some((each) => each.lead === lead) || throughInclude(entry, target) !== null

/** Whether a media update reaches this very edition of an entry, before it is out. */
export const isEditionReached = (
  { entry, lead }: Pick<Carrier, 'entry' | 'lead'>,
  target: Pick<ReferencedEntry, 'lead'>,
  edition: Pick<Edition, 'included' | 'lead'>,
): boolean => [target, edition].some((each) => each.lead === lead) || edition.included[entry] !== undefined

/** Organisations that have said no to the entry, or were let go, read it by no other way. */
const hasGone = ({ parties }: Pick<ReferencedEntry, 'parties'>, organisation: string): boolean =>
  parties.some(
    (party) => party.organisation === organisation && !isReader(party) && party.standing !== 'uninvited',
  )

/** Who reads the entry's frozen text by an `include` with `readers`: the update's lead and its accepted signers. */
export const readersThrough = ({ entry, lead, parties }: Carrier, target: ReferencedEntry): string[] => {
  if (!throughInclude(entry, target)?.inclusion.readers) return []
  const signers = parties.filter(({ standing, role }) => standing === 'accepted' && isSigningRole(role))
  return [lead, ...signers.map(({ organisation }) => organisation)].filter(
    (organisation) => !hasGone(target, organisation),
  )
}

type Asked = {
  target: ReferencedEntry
  organisation: string
  carrier: Carrier | null
  /** Organisations that may not know of the event that the included text shows: no include opens it to them. */
  unaware?: readonly string[]
}

/** The one rule. A stored reference gives no right: this is asked at each use, of the logs as they are then. */
export const referenceAccessOf = ({
  target,
  organisation,
  carrier,
  unaware = [],
}: Asked): ReferenceAccess => {
  const relation = relationTo(target, organisation)
  if (relation !== 'none' && relation !== 'former') return 'working'
  const isOpened = carrier !== null && readersThrough(carrier, target).includes(organisation)
  if (isOpened && !unaware.includes(organisation)) return 'frozen'
  if (target.wire?.standing === 'live') return 'public'
  return carrier && isReached(carrier, target) ? 'standing' : 'nothing'
}

/** Of several organisations, what one of them sees. */
export const bestReferenceAccess = (
  asked: Omit<Asked, 'organisation'>,
  organisations: readonly string[],
): ReferenceAccess => {
  const sights = organisations.map((organisation) => referenceAccessOf({ ...asked, organisation }))
  return REFERENCE_ACCESS.findLast((sight) => sights.includes(sight)) ?? 'nothing'
}

/** The frozen text that is read with this sight; null where there is none. */
export const readableDigest = (
  sight: ReferenceAccess,
  target: ReferencedEntry,
  carrier: Carrier | null,
): string | null => {
  if (sight === 'working') return target.editions.at(-1)?.digest ?? target.digest
  if (sight === 'frozen') return (carrier && throughInclude(carrier.entry, target)?.digest) ?? null
  return sight === 'public' ? (target.wire?.digest ?? null) : null
}
