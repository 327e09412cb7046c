import type { CanonicalText, Core, Manifest } from '../domain/canonical.ts'
import { digestOf, manifestWith } from '../domain/canonical.ts'
import type { FrozenDraft } from '../domain/clearance/facts.ts'
import { jcs } from '../domain/digests.ts'
import { letOthersTurn } from '../manners.ts'
import type { Languages } from '../domain/languages.ts'
import { buildCore } from './core.ts'
import { toDeskFacts } from './deskFacts.ts'
import type { ReadyDraft, WorkingText } from './draft.ts'
import { eraseTexts } from './erase.ts'
import { frozenId, readFrozen, readSaltedNote } from './frozen.ts'
import { toLeaves } from './leaves.ts'
import { uncleanIn } from './unclean.ts'
import type { Aside } from './salts.ts'
import { openAside } from './salts.ts'
import type { DeskDocument, RegisterDeps } from './types.ts'
import { say, type Sentence } from '../domain/sentences.ts'

export type Frozen =
  { ok: true; draft: FrozenDraft; canonical: CanonicalText } | { ok: false; missing: Sentence[] }

/** A frozen text with the working document that it was made of. */
type TextRow = { desk?: DeskDocument | null }

const CHANGED = say('missing.translationOnly')

/** The last edition's core, byte for byte, if the desk has written nothing into it since. */
const copyCore = async (
  deps: RegisterDeps,
  text: WorkingText,
  ready: ReadyDraft,
  aside: Aside,
): Promise<Core | null> => {
  const { document, clearance, type, book } = text
  const last = clearance.editions.at(-1)
  if (!last || !ready.languages) return null
  const frozen = await readFrozen(deps.payload, document.id, last.digest, deps.slugs)
  const row = await deps.store.findOne<TextRow>(deps.slugs.frozenTexts, frozenId(document.id, last.digest))
  if (!frozen || !row?.desk) return null
  const { authoritative, official } = ready.languages
  const parties = clearance.parties.filter(
    ({ standing, role }) => standing === 'accepted' && role !== 'observer',
  )
  const present = {
    desk: ready.desk,
    authoritative,
    official: [...official].sort(),
    parties: keysOf(parties),
  }
  const { core } = frozen
  const before = {
    desk: toDeskFacts(row.desk, type, book),
    authoritative: core.authoritative,
    official: [...core.official].sort(),
    parties: keysOf(core.parties),
  }
  if (jcs(present) !== jcs(before)) return null
  for (const [hash, kept] of Object.entries(frozen.aside)) aside.keep(hash, kept)
  return core
}

const keysOf = (parties: readonly { organisation: string; role: string }[]): string[] =>
  parties.map(({ organisation, role }) => `${organisation} ${role}`).sort()

/** From edition 2 on the public is told what has changed, and every signing party signs it. */
const readNotice = async (
  deps: RegisterDeps,
  text: WorkingText,
  aside: Aside,
): Promise<Pick<CanonicalText, 'notice'>> => {
  const { editionType, correctSeq } = text.clearance.work
  if (correctSeq === null || editionType === 'translation') return {}
  const note = await readSaltedNote(deps.payload, { entry: text.document.id, seq: correctSeq }, deps.slugs)
  const hash = text.events.find(({ seq }) => seq === correctSeq)?.noteHash ?? ''
  if (note) aside.keep(hash, note)
  return { notice: { editionType, publicNote: hash } }
}

type Made = { text: WorkingText; canonical: CanonicalText; manifest: Manifest; aside: Aside }

/** The row is there before the event that names its digest; repeated, it is the same row. */
const store = async (deps: RegisterDeps, { text, canonical, manifest, aside }: Made): Promise<string> => {
  const digest = digestOf(manifest)
  const { core, languages, notice = null } = canonical
  const desk = JSON.parse(JSON.stringify(text.document)) as DeskDocument
  await letOthersTurn()
  await deps.store.create(deps.slugs.frozenTexts, {
    id: frozenId(text.document.id, digest),
    entry: text.document.id,
    digest,
    collectionSlug: text.collection,
    ...{ manifest, core, languages, notice },
    aside: aside.values(),
    desk,
  })
  // Somebody whose card is in it may have been erased since it was read.
  if (core.contacts.length > 0) await eraseTexts(deps, text.document.id)
  return digest
}

type Composed = { canonical: CanonicalText; manifest: Manifest; aside: Aside; missing: Sentence[] }

/** The canonical text of a working text, as far as it can be made; `missing` says what keeps it from being frozen. */
export const compose = async (
  deps: RegisterDeps,
  text: WorkingText,
  ready: ReadyDraft & { languages: Languages },
): Promise<Composed> => {
  const { languages, desk } = ready
  const aside = await openAside(deps, text.document.id)
  const isTranslation = text.clearance.work.editionType === 'translation'
  const copied = isTranslation ? await copyCore(deps, text, ready, aside) : null
  const built = copied
    ? { core: copied, missing: [] }
    : await buildCore(deps, text, { desk, languages, aside })
  const leaves = await toLeaves(deps, text.document, languages)
  const canonical = {
    core: built.core,
    languages: leaves.languages,
    ...(await readNotice(deps, text, aside)),
  }
  const manifest = manifestWith(canonical, leaves.hashes)
  const unclean = uncleanIn(
    { core: built.core, manifest, unclean: leaves.unclean, cards: aside.values() },
    text.clearance,
  )
  return {
    ...{ canonical, aside, manifest },
    missing: [...(isTranslation && !copied ? [CHANGED] : built.missing), ...unclean],
  }
}

/**
 * Makes the canonical text of a complete working text, copies its files, and stores it; nothing refers to it until an
 * event does.
 */
export const freeze = async (deps: RegisterDeps, text: WorkingText, ready: ReadyDraft): Promise<Frozen> => {
  const { languages } = ready
  if (!languages || ready.missing.length > 0) return { ok: false, missing: ready.missing }
  const { canonical, manifest, aside, missing } = await compose(deps, text, { ...ready, languages })
  if (missing.length > 0) return { ok: false, missing }
  const digest = await store(deps, { text, canonical, manifest, aside })
  return { ok: true, canonical, draft: toFrozenDraft({ digest, manifest, core: canonical.core, languages }) }
}

type FrozenParts = { digest: string; manifest: Manifest; core: Core; languages: Languages }

const toFrozenDraft = ({ digest, manifest, core, languages }: FrozenParts): FrozenDraft => ({
  ...{ digest, manifest },
  slug: core.slug,
  authoritative: languages.authoritative,
  official: languages.official,
  courtesy: languages.courtesy,
  namedOnly: core.namedOnly,
})
