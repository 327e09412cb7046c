import { handsInAll } from '../domain/edits.ts'
import { isGranted, type EntryParties, relationTo } from '../domain/rights/relations.ts'
import { ACCESS_TABLE } from '../domain/rights/table.ts'
import type { LinkedEvent } from '../domain/canonical.ts'
import type { Facts, ReleaseConstraints, Link } from '../domain/clearance/facts.ts'
import type { Clearance } from '../domain/clearance/state.ts'
import { type EntryType, ROUND_STATES } from '../domain/entries.ts'
import type { Locale } from '../domain/locales.ts'
import type { Actor } from '../domain/organisations.ts'
import { belongsTo } from '../domain/organisations.ts'
import { countParagraphs } from '../domain/richText.ts'
import { collectionOfType, typeOfCollection } from '../domain/slugs.ts'
import { DEFAULT_SILENCE, type TextKind } from '../domain/silence.ts'
import type { ReadyDraft, WorkingText } from './text/workingText.ts'
import { readDraft } from './text/workingText.ts'
import { type FrozenText, getFrozen } from './frozen.ts'
import { type History, type Known, readHistory } from './entryRows.ts'
import { readMandated } from './text/mandated.ts'
import { readOrganisations } from './organisations.ts'
import { availableAtOf, readReferenced } from './text/references.ts'
import type { DeskDocument, Ref, RegisterDeps } from './types.ts'

/** An entry as everything that happens to it needs it: working text, log, facts. */
export type LoadedEntry = {
  ref: Ref
  text: WorkingText
  ready: ReadyDraft
  facts: Facts
  /** The text that stands frozen: in a round, or released. */
  frozen: FrozenText | null
  /** The log as it was read. */
  history: History
  now: Date
}

/** What has been read a moment ago, with the entry as it was before the log grew. */
export type KnownEntry = Known & { before?: LoadedEntry }

/** In a round nobody changes the words: in the same one, under the same digest, its document is the same, too. What is out can get other facts. */
const unchangedIn = ({ before, history }: KnownEntry): LoadedEntry | null => {
  if (!before || !history) return null
  const [was, present] = [before.history.clearance, history.clearance]
  const isSame =
    was.digest === present.digest && was.round?.seq === present.round?.seq && was.lead === present.lead
  return isSame && ROUND_STATES.includes(present.state) ? before : null
}

/** @returns null for what does not exist, or is deleted and about to go. */
export const loadEntry = async (
  deps: RegisterDeps,
  ref: Ref,
  known: KnownEntry = {},
): Promise<LoadedEntry | null> => {
  const type = typeOfCollection(deps.slugs, ref.collection)
  if (!type) return null
  const unchanged = unchangedIn(known)
  const [document, book] = await Promise.all([
    unchanged?.text.document ?? deps.store.findOne<DeskDocument>(ref.collection, ref.id),
    known.book ?? readOrganisations(deps),
  ])
  if (!document) return null
  const shown = book.slugOf(document.lead)
  if (!shown) return null
  const history = known.history ?? (await readHistory(deps, { entry: ref.id, lead: shown }))
  const { events, clearance, bundles, now } = history
  const { lead } = clearance
  const text: WorkingText = { document, collection: ref.collection, type, lead, book, clearance, events }
  if (clearance.deleted) return null
  const [ready, frozen, mandated] = await Promise.all([
    readDraft(deps, text),
    unchanged?.frozen ?? readFrozenNow(deps, ref.id, clearance),
    readMandated(deps, { ref, clearance }),
  ])
  const ties = await readTies(deps, text, frozen)
  return {
    ref,
    text,
    ready,
    frozen,
    history,
    now,
    facts: toFacts(text, {
      ...{ ready, ties, bundles, mandated },
      silence: deps.silence ?? DEFAULT_SILENCE,
    }),
  }
}

type RestOfFacts = Pick<Facts, 'ties' | 'silence' | 'bundles' | 'mandated'> & { ready: ReadyDraft }

const toFacts = (
  { document, type, lead, book, clearance }: WorkingText,
  { ready, ties, silence, bundles, mandated }: RestOfFacts,
): Facts => ({
  entry: document.id,
  type,
  kind: kindOf(type, ready),
  lead,
  reproduced: ready.desk.reproduced !== null,
  revision: document.revision ?? 1,
  clearance,
  organisations: book.facts,
  draft: { missing: ready.missing, ...writersOf(document, clearance), frozen: null },
  ties,
  silence,
  bundles,
  mandated,
})

/** A statement without a kind is one; completeness does not ask for it. */
const kindOf = (type: EntryType, { desk }: ReadyDraft): TextKind =>
  type === 'statement' ? (('kind' in desk.facts ? desk.facts.kind : null) ?? 'statement') : type

/** Who changed the text since the last edition: a list that began after an earlier one says nothing. */
const writersOf = (
  { editedBy, editedSince }: DeskDocument,
  { edition }: Clearance,
): Pick<Facts['draft'], 'editors' | 'suggesters'> => {
  const edits = (editedSince ?? 0) === (edition ?? 0) ? (editedBy ?? []) : []
  const editors = [...new Set(edits.map(({ user }) => user))]
  const isSoleEditor = (person: string) => editors.length === 1 && editors[0] === person
  return { editors, suggesters: handsInAll(edits).filter((person) => !isSoleEditor(person)) }
}

const readFrozenNow = async (
  deps: RegisterDeps,
  entry: string,
  { digest }: Clearance,
): Promise<FrozenText | null> => {
  if (!digest) return null
  // Without it the embargo is not known, and nothing may go out.
  return getFrozen(deps.payload, entry, digest, deps.slugs)
}

const readTies = async (
  deps: RegisterDeps,
  { lead, book, clearance, document }: WorkingText,
  frozen: FrozenText | null,
): Promise<ReleaseConstraints> => {
  if (!frozen) return { embargo: null, event: null, items: [] }
  const { facts, items, embargo, authoritative } = frozen.core
  const { slugs } = deps
  const asked = { organisations: [lead], book }
  const carrier = { entry: document.id, lead, parties: clearance.parties }
  const toLink = async (ref: Ref, through: typeof carrier | null): Promise<Link> => {
    const referred = await readReferenced(deps, { ...asked, ref, carrier: through })
    return { entry: ref.id, title: referred.title, availableAt: availableAtOf(referred) }
  }
  const shown = 'event' in facts ? facts.event : null
  const event = shown && (await toLink({ collection: slugs.events, id: shown.entry }, null))
  return {
    embargo: embargo?.until ?? null,
    paragraphs: countParagraphs(frozen),
    // What the text itself says of its event may be said again.
    event: event && { ...event, title: titleShown(shown, authoritative) },
    items: await Promise.all(
      items.map(({ entry, type }) =>
        toLink({ collection: collectionOfType(slugs, type), id: entry }, carrier),
      ),
    ),
  }
}

const titleShown = (event: LinkedEvent | null, authoritative: Locale): string | null =>
  (event && (event.titles[authoritative] ?? Object.values(event.titles)[0])) ?? null

/** The people of the lead, and of whoever is invited or has accepted. */
export const isReadBy = (parties: EntryParties, actor: Actor): boolean =>
  isGranted(ACCESS_TABLE.statements.read, actor, {
    relationOf: (organisation) => relationTo(parties, organisation),
  })

export const canRead = ({ facts }: LoadedEntry, actor: Actor): boolean =>
  isReadBy({ lead: facts.lead, parties: facts.clearance.parties }, actor)

/** Whoever consented to an edition, or is named in it, keeps its text and may hold it, whatever their standing since. */
export const standsInEdition = ({ facts }: LoadedEntry, actor: Actor, digest: string | null): boolean =>
  facts.clearance.editions
    .filter((edition) => digest === null || edition.digest === digest)
    .some(({ consents, round }) =>
      [...consents, ...round.parties.filter(({ role }) => role === 'supporter')].some(({ organisation }) =>
        belongsTo(actor, organisation),
      ),
    )
