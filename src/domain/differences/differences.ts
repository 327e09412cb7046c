import type { CanonicalText, LeafName, Manifest } from '../canonical.ts'
import { leafDigests } from '../canonical.ts'
import { type Direction, directionOf, isLocale } from '../locales.ts'
import { type Aside, type Fields, fieldsOf, formOf } from './fields.ts'
import type { Signed } from './lastSigned.ts'
import { diffWords, type WordChange } from './words.ts'

export type Text = CanonicalText & { manifest: Manifest; aside: Aside }

export type FieldDifference = { field: string; before: string; after: string; words: WordChange[] }

export type LeafDifference = {
  leaf: LeafName
  /** How the leaf's words run; of core and notice, as the reader's page does. */
  dir: Direction | 'auto'
  /** `unsigned`: the organisation has never consented to this leaf. */
  change: 'changed' | 'unsigned' | 'removed'
  fields: FieldDifference[]
}

type Pair = { before: Text | null; after: Text | null; leaf: LeafName }

const difference = (field: string, before: Fields, after: Fields): FieldDifference[] => {
  const [from, to] = [before.get(field) ?? '', after.get(field) ?? '']
  return from === to ? [] : [{ field, before: from, after: to, words: diffWords(from, to) }]
}

/** The order of a list is worth a line where its lines are the same. */
const isTold = ({ field, before, after }: FieldDifference, all: readonly FieldDifference[]): boolean => {
  if (field === 'markup') return !all.some((each) => each.field === 'body')
  if (!field.endsWith('.order')) return true
  const [from, to] = [before, after].map((keys) => keys.split(', ').sort().join(', '))
  return from === to
}

const fieldsIn = (text: Text | null, leaf: LeafName): Fields =>
  text ? fieldsOf(text, leaf) : new Map<string, string>()

const fieldsBetween = ({ before, after, leaf }: Pair): FieldDifference[] => {
  const from = fieldsIn(before, leaf)
  const to = fieldsIn(after, leaf)
  const all = [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => difference(field, from, to))
  const told = all.filter((each) => isTold(each, all))
  if (told.length > 0) return told
  const [left, right] = [before ? formOf(before, leaf) : '', after ? formOf(after, leaf) : '']
  return left === right ? [] : [{ field: 'form', before: left, after: right, words: diffWords(left, right) }]
}

const digestIn = (text: Text | null, leaf: LeafName): string | undefined =>
  text ? leafDigests(text.manifest)[leaf] : undefined

const dirOf = (leaf: LeafName): LeafDifference['dir'] => (isLocale(leaf) ? directionOf(leaf) : 'auto')

/** A second signature on the same text may have added leaves. */
const coveredLast = (signed: readonly Signed[]): LeafName[] => [
  ...new Set(signed.filter(({ digest }) => digest === signed[0]?.digest).flatMap(({ covers }) => covers)),
]

/**
 * What an organisation has in front of it that is not what it signed, leaf by leaf: each leaf is compared with the last
 * text in which this organisation consented to that very leaf. Empty exactly where every leaf is as it was signed.
 * @param signed what it has consented to, the last one first. @param texts those texts, by digest.
 */
export const differences = (
  present: Text,
  { signed, texts }: { signed: readonly Signed[]; texts: ReadonlyMap<string, Text> },
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
