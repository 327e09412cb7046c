import canonicalize from 'canonicalize'
import type { CanonicalText, LanguageLeaf, Manifest } from '../canonical.ts'
import type { Locale } from '../locales.ts'

/** SHA-256 in lower hex. */
export type Hash = (text: string) => string

export type Canonical = CanonicalText & { manifest: Manifest }
/** `digest`: made here, of the manifest that the parts were held against. */
export type Digested = Canonical & { digest: string }

const hashOf = (value: unknown, hash: Hash): string => hash(canonicalize(value) ?? '')

/**
 * A text as somebody sent it, hashed here. A language that is not the one that was signed counts for nothing; neither does
 * anything of a text with another core, or of another digest than the one that it is said to have.
 *
 * @throws for what is no text at all.
 */
export const digested = (text: Canonical, hash: Hash, digest?: string): Digested | null => {
  const { manifest, core } = text
  const own = `sha256:${hashOf(manifest, hash)}`
  if (hashOf(core, hash) !== manifest.core || (digest !== undefined && own !== digest)) return null
  const languages = (Object.entries(text.languages) as [Locale, LanguageLeaf][]).filter(
    ([locale, leaf]) => hashOf(leaf, hash) === manifest.languages[locale],
  )
  return { ...text, languages: Object.fromEntries(languages), digest: own }
}

/** What a file carries beside its words: a text, and the register's statement of it (`domain/evidence/publicProof.ts`). */
export type CarriedText = {
  statement: {
    newsroom: { key: string; origin: string }
    digest: string
    edition: number
    availableAt: string
    key: string
    signature: string
  }
  canonical: Digested
}

const isWhole = ({ languages, manifest, notice }: Canonical, hash: Hash): boolean =>
  Object.keys(languages).length === Object.keys(manifest.languages).length &&
  (notice === undefined ? undefined : hashOf(notice, hash)) === manifest.notice

/** Null unless every part of the text is the one that the statement is about: of any other nothing may be concluded. */
export const readCarriedText = (proof: string | null, hash: Hash): CarriedText | null => {
  try {
    const { statement, canonical } = JSON.parse(proof ?? 'null') as {
      statement: CarriedText['statement']
      canonical: Canonical
    }
    const held = digested(canonical, hash, String(statement.digest))
    return held && isWhole(held, hash) ? { statement, canonical: held } : null
  } catch {
    // Somebody's file: it may hold anything.
    return null
  }
}
