import type { Opening, Evidence, EvidenceEvent, EvidenceText } from '../../domain/evidence/evidence.ts'
import { type BareOpening, openingOf } from '../../domain/evidence/opening/openingOf.ts'
import { horizonFor } from '../../domain/rights/horizon.ts'
import type { Bundles, LogEvent } from '../../domain/clearance/events.ts'
import { redactFor, decisiveEvents } from '../../domain/evidence/otherLogs.ts'
import { replayReadable } from '../../domain/clearance/replay.ts'
import { saltedIn } from '../../domain/evidence/checkText.ts'
import type { Actor } from '../../domain/organisations.ts'
import { typeOfCollection } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import { type EventRow, readBundles, readFrozen, toEvent } from '../frozen.ts'
import { readPublicKeys } from '../heads/keys.ts'
import { readLedgers } from '../passkeys/rows.ts'
import { readOrganisations } from '../organisations.ts'
import { isReadBy } from '../loadEntry.ts'
import { type EntryRow, findRow, isWithoutRelation } from '../entryRows.ts'
import type { DeskDocument, Ref, RegisterDeps } from '../types.ts'

type Request = { ref: Ref; actor: Actor }
export type EvidenceDeps = Pick<RegisterDeps, 'payload' | 'store' | 'slugs' | 'keyFile'>
export type WholeEntry = Pick<EntryRow, 'id' | 'collectionSlug' | 'lead'>

/**
 * All that the register has of an entry, for whoever reads its clearance, in one file that needs no newsroom to be checked
 * (domain/evidence). It is read as it lies in the database: what somebody has changed there must show.
 */
export const readEvidence = async (deps: RegisterDeps, { ref, actor }: Request): Promise<Evidence> => {
  if (await isWithoutRelation(deps, ref, actor)) throw notFound()
  const isEntry = typeOfCollection(deps.slugs, ref.collection) !== null
  const document = isEntry ? await deps.store.findOne<DeskDocument>(ref.collection, ref.id) : null
  const shown = (await readOrganisations(deps)).slugOf(document?.lead)
  if (!shown) throw notFound()
  const rows = await readRows(deps, ref.id)
  const events = rows.map(toEvent)
  const bundles = await readBundles(deps.payload, events, deps.slugs)
  const lead = (await findRow(deps, ref.id))?.lead ?? shown
  const clearance = replayReadable(events, { lead, now: deps.clock.now(), bundles })
  const horizon = horizonFor(clearance, actor)?.seq
  if (clearance.deleted || horizon === undefined || !isReadBy(clearance, actor)) throw notFound()
  const opening = openingOf(events, { lead, horizon, bundles })
  const read = rows.filter(({ seq }) => seq >= horizon)
  const digests = [
    ...(opening?.edition ? [opening.edition.digest] : []),
    ...read.flatMap((row) => row.digest ?? []),
  ]
  const log = read.map(toEvent)
  return {
    ...{ format: 1, entry: ref.id, collection: ref.collection, lead: opening?.lead ?? lead },
    log: read.map(toEvidenceEvent),
    texts: await readTexts(deps, ref.id, digests),
    elsewhere: await withoutOthers(deps, bundles, { log, entry: ref.id, actor }),
    keys: deps.keyFile ? readPublicKeys(deps.keyFile) : [],
    ...(opening ? { opening: await withManifests(deps, opening) } : {}),
    ...(await ledgersOf(deps, log)),
  }
}

/**
 * The same for nobody in particular, and whole: from the first event on, with what other logs say of it. For whoever looks after
 * the store itself.
 */
export const readWholeEvidence = async (deps: EvidenceDeps, row: WholeEntry): Promise<Evidence> => {
  const rows = await readRows(deps, row.id)
  const events = rows.map(toEvent)
  const bundles = await readBundles(deps.payload, events, deps.slugs)
  return {
    ...{ format: 1, entry: row.id, collection: row.collectionSlug, lead: row.lead },
    log: rows.map(toEvidenceEvent),
    texts: await readTexts(
      deps,
      row.id,
      rows.flatMap(({ digest }) => digest ?? []),
    ),
    elsewhere: decisiveEvents(events, bundles),
    keys: deps.keyFile ? readPublicKeys(deps.keyFile) : [],
    ...(await ledgersOf(deps, events)),
  }
}

const readRows = ({ store, slugs }: EvidenceDeps, entry: string): Promise<EventRow[]> =>
  store.find<EventRow>({
    collection: slugs.clearanceEvents,
    where: { entry: { equals: entry } },
    sort: 'seq',
  })

/** Whole, of every organisation that acts in the log and knows passkeys: what is left out could not be looked for. */
const ledgersOf = async (
  deps: EvidenceDeps,
  log: readonly LogEvent[],
): Promise<Pick<Evidence, 'ledgers'>> => {
  const acting = log.flatMap(({ organisation, proved }) => [organisation, proved?.ledger.organisation])
  const own = [...(await readLedgers(deps))].filter(([organisation]) => acting.includes(organisation))
  return own.length > 0 ? { ledgers: Object.fromEntries(own) } : {}
}

/** What a media update says of its other entries, and of who signed it, is for those who read the update. */
const withoutOthers = (
  deps: RegisterDeps,
  bundles: Bundles,
  { log, entry, actor }: { log: readonly LogEvent[]; entry: string; actor: Actor },
): Promise<Evidence['elsewhere']> =>
  Promise.all(
    decisiveEvents(log, bundles).map(async (event) => {
      const row = await findRow(deps, event.entry)
      const at = { lead: row?.lead ?? '', now: deps.clock.now() }
      const horizon = row && horizonFor(replayReadable(bundles[event.entry] ?? [], at), actor)
      return horizon && horizon.seq <= event.seq ? event : redactFor(event, entry)
    }),
  )

/** What each carried consent was given to, without the words of that text: only the parts that still stand are shown. */
const withManifests = async (deps: RegisterDeps, opening: BareOpening): Promise<Opening> => {
  const carried: Opening['carried'] = []
  for (const { event } of opening.carried) {
    const frozen = await readFrozen(deps.payload, event.entry, event.digest ?? '', deps.slugs)
    if (frozen) carried.push({ event, manifest: frozen.manifest })
  }
  return { ...opening, carried }
}

const toEvidenceEvent = (row: EventRow): EvidenceEvent => ({
  ...toEvent(row),
  note: row.note && row.noteSalt ? { salt: row.noteSalt, value: row.note } : null,
})

/** Every text that is named and that is there, in this order. */
const readTexts = async (
  deps: EvidenceDeps,
  entry: string,
  digests: readonly string[],
): Promise<EvidenceText[]> => {
  const texts: EvidenceText[] = []
  for (const digest of new Set(digests)) {
    const frozen = await readFrozen(deps.payload, entry, digest, deps.slugs)
    if (!frozen) continue
    const { manifest, core, languages, notice, aside } = frozen
    texts.push({
      digest,
      manifest,
      core,
      languages,
      ...(notice ? { notice } : {}),
      aside: boundIn(frozen, aside),
    })
  }
  return texts
}

/** What the text binds and nothing else; whose card it is concerns the register alone. */
const boundIn = (
  text: Pick<EvidenceText, 'core' | 'notice'>,
  aside: Record<string, { salt: string | null; value: unknown }>,
): EvidenceText['aside'] => {
  const bound = saltedIn(text)
  return Object.fromEntries(
    Object.entries(aside)
      .filter(([hash]) => bound.includes(hash))
      .map(([hash, { salt, value }]) => [hash, salt === null ? { salt, value: null } : { salt, value }]),
  )
}
