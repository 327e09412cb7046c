import { foldWord } from '../contradictions/comparableText.ts'
import type { Named } from './proposal.ts'

/** An organisation of the newsroom, with what it is called in each language. */
export type KnownOrganisation = {
  id: string
  names: readonly string[]
  acronym: string
  isMember: boolean
}

export type NamedAt = { start: number; end: number; named: Named }

const UNITED_NATIONS =
  /\b(?:united nations|nations unies|naciones unidas|un|onu)\b|организации объединенных наций|оон|الامم المتحده|联合国|اقوام متحده/u

export const isUnitedNations = (text: string): boolean => UNITED_NATIONS.test(foldWord(text))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** Where a text names organisations of the newsroom: by acronym as it is written, or by name in any language. */
export const createOrganisationFinder = (known: readonly KnownOrganisation[]) => {
  const patterns = known.flatMap(({ id, names, acronym, isMember }) => {
    const named: Named = { id, name: acronym || (names[0] ?? ''), isMember }
    const longest = [...new Set(names.filter((name) => name.trim().length > 2))].sort(
      (one, other) => other.length - one.length,
    )
    return [
      ...longest.map((name) => ({ named, pattern: pattern(name, 'giu') })),
      ...(acronym.length > 1 ? [{ named, pattern: pattern(acronym, 'gu') }] : []),
    ]
  })
  return (text: string): NamedAt[] => {
    const all = patterns
      .flatMap(({ named, pattern: each }) =>
        Array.from(text.matchAll(each), ({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          named,
        })),
      )
      .sort((one, other) => one.start - other.start || other.end - one.end)
    const kept: NamedAt[] = []
    for (const found of all) if (found.start >= (kept.at(-1)?.end ?? 0)) kept.push(found)
    return kept
  }
}

const pattern = (name: string, flags: string): RegExp => {
  const isHan = /\p{Script=Han}/u.test(name)
  // Arabic joins words to a name, and Chinese parts none: only letters of the same script make it another word.
  const script = /\p{Script=Latin}/u.test(name) ? '\\p{Script=Latin}' : '\\p{L}'
  return new RegExp(
    isHan ? escaped(name) : `(?<![${script}\\p{N}])${escaped(name)}(?![${script}\\p{N}])`,
    flags,
  )
}

export type FindOrganisations = ReturnType<typeof createOrganisationFinder>

/** `UNODC, ICMPD and ILO`: what stands between names in a line of nothing else. */
const BETWEEN = /^(?:[\s,;|/•·–—&+،、-]|and|et|y|e|и|و|اور|和|及|the|la|le|el|los|les)*$/iu
const ACRONYM = /^[\p{Lu}]{2,10}$/u

/** The organisations of a line that names nothing else; null for every other line. Unknown acronyms count where others are known. */
export const onlyOrganisations = (text: string, find: FindOrganisations): NamedAt[] | null => {
  const line = text.trim()
  if (line.length === 0 || line.length > 400) return null
  const known = find(text)
  const all: NamedAt[] = []
  let at = 0
  const between = (from: number, to: number): boolean => {
    const part = text.slice(from, to)
    const words = [...part.matchAll(/[\p{L}\p{N}]+/gu)]
    let rest = part
    for (const { 0: word, index } of words)
      if (ACRONYM.test(word) && !/^(?:AND|THE|ET|OF)$/.test(word)) {
        const start = from + index
        all.push({ start, end: start + word.length, named: { id: null, name: word, isMember: false } })
        rest = rest.replace(word, ' ')
      }
    return BETWEEN.test(rest)
  }
  for (const found of known) {
    if (!between(at, found.start)) return null
    all.push(found)
    at = found.end
  }
  if (!between(at, text.length)) return null
  return known.length > 0 && all.length > 1 ? all : known.length === 1 && all.length === 1 ? all : null
}
