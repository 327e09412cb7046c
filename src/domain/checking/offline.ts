import canonicalize from 'canonicalize'
import type { LanguageLeaf } from '../canonical.ts'
import type { EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { CarriedText } from './digested.ts'
import type { KnownEdition } from './judge.ts'
import { toKnownText } from './readEditions.ts'

/** The keys of a newsroom, had from itself and not from the file in hand. */
export type TrustedKeys = {
  /** The fingerprint of the first of them, which no rotation changes. */
  newsroom: string
  /** By fingerprint, 32 bytes in lower hex. */
  keys: Readonly<Record<string, string>>
}

/** Whether this Ed25519 signature, in lower hex, is over these words and by this key. */
export type IsSigned = (signed: { words: string; signature: string; publicKey: string }) => Promise<boolean>

type Deps = {
  trusted: TrustedKeys
  isSigned: IsSigned
  origin: string
  segmentOf: (type: EntryType) => string
}

/**
 * What a file that carries a text proves by itself: that these words were released by this newsroom. Nothing of what came
 * since, nor, of a media update, of the texts that stand in it.
 */
export const provedEditions = async (
  { statement, canonical }: CarriedText,
  { trusted, isSigned, origin, segmentOf }: Deps,
): Promise<KnownEdition[]> => {
  const { signature, ...said } = statement
  const publicKey = trusted.keys[said.key]
  if (said.newsroom.key !== trusted.newsroom || publicKey === undefined) return []
  const words = canonicalize(said) ?? ''
  if (!(await isSigned({ words, signature, publicKey }))) return []
  const { type, slug, items } = canonical.core
  if (items.length > 0) return []
  const languages = Object.entries(canonical.languages) as [Locale, LanguageLeaf][] // keyed by locale
  return languages.map(([locale, leaf]) => ({
    ...{ type, slug, locale, url: `${origin}/${locale}/${segmentOf(type)}/${slug}` },
    ...{ edition: said.edition, digest: canonical.digest, availableAt: said.availableAt },
    ...{ since: null, isCautioned: false },
    text: toKnownText({ leaf, canonical, beside: [] }),
  }))
}
