import { type LeafName, type CanonicalText, type Manifest, leafDigests } from '../canonical.ts'
import { type Bundles, verdictOn, type LogEvent } from '../clearance/events.ts'
import { readData } from '../clearance/eventData.ts'
import { jcs } from '../digests.ts'
import { type Direction, directionOf, isLocale, type Locale } from '../locales.ts'
import { nameOfSubject } from '../subjects/subjects.ts'
import { diffWords, type WordChange } from './diffWords.ts'

/** A consent of an organisation to some leaves of a text, at an instant. */
export type SignedConsent = { digest: string; covers: LeafName[]; at: string; mode: 'express' | 'tacit' }

type Asked = { organisation: string; bundles: Bundles }

const signedBy = (event: LogEvent, organisation: string): SignedConsent[] => {
  const { digest, at } = event
  if (digest === null) return []
  if (event.type === 'sign' && event.organisation === organisation)
    return [{ digest, at, covers: readData('sign', event).covers, mode: 'express' }]
  if (event.type !== 'release') return []
  return readData('release', event)
    .consents.filter((consent) => consent.organisation === organisation && consent.mode === 'tacit')
    .filter(({ carried }) => carried === undefined)
    .map((consent) => ({ digest, at: consent.at, covers: consent.covers, mode: 'tacit' as const }))
}

/**
 * All that the organisation has consented to, the last one first: its signatures, of rounds that came to nothing too,
 * since its people have read what they signed; and what was released on its silence.
 */
export const signedTexts = (log: readonly LogEvent[], { organisation, bundles }: Asked): SignedConsent[] =>
  log
    .filter((event) => verdictOn(event, bundles).is === 'counts')
    .flatMap((event) => signedBy(event, organisation))
    .reverse()

/** The values that a text binds by their salted hash, by that hash; of what was erased, null. */
type SaltedValues = Readonly<Record<string, { value: unknown }>>

/** What a leaf says, by the path of each field, in words that people read. */
type Fields = Map<string, string>

const ERASED = '(erased)'
const SALTED = /^[0-9a-f]{64}$/

/** What makes a line of a list the same line, wherever in the list it stands. */
const IDENTITIES = ['organisation', 'entry', 'sha256', 'slug'] as const

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const identityOf = (line: unknown): string | null => {
  if (!isObject(line)) return null
  const found = IDENTITIES.map((name) => line[name]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found : null
}

/** A list's lines by what they are, if each is something else; otherwise by their place, counted from 1. */
const keysOf = (list: readonly unknown[]): string[] => {
  const identities = list.map(identityOf)
  const isKeyed = !identities.includes(null) && new Set(identities).size === list.length
  return isKeyed ? (identities as string[]) : list.map((_, index) => String(index + 1))
}

const isWords = (list: readonly unknown[]): list is string[] => list.every((each) => typeof each === 'string')

const collect = (fields: Fields, path: string, value: unknown): void => {
  if (value === null || value === undefined || value === '') return
  if (Array.isArray(value)) {
    if (isWords(value)) return collect(fields, path, value.join(', '))
    const keys = keysOf(value)
    if (value.length > 1) fields.set(`${path}.order`, keys.join(', '))
    return value.forEach((line, index) => collect(fields, `${path}.${keys[index]}`, line))
  }
  if (isObject(value)) {
    for (const [name, each] of Object.entries(value)) collect(fields, path ? `${path}.${name}` : name, each)
    return
  }
  fields.set(path, typeof value === 'string' ? value : jcs(value))
}

/** The value behind each salted hash, wherever one stands. */
const withValues = (value: unknown, aside: SaltedValues): unknown => {
  if (typeof value === 'string' && SALTED.test(value)) {
    const kept = Object.hasOwn(aside, value) ? aside[value] : undefined
    return kept ? (kept.value ?? ERASED) : value
  }
  if (Array.isArray(value)) return value.map((each) => withValues(each, aside))
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withValues(each, aside)]))
    : value
}

/** Subjects by name, as a signer reads them. */
const withSubjects = (leaf: unknown, language: Locale): unknown =>
  isObject(leaf) && Array.isArray(leaf.subject)
    ? { ...leaf, subject: leaf.subject.map((code) => nameOfSubject(String(code), language)) }
    : leaf

const leafOf = ({ core, languages, notice }: CanonicalText, leaf: LeafName): unknown => {
  if (leaf === 'core') return core
  return leaf === 'notice' ? notice : languages[leaf]
}

const fieldsOfLanguage = (leaf: Record<string, unknown>): Fields => {
  const { title, summary, text, html, standing, alternatives, headings } = leaf
  const fields: Fields = new Map()
  for (const [path, value] of Object.entries({ title, summary, body: text, standing }))
    collect(fields, path, value)
  // By the hashes of the files, which say nothing to a reader.
  collect(fields, 'alternatives', isObject(alternatives) ? Object.values(alternatives).join('\n') : null)
  collect(fields, 'headings', isObject(headings) ? Object.values(headings).join('\n') : null)
  // Links, headings and emphasis: shown where the words themselves are the same.
  collect(fields, 'markup', html)
  return fields
}

/** Empty for a leaf that is not there. */
const fieldsOf = (text: CanonicalText & { aside: SaltedValues }, leaf: LeafName): Fields => {
  const value = leafOf(text, leaf)
  if (!isObject(value)) return new Map()
  if (leaf !== 'core' && leaf !== 'notice') return fieldsOfLanguage(value)
  const fields: Fields = new Map()
  collect(fields, '', withSubjects(withValues(value, text.aside), text.core.authoritative))
  return fields
}

/** The leaf as it was hashed, for a difference that no field shows. */
const formOf = (text: CanonicalText, leaf: LeafName): string => {
  const value = leafOf(text, leaf)
  return value === undefined ? '' : jcs(value)
}

export type ComparedText = CanonicalText & { manifest: Manifest; aside: SaltedValues }

export type FieldDifference = { field: string; before: string; after: string; words: WordChange[] }

export type LeafDifference = {
  leaf: LeafName
  /** How the leaf's words run; of core and notice, as the reader's page does. */
  dir: Direction | 'auto'
  /** `unsigned`: the organisation has never consented to this leaf. */
  change: 'changed' | 'unsigned' | 'removed'
  fields: FieldDifference[]
}

type Pair = { before: ComparedText | null; after: ComparedText | null; leaf: LeafName }

const difference = (field: string, before: Fields, after: Fields): FieldDifference[] => {
  const [from, to] = [before.get(field) ?? '', after.get(field) ?? '']
  return from === to ? [] : [{ field, before: from, after: to, words: diffWords(from, to) }]
}

/** The order of a list is worth a line where its lines are the same. */
const isWorthShowing = (
  { field, before, after }: FieldDifference,
  all: readonly FieldDifference[],
): boolean => {
  if (field === 'markup') return !all.some((each) => each.field === 'body')
  if (!field.endsWith('.order')) return true
  const [from, to] = [before, after].map((keys) => keys.split(', ').sort().join(', '))
  return from === to
}

const fieldsIn = (text: ComparedText | null, leaf: LeafName): Fields =>
  text ? fieldsOf(text, leaf) : new Map<string, string>()

const fieldsBetween = ({ before, after, leaf }: Pair): FieldDifference[] => {
  const from = fieldsIn(before, leaf)
  const to = fieldsIn(after, leaf)
  const all = [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => difference(field, from, to))
  const told = all.filter((each) => isWorthShowing(each, all))
  if (told.length > 0) return told
  const [left, right] = [before ? formOf(before, leaf) : '', after ? formOf(after, leaf) : '']
  return left === right ? [] : [{ field: 'form', before: left, after: right, words: diffWords(left, right) }]
}

const digestIn = (text: ComparedText | null, leaf: LeafName): string | undefined =>
  text ? leafDigests(text.manifest)[leaf] : undefined

const dirOf = (leaf: LeafName): LeafDifference['dir'] => (isLocale(leaf) ? directionOf(leaf) : 'auto')

/** A second signature on the same text may have added leaves. */
const coveredLast = (signed: readonly SignedConsent[]): LeafName[] => [
  ...new Set(signed.filter(({ digest }) => digest === signed[0]?.digest).flatMap(({ covers }) => covers)),
]

/**
 * What an organisation has in front of it that is not what it signed, leaf by leaf: each leaf is compared with the last
 * text in which this organisation consented to that very leaf. Empty exactly where every leaf is as it was signed.
 * @param signed what it has consented to, the last one first. @param texts those texts, by digest.
 */
export const differences = (
  present: ComparedText,
  { signed, texts }: { signed: readonly SignedConsent[]; texts: ReadonlyMap<string, ComparedText> },
): LeafDifference[] => {
  const last = signed[0] ? (texts.get(signed[0].digest) ?? null) : null
  const here = Object.keys(leafDigests(present.manifest)) as LeafName[]
  const gone = coveredLast(signed).filter((leaf) => !here.includes(leaf))
  return [...here, ...gone].flatMap((leaf): LeafDifference[] => {
    const found = signed.find(({ covers, digest }) => covers.includes(leaf) && texts.has(digest))
    const before = gone.includes(leaf) ? last : ((found && texts.get(found.digest)) ?? null)
    if (before && digestIn(before, leaf) === digestIn(present, leaf)) return []
    const isRemoved = gone.includes(leaf)
    const fields = fieldsBetween({ before, after: isRemoved ? null : present, leaf })
    const change = isRemoved ? 'removed' : before ? 'changed' : 'unsigned'
    return [{ leaf, dir: dirOf(leaf), change, fields }]
  })
}
