import { WordChanges } from '../../admin/WordChanges.tsx'
import { diffWords } from '../../domain/differences/diffWords.ts'
import { directionOf, isLocale } from '../../domain/locales.ts'
import type { Suggested } from './suggestionsAlong.ts'
import '../suggestions/suggestions.css'

/** What is to go, and what is to come. */
export const SuggestedWords = ({ thread: { quote, suggestion, locale } }: { thread: Suggested }) => {
  const dir = isLocale(locale) ? directionOf(locale) : 'auto'
  return (
    <span className="suggestion__words" {...{ dir }} lang={locale ?? undefined}>
      <WordChanges changes={diffWords(quote ?? '', suggestion.words ?? '')} {...{ dir }} />
    </span>
  )
}
