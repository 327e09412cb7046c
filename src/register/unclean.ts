import type { Core, Manifest } from '../domain/canonical.ts'
import { cleanText, isCleanAll } from '../domain/cleanText.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { englishNames, type Locale } from '../domain/locales.ts'
import { say } from '../domain/sentences/say.ts'

/** Its organisations are not the text's to mend. */
const uncleanInCore = ({ organisations, ...own }: Core): string[] => [
  ...(isCleanAll(own)
    ? []
    : [
        'The facts or names hold characters that cannot be seen: save the text again, and they are taken out.',
      ]),
  ...Object.values(organisations)
    .filter((organisation) => !isCleanAll(organisation))
    .map(({ name }) =>
      say(
        'What {organisation} is called, or says of itself, holds characters that cannot be seen: one of its managers has to save it again.',
        { organisation: cleanText(name) },
      ),
    ),
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
): string[] => {
  const before = editions.at(-1)?.round.manifest
  const isCopied = (hash: string | undefined, signed: string | undefined) =>
    hash !== undefined && hash === signed
  return [
    ...(isCopied(manifest.core, before?.core) ? [] : uncleanInCore(core)),
    ...unclean
      .filter((locale) => !isCopied(manifest.languages[locale], before?.languages[locale]))
      .map((locale) =>
        say(
          'The {language} text holds characters that cannot be seen: save it again, and they are taken out.',
          { language: englishNames[locale] },
        ),
      ),
    ...(isCleanAll(cards)
      ? []
      : ['A contact or a note holds characters that cannot be seen: save it again, and they are taken out.']),
  ]
}
