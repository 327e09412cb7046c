import {
  type Core,
  type Manifest,
  type CanonicalText,
  digestOf,
  manifestWith,
} from '../../domain/canonical.ts'
import { cleanText, isCleanAll } from '../../domain/cleanText.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import type { Locale } from '../../domain/locales.ts'
import { say, type Sentence } from '../../domain/sentences.ts'
import type { FrozenDraft } from '../../domain/clearance/facts.ts'
import { jcs } from '../../domain/digests.ts'
import { yieldToEventLoop } from '../../eventLoop.ts'
import type { Languages } from '../../domain/languages.ts'
import { readAlternatives } from './alternatives.ts'
import { buildCore, toListed } from './core.ts'
import { type DeskFacts, toDeskFacts } from './deskFacts.ts'
import type { ListedPicture } from '../../domain/pictures/inTexts.ts'
import { type ReadyDraft, type WorkingText, toLeaves } from './workingText.ts'
import { eraseTexts } from './eraseTexts.ts'
import { frozenId, readFrozen, readSaltedNote } from '../frozen.ts'
import { type SaltedValues, openSaltedValues } from './saltedValues.ts'
import type { DeskDocument, RegisterDeps } from '../types.ts'

/** Its organisations are not the text's to mend. */
const findUncleanInCore = ({ organisations, ...own }: Core): Sentence[] => [
  ...(isCleanAll(own) ? [] : [say('unclean.facts')]),
  ...Object.values(organisations)
    .filter((organisation) => !isCleanAll(organisation))
    .map(({ name }) => say('unclean.organisation', { organisation: cleanText(name) })),
]

type UncleanParts = {
  core: Core
  manifest: Manifest
  /** Languages that are not clean. */
  unclean: readonly Locale[]
  cards: unknown
}

/**
 * What keeps a text from being frozen since its signers could not see it; a leaf that is copied from an edition stays as it
 * was signed.
 */
const findUnclean = (
  { core, manifest, unclean, cards }: UncleanParts,
  { editions }: Pick<Clearance, 'editions'>,
): Sentence[] => {
  const before = editions.at(-1)?.round.manifest
  const isCopied = (hash: string | undefined, signed: string | undefined) =>
    hash !== undefined && hash === signed
  return [
    ...(isCopied(manifest.core, before?.core) ? [] : findUncleanInCore(core)),
    ...unclean
      .filter((locale) => !isCopied(manifest.languages[locale], before?.languages[locale]))
      .map((locale) => say('unclean.text', { language: locale })),
    ...(isCleanAll(cards) ? [] : [say('unclean.card')]),
  ]
}

type Frozen = { ok: true; draft: FrozenDraft; canonical: CanonicalText } | { ok: false; missing: Sentence[] }

/** A frozen text with the working document that it was made of. */
type TextRow = { desk?: DeskDocument | null }

const CHANGED = say('missing.translationOnly')

/** The pictures of a core by the desk's documents that they were made of, which stand in the same order. */
const listedIn = ({ files }: Core, { media }: DeskFacts): ListedPicture[] => {
  const own = files.filter(({ role }) => role === 'media')
  return media.flatMap((id, index) => toListed(id, own[index]))
}

/** The last edition's core, byte for byte, if the desk has written nothing into it since. */
const copyCore = async (
  deps: RegisterDeps,
  text: WorkingText,
  ready: ReadyDraft,
  aside: SaltedValues,
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
  aside: SaltedValues,
): Promise<Pick<CanonicalText, 'notice'>> => {
  const { editionType, correctSeq } = text.clearance.work
  if (correctSeq === null || editionType === 'translation') return {}
  const note = await readSaltedNote(deps.payload, { entry: text.document.id, seq: correctSeq }, deps.slugs)
  const hash = text.events.find(({ seq }) => seq === correctSeq)?.noteHash ?? ''
  if (note) aside.keep(hash, note)
  return { notice: { editionType, publicNote: hash } }
}

type Made = { text: WorkingText; canonical: CanonicalText; manifest: Manifest; aside: SaltedValues }

/** The row is there before the event that names its digest; repeated, it is the same row. */
const store = async (deps: RegisterDeps, { text, canonical, manifest, aside }: Made): Promise<string> => {
  const digest = digestOf(manifest)
  const { core, languages, notice = null } = canonical
  const desk = JSON.parse(JSON.stringify(text.document)) as DeskDocument
  await yieldToEventLoop()
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

type Composed = { canonical: CanonicalText; manifest: Manifest; aside: SaltedValues; missing: Sentence[] }

/** The canonical text of a working text, as far as it can be made; `missing` says what keeps it from being frozen. */
export const compose = async (
  deps: RegisterDeps,
  text: WorkingText,
  ready: ReadyDraft & { languages: Languages },
): Promise<Composed> => {
  const { languages, desk } = ready
  const aside = await openSaltedValues(deps, text.document.id)
  const isTranslation = text.clearance.work.editionType === 'translation'
  const copied = isTranslation ? await copyCore(deps, text, ready, aside) : null
  const built = copied
    ? { core: copied, missing: [], pictures: listedIn(copied, desk) }
    : await buildCore(deps, text, { desk, languages, aside })
  const alternatives = await readAlternatives(deps, desk, built.core)
  const leaves = await toLeaves(deps, text.document, { ...languages, alternatives }, built.pictures)
  const canonical = {
    core: built.core,
    languages: leaves.languages,
    ...(await readNotice(deps, text, aside)),
  }
  const manifest = manifestWith(canonical, leaves.hashes)
  const unclean = findUnclean(
    { core: built.core, manifest, unclean: leaves.unclean, cards: aside.values() },
    text.clearance,
  )
  return {
    ...{ canonical, aside, manifest },
    missing: [
      ...(isTranslation && !copied ? [CHANGED] : built.missing),
      ...leaves.stray.map((language) => say('missing.picture', { language })),
      ...unclean,
    ],
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
