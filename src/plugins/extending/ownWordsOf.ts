import type { Config } from 'payload'
import { type OwnWords, WORD_AREAS } from '../../domain/ownWords.ts'

/**
 * What a host says in other words: `i18n.translations.<language>.communique.<area>`, beside its own translations.
 * @throws Error at start for an area that there is not.
 */
export const ownWordsOf = ({ i18n }: Config): OwnWords | undefined => {
  const translations = (i18n?.translations ?? {}) as Record<
    string,
    { communique?: Record<string, object> } | undefined
  >
  const found = Object.entries(translations).flatMap(([language, all]) =>
    all?.communique ? [[language, all.communique] as const] : [],
  )
  for (const [language, areas] of found) {
    const unknown = Object.keys(areas).find((area) => !(WORD_AREAS as readonly string[]).includes(area))
    if (unknown)
      throw new Error(
        `[newsroomPlugin] i18n.translations.${language}.communique.${unknown}: there is no such area, only ${WORD_AREAS.join(', ')}.`,
      )
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
