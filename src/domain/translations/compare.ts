import { foreignParts } from './foreign.ts'
import { missingParts } from './missing.ts'
import { piecesOf } from './pieces.ts'
import { sameParts, sharedNames } from './same.ts'
import type { Part, TranslatedText, TranslationFault } from './types.ts'

/**
 * Where a translation lacks parts of the authoritative text, is that text, or is in another script than its language. Pure
 * and total; whether the words say the same is for people to read. All places are told: what is acknowledged is hashed.
 * @param names of organisations and people, which stay as they are in every language.
 */
export const compareTranslation = (
  source: TranslatedText,
  own: TranslatedText,
  names: readonly string[] = [],
): TranslationFault[] => {
  const { locale } = own
  const fault = (name: TranslationFault['fault'], parts: Part[]): TranslationFault[] =>
    parts.length > 0 ? [{ locale, fault: name, parts }] : []
  const known = { names, shared: sharedNames(source, own) }
  const same = sameParts(source, own, known)
  const others = piecesOf(own).filter(({ part }) => !same.includes(part))
  const script = foreignParts(others, locale, known)
  return [
    ...fault('missing', missingParts(source, own)),
    ...fault('same', same),
    ...(script === 'all' ? [{ locale, fault: 'script' as const, parts: [] }] : fault('script', script)),
  ]
}

/** Each translation of a text, in the order given. */
export const compareTranslations = (
  source: TranslatedText,
  others: readonly TranslatedText[],
  names: readonly string[] = [],
): TranslationFault[] => others.flatMap((own) => compareTranslation(source, own, names))
