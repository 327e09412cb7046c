import type { Core, Manifest } from '../domain/canonical.ts'
import { cleanText, isCleanAll } from '../domain/cleanText.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { type Locale } from '../domain/locales.ts'
import { say, type Sentence } from '../domain/sentences.ts'

/** Its organisations are not the text's to mend. */
const uncleanInCore = ({ organisations, ...own }: Core): Sentence[] => [
  ...(isCleanAll(own) ? [] : [say('unclean.facts')]),
  ...Object.values(organisations)
    .filter((organisation) => !isCleanAll(organisation))
    .map(({ name }) => say('unclean.organisation', { organisation: cleanText(name) })),
]

type Made = {
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
export const uncleanIn = (
  { core, manifest, unclean, cards }: Made,
  { editions }: Pick<Clearance, 'editions'>,
): Sentence[] => {
  const before = editions.at(-1)?.round.manifest
  const isCopied = (hash: string | undefined, signed: string | undefined) =>
    hash !== undefined && hash === signed
  return [
    ...(isCopied(manifest.core, before?.core) ? [] : uncleanInCore(core)),
    ...unclean
      .filter((locale) => !isCopied(manifest.languages[locale], before?.languages[locale]))
      .map((locale) => say('unclean.text', { language: locale })),
    ...(isCleanAll(cards) ? [] : [say('unclean.card')]),
  ]
}
