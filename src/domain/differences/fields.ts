import type { CanonicalText, LeafName } from '../canonical.ts'
import { jcs } from '../digests.ts'

/** The values that a text binds by their salted hash, by that hash; of what was erased, null. */
export type Aside = Readonly<Record<string, { value: unknown }>>

/** What a leaf says, by the path of each field, in words that people read. */
export type Fields = Map<string, string>

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
const withValues = (value: unknown, aside: Aside): unknown => {
  if (typeof value === 'string' && SALTED.test(value)) {
    const kept = Object.hasOwn(aside, value) ? aside[value] : undefined
    return kept ? (kept.value ?? ERASED) : value
  }
  if (Array.isArray(value)) return value.map((each) => withValues(each, aside))
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withValues(each, aside)]))
    : value
}

const leafOf = ({ core, languages, notice }: CanonicalText, leaf: LeafName): unknown => {
  if (leaf === 'core') return core
  return leaf === 'notice' ? notice : languages[leaf]
}

const fieldsOfLanguage = (leaf: Record<string, unknown>): Fields => {
  const { title, summary, text, html, standing } = leaf
  const fields: Fields = new Map()
  for (const [path, value] of Object.entries({ title, summary, body: text, standing }))
    collect(fields, path, value)
  // Links, headings and emphasis: shown where the words themselves are the same.
  collect(fields, 'markup', html)
  return fields
}

/** Empty for a leaf that is not there. */
export const fieldsOf = (text: CanonicalText & { aside: Aside }, leaf: LeafName): Fields => {
  const value = leafOf(text, leaf)
  if (!isObject(value)) return new Map()
  if (leaf !== 'core' && leaf !== 'notice') return fieldsOfLanguage(value)
  const fields: Fields = new Map()
  collect(fields, '', withValues(value, text.aside))
  return fields
}

/** The leaf as it was hashed, for a difference that no field shows. */
export const formOf = (text: CanonicalText, leaf: LeafName): string => {
  const value = leafOf(text, leaf)
  return value === undefined ? '' : jcs(value)
}
