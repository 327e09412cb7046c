import { z } from 'zod'
import { type CanonicalText, type Manifest, digestOf, leafDigests } from '../canonical.ts'
import { type Bundles, type LogEvent, RENDERER, SCHEMA } from '../clearance/events.ts'
import type { Clearance } from '../clearance/state.ts'
import type { EntryType } from '../entries.ts'
import { hashOf, saltedHash } from '../digests.ts'
import { faultOfForm, faultOfKept } from './canonicalShapes.ts'
import { coreShape, textShape } from './shapes.ts'
import { isCleanAll } from '../cleanText.ts'
import type { Locale } from '../locales.ts'
import { RENDERINGS } from '../rendering/renderings.ts'
import { describedIn } from '../pictures/alternatives.ts'

/** A frozen text whose parts hash to its digest and have the form that they are frozen in. */
export type SoundText = CanonicalText & { digest: string; manifest: Manifest }

/** An event, and what the log and its texts said when it was decided. */
export type Step = {
  event: LogEvent
  before: Clearance
  type: EntryType
  /** The words whose hash the event carries; null for none, and for those that have been erased. */
  note: string | null
  bundles: Bundles
  /** Null for what is not there, or has no sound form. */
  textOf: (digest: string | null | undefined) => SoundText | null
}

/** The text that the event brings, or else the one in work. */
export const textIn = ({ event, before, textOf }: Step): SoundText | null =>
  textOf(event.type === 'submit' ? event.digest : (before.round?.digest ?? before.digest))

type Binding = {
  core: { contacts: readonly { public: string }[]; namedOnly: readonly { reason: string }[] }
  notice?: { publicNote: string } | undefined
}

/** The hashes by which a text binds what is kept beside it. */
export const saltedIn = ({ core, notice }: Binding): string[] => [
  ...core.contacts.map((contact) => contact.public),
  ...core.namedOnly.map(({ reason }) => reason),
  ...(notice ? [notice.publicNote] : []),
]

export type CheckedCore = z.output<typeof coreShape>
/** A text that was looked at: what is wrong with it, or what the log can be compared with. */
export type CheckedText = { digest: string; erased: number } & (
  | { fault: string }
  /**
   * `form`: where it is outside the format, `kept`: where a value beside it is; null for a text that is as it is frozen.
   * `aside`: the values beside it, by their hashes.
   */
  | {
      fault: null
      core: CheckedCore
      manifest: Manifest
      form: string | null
      kept: string | null
      text: SoundText
      aside: Text['aside']
    }
)

type Text = z.output<typeof textShape>

const noticeShape = z.looseObject({ publicNote: z.string() })

const faultOfLeaves = ({ digest, manifest, core, languages, notice }: Text): string | null => {
  const leaves: Record<string, unknown> = { ...languages, core, ...(notice ? { notice } : {}) }
  const { core: coreHash, languages: hashes, notice: noticeHash } = manifest
  const wanted: Record<string, string> = {
    ...hashes,
    core: coreHash,
    ...(noticeHash === undefined ? {} : { notice: noticeHash }),
  }
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(leaves)])]
  const bad = names.find((name) => leaves[name] === undefined || hashOf(leaves[name]) !== wanted[name])
  if (bad) return `its part “${bad}” does not hash to what its manifest says`
  return digestOf(manifest) === digest ? null : 'its manifest does not hash to its digest'
}

const faultOfValues = (aside: Text['aside'], bound: readonly string[]): string | null => {
  for (const [hash, kept] of Object.entries(aside)) {
    if (!bound.includes(hash)) return `a value is kept beside it that it does not bind (${hash})`
    if (kept.salt !== null && saltedHash(kept) !== hash)
      return `the value kept beside it does not match its hash ${hash}`
  }
  return null
}

/** Each leaf against the manifest, the manifest against the digest, each value kept beside against its hash. */
export const checkText = (given: unknown): CheckedText => {
  const parsed = textShape.safeParse(given)
  const digest = z.looseObject({ digest: z.string() }).safeParse(given).data?.digest ?? 'without a digest'
  if (!parsed.success) return { digest, erased: 0, fault: 'it does not have the form of a frozen text' }
  const { data: text } = parsed
  const core = coreShape.safeParse(text.core)
  const notice = text.notice === undefined ? undefined : noticeShape.safeParse(text.notice).data
  if (!core.success || (text.notice && !notice))
    return { digest, erased: 0, fault: 'its core does not have the form of a core' }
  const bound = saltedIn({ core: core.data, notice })
  const fault = faultOfLeaves(text) ?? faultOfValues(text.aside, bound)
  const erased = bound.filter((hash) => (text.aside[hash]?.salt ?? null) === null).length
  if (fault) return { digest, erased, fault }
  const [form, kept] = [faultOfForm(text), faultOfKept({ core: core.data, notice, aside: text.aside })]
  // Whoever reads `text` asks for its form first.
  const sound = { ...text } as unknown as SoundText
  const { manifest, aside } = text
  return { digest, erased, fault: null, core: core.data, manifest, form, kept, text: sound, aside }
}

/** What was looked at of earlier texts of the log: their parts, and the values beside them, by their hashes. */
export type CheckedParts = Set<string>

type SoundTextCheck = Extract<CheckedText, { fault: null }>
type VisibilityResult = { fault: string | null; unproved: string | null }

/** What is clean is said by the present rules alone: a text of older ones was frozen before them. */
export const isUnderCurrentRules = ({ schema, renderer }: LogEvent): boolean =>
  (schema ?? 1) >= SCHEMA && (renderer ?? 0) >= RENDERER

const partsOf = ({
  text,
  manifest,
  aside,
}: SoundTextCheck): { name: string; hash: string; value: unknown }[] => {
  const hashes: Record<string, string | undefined> = leafDigests(manifest)
  const leaves = { core: text.core, ...text.languages }
  return [
    ...Object.entries(leaves).map(([name, value]) => ({ name, hash: hashes[name] ?? '', value })),
    ...Object.entries(aside).map(([hash, { value }]) => ({ name: 'beside it', hash, value })),
  ]
}

/** From now on a later text may take over the parts of this one. */
export const rememberParts = (text: SoundTextCheck, seen: CheckedParts): void => {
  for (const { hash } of partsOf(text)) seen.add(hash)
}

/**
 * Whether a submit freezes anything that its signers could not see. What was taken over from an earlier text of the log
 * stays as it was frozen then. Facts under a mandate are looked at where they change (changedFacts.ts).
 */
export const checkVisibleCharacters = (
  event: LogEvent,
  text: SoundTextCheck,
  seen: CheckedParts,
): VisibilityResult => {
  const fresh = event.type === 'submit' ? partsOf(text).filter(({ hash }) => !seen.has(hash)) : []
  const unclean = fresh.find(({ value }) => !isCleanAll(value))
  rememberParts(text, seen)
  if (!unclean) return { fault: null, unproved: null }
  const fault = `its part “${unclean.name}” holds characters that cannot be seen, and the freeze refuses them`
  return isUnderCurrentRules(event) ? { fault, unproved: null } : { fault: null, unproved: unclean.name }
}

type Given = { event: LogEvent; text: Pick<CanonicalText, 'core' | 'languages'>; manifest: Manifest }

/** What came of the comparison: a fault, or languages of which an older event does not say how they were rendered. */
type Rendered = { fault: string | null; unproved: Locale[] }

const isMadeBy = (version: number, locale: Locale, { core, languages }: Given['text']): boolean => {
  const [rendering, leaf] = [RENDERINGS[version], languages[locale]]
  if (!rendering || !leaf) return false
  const { html, text, body, alternatives } = leaf
  const files = describedIn(core.files, alternatives)
  return html === rendering.toHtml(body, locale, files) && text === rendering.toText(body, files)
}

/** A language by its hash; one that shows pictures says what the files of its text are, and is judged with them. */
const judgedAs = (locale: Locale, hash: string | undefined, { core, languages }: Given['text']): string => {
  const blocks = (languages[locale]?.body?.root.children ?? []) as { type: string }[] // by its form
  return blocks.some(({ type }) => type === 'picture') ? `${hash} ${hashOf(core.files)}` : `${hash}`
}

const others = (version: number | undefined): number[] =>
  version === undefined ? Object.keys(RENDERINGS).map(Number) : [version]

/**
 * Whether HTML and plain text of each language are what the rendering that the event names makes of its body. A language
 * that stands in an earlier text of the log byte for byte keeps the rendering of that one.
 * @param judged the parts of earlier texts, by their hashes; those of this one are added.
 */
export const checkRendering = ({ event, text, manifest }: Given, judged: Set<string>): Rendered => {
  const hashes = leafDigests(manifest)
  const isKnown = event.renderer === undefined || RENDERINGS[event.renderer] !== undefined
  if (!isKnown) return { fault: `this program does not know the rendering ${event.renderer}`, unproved: [] }
  const nameOf = (locale: Locale) => judgedAs(locale, hashes[locale], text)
  const locales = Object.keys(text.languages) as Locale[]
  const fresh = locales.filter((locale) => !judged.has(nameOf(locale)))
  const wrong = fresh.filter(
    (locale) => !others(event.renderer).some((version) => isMadeBy(version, locale, text)),
  )
  for (const locale of locales) judged.add(nameOf(locale))
  const [first] = wrong
  if (first === undefined || event.renderer === undefined) return { fault: null, unproved: wrong }
  const fault = `the HTML or the plain text of its part “${first}” is not what rendering ${event.renderer} makes of its body`
  return { fault, unproved: [] }
}
