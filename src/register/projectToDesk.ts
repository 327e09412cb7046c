import type { EventFacts } from '../domain/canonical.ts'
import type { Bundles, LogEvent } from '../domain/clearance/events.ts'
import { factsStepOf, isConfirmation } from '../domain/clearance/eventData.ts'
import { replay } from '../domain/clearance/replay.ts'
import type { Clearance } from '../domain/clearance/state.ts'
import { pendingOf } from '../domain/pending.ts'
import { endsOfSilence, remindersOf } from '../domain/clearance/tacitConsent.ts'
import { readersOf, writersOf } from '../domain/rights/table.ts'
import { SERVER_FIELDS } from '../domain/serverFields.ts'
import { frozenId, readFrozen, readHeadSeq } from './frozen.ts'
import { type History, type Known, readHistory, type EntryRow, findRow } from './entryRows.ts'
import { withDeskFacts } from './text/mandated.ts'
import type { OrganisationBook } from './organisations.ts'
import { readOrganisations } from './organisations.ts'
import type { ShownState } from './projection.ts'
import type { Write } from './store.ts'
import type { DeskDocument, RegisterDeps } from './types.ts'
import { withoutDeletedReferences } from './text/restoreWorkingText.ts'

/** What a restored working text keeps: identity, the server's own fields, and notes that were never signed. */
const NOT_RESTORED: readonly string[] = [...SERVER_FIELDS, 'lead', 'slug', 'internalNotes']

/** An instant that has passed without an `available` is due, too. */
const dueAtOf = ({ isDue, wire, scheduled, editions }: Clearance): string | null => {
  if (isDue && wire) return wire.availableAt
  return scheduled && !editions.at(-1)?.pending ? scheduled.availableAt : null
}

const shownState = (clearance: Clearance, book: OrganisationBook): ShownState => {
  const ids = (slugs: string[]) => slugs.flatMap((slug) => book.idOf(slug) ?? []).join(' ')
  const { lead, parties, state, digest, edition } = clearance
  const leadId = book.idOf(lead)
  return {
    ...(leadId ? { lead: leadId } : {}),
    state,
    digest,
    edition,
    parties: parties.flatMap(({ organisation, role, standing }) => {
      const id = book.idOf(organisation)
      return id ? [{ organisation: id, role, standing }] : []
    }),
    readers: ids(readersOf({ lead, parties })),
    writers: ids(writersOf({ lead, parties })),
    blankOf: '',
  }
}

type ProjectionContext = {
  document: DeskDocument
  events: readonly LogEvent[]
  bundles: Bundles
  row: EntryRow
}

/** Events that write into the working text themselves, each once. */
const isRewriting = (event: LogEvent): boolean =>
  event.type === 'abandon' || event.type === 'take-lead' || isConfirmation(event)

/** After `abandon` of a later edition the working text is the last edition's again. */
const asReleased = async (
  deps: RegisterDeps,
  { events, bundles, row }: ProjectionContext,
  abandon: LogEvent,
): Promise<Record<string, unknown> | null> => {
  const now = new Date(abandon.at)
  const clearance = replay(events.slice(0, abandon.seq), { lead: row.lead, now, bundles })
  const digest = clearance.editions.at(-1)?.digest
  if (!digest) return null
  const desk = await deskAsFrozen(deps, row, digest)
  return Object.fromEntries(Object.entries(desk).filter(([field]) => !NOT_RESTORED.includes(field)))
}

/** The desk's own document as it was when the text was frozen, without what is not there any more. */
const deskAsFrozen = async (
  deps: RegisterDeps,
  { id, collectionSlug }: EntryRow,
  digest: string,
): Promise<Record<string, unknown>> => {
  const { store, slugs } = deps
  const frozen = await store.findOne<{ desk?: DeskDocument | null }>(slugs.frozenTexts, frozenId(id, digest))
  return withoutDeletedReferences(deps, collectionSlug, frozen?.desk ?? {})
}

/** Facts that were changed under a mandate, in what is being written, too. */
const withMandated = async (
  deps: RegisterDeps,
  { document, row }: Pick<ProjectionContext, 'document' | 'row'>,
  event: LogEvent,
): Promise<Record<string, unknown> | null> => {
  if (!event.digest) return null
  const frozen = await readFrozen(deps.payload, event.entry, event.digest, deps.slugs)
  if (!frozen) return null
  const facts = frozen.core.facts as EventFacts // only an event has a mandate
  return withDeskFacts(document, facts, await contactChanged(deps, row, event))
}

/** The frozen text has the contact's card; which contact it is, the desk's document beside it says. */
const contactChanged = async (
  deps: RegisterDeps,
  row: EntryRow,
  event: LogEvent,
): Promise<{ contact?: string }> => {
  if (!event.digest || !factsStepOf(event)?.changed.includes('contact')) return {}
  const { contacts = [] } = (await deskAsFrozen(deps, row, event.digest)) as Pick<DeskDocument, 'contacts'>
  const [contact] = contacts ?? []
  return contact ? { contact } : {}
}

/** By a taking of the lead nothing but the lead, which stands with what is shown; a form that was open then is of before. */
const madeBy = (
  deps: RegisterDeps,
  look: ProjectionContext,
  event: LogEvent,
): Promise<Record<string, unknown> | null> | Record<string, unknown> => {
  if (event.type === 'take-lead') return {}
  return event.type === 'abandon' ? asReleased(deps, look, event) : withMandated(deps, look, event)
}

/** What the log has written into the working text since the projection last looked; null when it has nothing. */
const rewritten = async (
  deps: RegisterDeps,
  look: ProjectionContext,
): Promise<Record<string, unknown> | null> => {
  const { document, events } = look
  const since = document.restoredSeq ?? 0
  const news = events.filter((event) => event.seq > since && isRewriting(event))
  let changed: DeskDocument | null = null
  for (const event of news) {
    const present: DeskDocument = { ...document, ...changed }
    const made = await madeBy(deps, { ...look, document: present }, event)
    if (made) changed = { ...present, ...made }
  }
  const seq = news.at(-1)?.seq
  // The revision rises, so that nobody saves the words before from an open form.
  return changed && { ...changed, restoredSeq: seq, revision: (document.revision ?? 1) + 1 }
}

/** The next instant to tell of that nobody has taken on; a row of before there were any begins here. */
const remindingOf = (row: EntryRow, events: readonly LogEvent[], clearance: Clearance): Partial<EntryRow> => {
  const { remindedUpTo } = row
  const { lead } = clearance
  const [next] = [
    ...remindersOf(clearance, { lead, log: events }).map(({ at }) => at),
    ...endsOfSilence(clearance, lead),
  ]
    .filter((at) => at.getTime() > (remindedUpTo ?? 0))
    .sort((one, other) => one.getTime() - other.getTime())
  return {
    remindAt: next?.toISOString() ?? null,
    ...(typeof remindedUpTo === 'number' ? {} : { remindedUpTo: 0 }),
  }
}

/** By an `include` with `readers`, of the text in work or of an edition. */
const openedTo = ({ inclusions, editions }: Clearance): string[] => {
  const all = [inclusions, ...editions.map(({ included }) => included)].flatMap((each) =>
    Object.entries(each),
  )
  return [...new Set(all.flatMap(([update, { readers }]) => (readers ? [update] : [])))].sort()
}

/** What My desk asks for: whom it concerns, and by when; see domain/pending. */
const concerning = (
  row: EntryRow,
  { events, clearance, book }: { events: readonly LogEvent[]; clearance: Clearance; book: OrganisationBook },
): Partial<EntryRow> => ({
  concerns: pendingOf(clearance, { lead: clearance.lead, log: events })
    .flatMap(({ kind, organisation }) => {
      const id = book.idOf(organisation)
      return id ? [`${kind}:${id}`] : []
    })
    .join(' '),
  deadline: clearance.round?.silence?.deadline ?? null,
  outAt: clearance.wire?.availableAt ?? null,
  opened: openedTo(clearance).join(' '),
})

/** None where it is so already, as after most events. */
const rowWrites = ({ slugs }: RegisterDeps, row: EntryRow, shown: Partial<EntryRow>): Write[] => {
  const isSame = Object.entries(shown).every(
    ([field, value]) => (row[field as keyof EntryRow] ?? null) === value,
  )
  return isSame
    ? []
    : [{ swap: slugs.registerEntries, where: { id: { equals: row.id } }, data: { ...shown } }]
}

const projectOnce = async (deps: RegisterDeps, row: EntryRow, known: Known): Promise<History> => {
  const history = known.history ?? (await readHistory(deps, { entry: row.id, lead: row.lead }))
  const { events, bundles, clearance } = history
  const book = known.book ?? (await readOrganisations(deps))
  const ofRow = rowWrites(deps, row, {
    slug: clearance.wireSlug,
    dueAt: dueAtOf(clearance),
    ...remindingOf(row, events, clearance),
    ...concerning(row, { events, clearance, book }),
  })
  const ref = { collection: row.collectionSlug, id: row.id }
  if (clearance.deleted) {
    await deps.store.writeAll(ofRow)
    if (await deps.projection.read(ref)) await deps.projection.remove(ref)
    return history
  }
  const shown = shownState(clearance, book)
  // Without it nothing of the words matters; and of a document that is gone nothing is shown, since no row is its own.
  const document = events.some(isRewriting) ? await deps.projection.read(ref) : null
  const earlier = document && (await rewritten(deps, { document, events, bundles, row }))
  await deps.store.writeAll(earlier ? ofRow : [...ofRow, ...deps.projection.showing(ref, shown)])
  if (
    document &&
    earlier &&
    !(await deps.projection.rewrite(ref, document, { ...document, ...earlier, ...shown }))
  )
    // Somebody has saved meanwhile: it is read anew.
    return projectOnce(deps, row, { history })
  return history
}

/**
 * Brings the desk document and the register's row in line with the log; repeated until the log stands still, since a
 * second projector may have written an older view after a newer one. Idempotent.
 * @param row as its caller has just read it. @returns the log as it was last read.
 */
export const projectToDesk = async (
  deps: RegisterDeps,
  row: EntryRow,
  known: Known = {},
): Promise<History> => {
  for (let [looked, present] = [row, known]; ; present = {}) {
    const done = await projectOnce(deps, looked, present)
    if ((await readHeadSeq(deps.payload, row.id, deps.slugs)) === done.clearance.headSeq) return done
    looked = (await findRow(deps, row.id)) ?? looked
  }
}
