import type { LexicalDocument, OrganisationSnapshot } from '../../domain/canonical.ts'
import type { CheckLink } from '../../domain/checking/code.ts'
import { formatInstant } from '../../domain/dates.ts'
import type { LeafDifference } from '../../domain/differences/differences.ts'
import { sha256 } from '../../domain/digests.ts'
import type { MandateTerms } from '../../domain/mandate/terms.ts'
import { fill, words } from '../../domain/publicationWords.ts'
import { titleOf } from '../formats/notices.ts'
import { neutralise } from '../formats/xml.ts'
import type { FullItem } from '../render/items.ts'
import type { Copy, Entry, Line, Section } from './document.ts'
import { toSection } from './toSection.ts'
import { withTargets } from './marksForSigners.ts'
import type { RegisterReader } from '../publish/publish.ts'

/** By entry, what signers let the lead change later. */
export type Mandates = ReadonlyMap<string, MandateTerms>

/** The text as it was signed, and every organisation that its core has, as it was then. */
export type SignedBody = { document: LexicalDocument | null; organisations: readonly OrganisationSnapshot[] }

/** By entry: what of it is new to whoever reads. */
export type ChangesByEntry = ReadonlyMap<string, readonly LeafDifference[]>

export type Bodies = ReadonlyMap<FullItem, SignedBody>

/** Whether the world may have it: out since long, out as of an instant, or not yet. */
export type Release =
  | { isOut: true; modifiedAt: string; check?: CheckLink | null }
  | {
      isOut: false
      /** A working text: nobody has frozen it. */
      isPreview?: boolean
      /** Read before it is signed: nothing of it goes without saying, and where links lead stands beside them. */
      isForSigners?: boolean
      /** Its language is the last edition's, byte for byte. */
      isCopied?: boolean
      /** Every signature is there and the release is done: it only waits for its instant. */
      isReleased: boolean
      /** It was out, and was taken back for good. */
      isWithdrawn: boolean
      /** The instant before which nobody outside may see it or what it carries; null where none is known. */
      until: string | null
      frozenAt: string
      /** Headings of the entries that whoever reads may not read, by their place among all. */
      closed: ReadonlyMap<number, string>
      /** By entry: what a file that may come back with changes says of each text. */
      reviewMarks?: ReadonlyMap<string, string>
    }

/**
 * The document that all forms of a text are made of.
 * @param mandates said in copies for those who sign, while the text is not out; the world is told of none.
 * @param changes marked in it, while the text is not out.
 */
export const toCopy = (
  item: FullItem,
  bodies: Bodies,
  release: Release,
  mandates: Mandates = new Map(),
  changes: ChangesByEntry = new Map(),
): Copy => {
  const told = release.isOut ? { mandates: NOTHING, changes: NOTHING } : { mandates, changes }
  const around = { bodies, release, ...told }
  const own = toSection({ item, ...partsOf(item, around) })
  const banner = bannerOf(item, release)
  const copy = {
    ...own,
    banner,
    subject: banner ? `${banner}: ${neutralise(item.title)}` : titleOf(item),
    dates: [...own.dates, ...publishedOf(item, release)],
    entries: entriesOf(item, around),
    foot: footOf(item, release),
    at: release.isOut ? release.modifiedAt : release.frozenAt,
  }
  const shown = release.isOut ? copy : forInside(copy, release)
  return { ...shown, id: sha256(JSON.stringify(shown)) }
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>()

const footOf = ({ language, digest, url }: FullItem, release: Release): Copy['foot'] => {
  const { digest: label, onTheWeb, checkCopy, checkCode } = words[language]
  if (!release.isOut) return { label, digest: isPreview(release) ? '' : digest, web: null }
  const { check } = release
  return {
    ...{ label, digest, web: { label: onTheWeb, url } },
    ...(check ? { check: { ...check, label: checkCopy, codeLabel: checkCode } } : {}),
  }
}

const isPreview = (release: Release): boolean => !release.isOut && release.isPreview === true

const bannerOf = ({ language }: FullItem, release: Release): string => {
  if (release.isOut) return ''
  const { notBefore, notOut, preview, withdrawnTitle } = words[language]
  if (release.isWithdrawn) return withdrawnTitle
  const before = release.until ? [fill(notBefore, { date: formatInstant(release.until, language) })] : []
  if (release.isPreview) return [preview, ...before].join(' · ')
  return [...(release.isReleased && release.until ? [] : [notOut]), ...before].join(' · ')
}

const publishedOf = (
  { availableAt, firstAvailableAt, edition, language }: FullItem,
  { isOut }: Release,
): string[] => {
  const said = words[language]
  if (!isOut) return edition > 1 ? [fill(said.edition, { number: edition })] : []
  const published = fill(said.published, { date: formatInstant(availableAt, language) })
  return edition > 1
    ? [
        published,
        fill(said.edition, { number: edition }),
        fill(said.firstPublished, { date: formatInstant(firstAvailableAt, language) }),
      ]
    : [published]
}

type Around = { bodies: Bodies; release: Release; mandates: Mandates; changes: ChangesByEntry }

const partsOf = (item: FullItem, { bodies, release, mandates, changes }: Around) => {
  const { document = null, organisations = [] } = bodies.get(item) ?? {}
  return {
    ...{ body: document, organisations },
    terms: mandates.get(item.id) ?? null,
    isForSigners: !release.isOut && release.isForSigners === true,
    changes: changes.get(item.id) ?? [],
    mark: release.isOut ? null : (release.reviewMarks?.get(item.id) ?? null),
  }
}

const entriesOf = (item: FullItem, around: Around): Entry[] => {
  const { bodies, release } = around
  const all = item.items ?? []
  const entries = all.map(({ heading, item: carried }, index): Entry => {
    const before = [item, ...all.slice(0, index).map((each) => each.item)]
    const elsewhere = {
      contacts: item.contacts,
      organisations: before.flatMap((each) => bodies.get(each)?.organisations ?? []),
    }
    return {
      heading: neutralise(heading),
      section: toSection({ item: carried, ...partsOf(carried, around), elsewhere }),
      instead: '',
    }
  })
  if (release.isOut) return entries
  for (const [place, heading] of [...release.closed].sort(([one], [other]) => one - other)) {
    entries.splice(place, 0, {
      heading: neutralise(heading),
      section: null,
      instead: words[item.language].notOpen,
    })
  }
  return entries
}

const forInside = <Shown extends Omit<Copy, 'id'>>(
  copy: Shown,
  { isForSigners, isCopied }: Extract<Release, { isOut: false }>,
): Shown =>
  withoutAddresses(
    isForSigners ? { ...withTargets(copy), isForSigners, ...(isCopied ? { isCopied } : {}) } : copy,
  )

/** Before its time nothing of it is at an address: pages and files are named, and not linked to. */
const withoutAddresses = <Shown extends Section & { entries: Entry[] }>(copy: Shown): Shown => ({
  ...copy,
  ...unlinked(copy),
  entries: copy.entries.map((entry) => ({ ...entry, section: entry.section && unlinked(entry.section) })),
})

const unlinked = <Part extends Section>(section: Part): Part => ({
  ...section,
  facts: section.facts.map((fact) => ({ ...fact, lines: fact.lines.map(withoutPage) })),
  attachments: { ...section.attachments, lines: section.attachments.lines.map(({ text }) => ({ text })) },
})

/** The event's own link stays: it is part of what is signed. */
const withoutPage = (line: Line): Line => (line.href === line.text ? line : { text: line.text })

/** A text, and each that it carries. */
export const textsOf = (item: FullItem): FullItem[] => [
  item,
  ...(item.items ?? []).map((carried) => carried.item),
]

/** The signed text of each, and of what it carries, in the language in which it is shown; and what its organisations say of themselves. */
export const readBodies = async (items: readonly FullItem[], reader: RegisterReader): Promise<Bodies> => {
  const all = items.flatMap(textsOf)
  const bodies = await Promise.all(
    all.map(async (item): Promise<[FullItem, SignedBody]> => {
      const frozen = await reader.frozen(item.id, item.digest)
      const document = frozen?.languages[item.language]?.body ?? null
      return [item, { document, organisations: Object.values(frozen?.core.organisations ?? {}) }]
    }),
  )
  return new Map(bodies)
}
