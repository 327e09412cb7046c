import type {
  FrozenFile,
  FrozenLogo,
  Core,
  LinkedEvent,
  OrganisationSnapshot,
  StatementFacts,
} from '../../domain/canonical.ts'
import { sha256 } from '../../domain/digests.ts'
import { extensionOf } from '../../domain/uploads.ts'
import { isShownPicture, type ListedPicture } from '../../domain/pictures/inTexts.ts'
import { words } from './languageText.ts'
import { fileKey } from '../frozen.ts'
import type { RegisterDeps } from '../types.ts'
import { say, type Sentence } from '../../domain/sentences.ts'
import { typeOfCollection } from '../../domain/slugs.ts'
import type { Languages } from '../../domain/languages.ts'
import type { Locale } from '../../domain/locales.ts'
import { alternativeIn, type Described } from '../../domain/pictures/alternatives.ts'
import { toFocus } from '../../domain/pictures/focus.ts'
import { isNamedRole } from '../../domain/parties.ts'
import { slugify, wireSlug } from '../../domain/entrySlug.ts'
import { readCards } from './contacts.ts'
import type { DeskFacts } from './deskFacts.ts'
import type { WorkingText } from './workingText.ts'
import { type OrganisationBook, toSnapshot } from '../organisations.ts'
import { readEvent } from './references.ts'
import type { SaltedValues } from './saltedValues.ts'

type MediaDocument = Described & {
  id: string
  credit?: string | null
  filename?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
  focus?: { x?: number | null; y?: number | null } | null
}

type CopiedFile = { ok: true; file: FrozenFile } | { ok: false; missing: Sentence }

/** `original`: the language of the text whose words are for all who have none of their own. */
type CopyAs = { role: FrozenFile['role']; original: Locale }

/** Copies the bytes into the register, under their hash, and says what the text shows of the file. */
const copy = async (
  { blobs }: RegisterDeps,
  media: MediaDocument | undefined,
  { role, original }: CopyAs,
): Promise<CopiedFile> => {
  const label = words(media?.alt) || media?.filename || 'that has been deleted'
  const bytes = media?.filename ? await blobs.get(`media/${media.filename}`) : null
  if (!media || !bytes)
    return {
      ok: false,
      missing: say('missing.file', { file: label }),
    }
  const hash = sha256(bytes)
  await blobs.put(fileKey(hash), bytes)
  const mimeType = media.mimeType ?? 'application/octet-stream'
  const ext = extensionOf(mimeType)
  const focus = toFocus(media.focus)
  return {
    ok: true,
    file: {
      sha256: hash,
      ext,
      mimeType,
      role,
      alt: words(alternativeIn(media, original)),
      credit: words(media.credit),
      width: media.width ?? null,
      height: media.height ?? null,
      ...(focus ? { focus } : {}),
      filename: `${hash.slice(0, 12)}.${ext}`,
    },
  }
}

/** In the order of the ids. */
const copyFiles = async (deps: RegisterDeps, ids: readonly string[], as: CopyAs): Promise<CopiedFile[]> => {
  if (ids.length === 0) return []
  const collection = deps.slugs.media
  const documents = await deps.store.find<MediaDocument>({ collection, where: { id: { in: [...ids] } } })
  const copied: CopiedFile[] = []
  for (const id of ids)
    copied.push(
      await copy(
        deps,
        documents.find((each) => each.id === id),
        as,
      ),
    )
  return copied
}

const toLogo = ({ sha256: hash, ext, alt, credit }: FrozenFile): FrozenLogo => ({
  sha256: hash,
  ext,
  alt,
  credit,
})

/** The event as its last edition has it, or else the text of its that is being cleared, as far as the lead may read it. */
const readLinkedEvent = async (
  deps: RegisterDeps,
  text: WorkingText,
  desk: DeskFacts,
): Promise<LinkedEvent | null> => {
  const frozen = (await readEvent(deps, text, desk))?.frozen
  if (!frozen || !('organisers' in frozen.core.facts)) return null
  const titles = Object.entries(frozen.languages).map(([locale, leaf]) => [locale, leaf.title])
  return {
    entry: frozen.entry,
    slug: frozen.core.slug,
    titles: Object.fromEntries(titles) as LinkedEvent['titles'],
    facts: frozen.core.facts,
  }
}

type Named = {
  desk: DeskFacts
  text: WorkingText
  event: LinkedEvent | null
  cards: { organisation: string | null }[]
}

/** Every organisation that a publication of the text could have to show. */
const namedOrganisations = ({ desk, text, event, cards }: Named): string[] => {
  const organisers = 'organisers' in desk.facts ? desk.facts.organisers : []
  const all = [
    text.lead,
    desk.issuer,
    desk.speaker?.organisation,
    ...namedParties(text).map(({ organisation }) => organisation),
    ...desk.masthead.flatMap(({ organisations }) => organisations),
    ...[...organisers, ...(event?.facts.organisers ?? []), ...cards].map(({ organisation }) => organisation),
  ]
  return [...new Set(all.flatMap((slug) => slug ?? []))]
}

const namedParties = ({ clearance }: WorkingText): Core['parties'] =>
  clearance.parties
    .filter(({ role, standing }) => standing === 'accepted' && isNamedRole(role))
    .map(({ organisation, role }) => ({ organisation, role }))
    .sort((one, other) => (one.organisation < other.organisation ? -1 : 1))

type Naming = { book: OrganisationBook; original: Locale }
type Snapshots = { snapshots: Record<string, OrganisationSnapshot>; logos: CopiedFile[] }

const snapshot = async (
  deps: RegisterDeps,
  slugs: readonly string[],
  { book, original }: Naming,
): Promise<Snapshots> => {
  const snapshots: Snapshots['snapshots'] = {}
  const logos: CopiedFile[] = []
  for (const slug of slugs) {
    const document = book.document(slug)
    if (!document) continue
    const [copied] = document.logo ? await copyFiles(deps, [document.logo], { role: 'logo', original }) : []
    snapshots[slug] = toSnapshot(document, copied?.ok ? toLogo(copied.file) : null)
    // A logo whose file is gone is left out: its organisation can still be named.
    if (copied?.ok) logos.push(copied)
  }
  return { snapshots, logos }
}

const toFacts = (desk: DeskFacts, event: LinkedEvent | null): Core['facts'] =>
  'kind' in desk.facts ? ({ ...desk.facts, event } satisfies StatementFacts) : desk.facts

const slugFor = ({ clearance, document, type }: WorkingText, { authoritative }: Languages): string =>
  clearance.wireSlug ??
  wireSlug(slugify(document.slug || words(document.title?.[authoritative]), type), document.id)

/** A file of the text's list as a place in the text can name it, if it is a picture. */
export const toListed = (media: string, file: FrozenFile | undefined): ListedPicture[] =>
  file && isShownPicture(file) ? [{ media, file }] : []

/** `pictures`: those that may stand in the text. */
type BuiltCore = { core: Core; missing: Sentence[]; pictures: ListedPicture[] }
type Draft = { desk: DeskFacts; languages: Languages }

/** The core of the canonical text; copies its files into the register. `missing` names files that are gone. */
export const buildCore = async (
  deps: RegisterDeps,
  text: WorkingText,
  { desk, languages, aside }: Draft & { aside: SaltedValues },
): Promise<BuiltCore> => {
  const original = languages.authoritative
  const event = await readLinkedEvent(deps, text, desk)
  const cards = await readCards(deps, desk.contacts, text.book)
  const named = namedOrganisations({ desk, text, event, cards: cards.map(({ card }) => card) })
  const { snapshots, logos } = await snapshot(deps, named, { book: text.book, original })
  const media = await copyFiles(deps, desk.media, { role: 'media', original })
  const attachments = await copyFiles(deps, desk.attachments, { role: 'attachment', original })
  const copied = [...media, ...attachments, ...logos]
  const core: Core = {
    entry: text.document.id,
    type: text.type,
    slug: slugFor(text, languages),
    lead: text.lead,
    issuer: desk.issuer ?? text.lead,
    reproduced: desk.reproduced,
    parties: namedParties(text),
    organisations: snapshots,
    masthead: desk.masthead,
    facts: toFacts(desk, event),
    speaker: desk.speaker,
    files: copied.flatMap((each) => (each.ok ? [each.file] : [])),
    contacts: cards.map(({ contact, card }) => ({ public: aside.bind(card, contact) })),
    embargo: desk.embargo,
    items: desk.items.map((item) => toItem(deps, item)),
    ...(desk.subject.length > 0 ? { subject: desk.subject } : {}),
    mandate: desk.mandate,
    namedOnly: desk.namedOnly.map(({ organisation, reason }) => ({
      organisation,
      reason: aside.bind(reason),
    })),
    authoritative: languages.authoritative,
    official: languages.official,
  }
  return {
    core,
    missing: copied.flatMap((each) => (each.ok ? [] : [each.missing])),
    pictures: media.flatMap((each, index) =>
      toListed(desk.media[index] ?? '', each.ok ? each.file : undefined),
    ),
  }
}

const toItem = (
  deps: RegisterDeps,
  { collection, entry, heading }: DeskFacts['items'][number],
): Core['items'][number] => ({
  entry,
  type: typeOfCollection(deps.slugs, collection) ?? 'statement',
  heading,
})
