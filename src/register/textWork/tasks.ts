import type { LanguageLeaf } from '../../domain/canonical.ts'
import { isCleanAll } from '../../domain/cleanText.ts'
import { checkContradictions, type Checked } from '../../domain/contradictions/contradictions.ts'
import type { EventToCheck, Known, ProseText } from '../../domain/contradictions/types.ts'
import { type LeafDifference, differences, type Text } from '../../domain/differences/differences.ts'
import type { Signed } from '../../domain/differences/lastSigned.ts'
import { hashOf } from '../../domain/digests.ts'
import { compareTranslations } from '../../domain/translations/compare.ts'
import type { TranslatedText, TranslationFault } from '../../domain/translations/types.ts'
import { words } from '../cleanText.ts'
import { composeBody, type LeafSource, toLeaf } from '../leaf.ts'

/** What is done with texts that may be long: what is given, and what comes of it. All of it can be sent to a thread. */
export type TextTasks = {
  /** A language as it is frozen, with the hash of its canonical form, and whether all of it can be seen. */
  leaf: { given: LeafSource; result: { leaf: LanguageLeaf; hash: string; isClean: boolean } }
  /** The hash of a language's words as they stand in a working text. */
  words: { given: LeafSource; result: string }
  contradictions: {
    given: { texts: ProseText[]; events: EventToCheck[]; known: Known }
    result: Checked
  }
  /** Where translations lack parts of the authoritative text, are that text, or are in another script. */
  translations: {
    given: { source: TranslatedText; others: TranslatedText[]; names: readonly string[] }
    result: TranslationFault[]
  }
  differences: {
    given: { present: Text; signed: readonly Signed[]; texts: ReadonlyMap<string, Text> }
    result: LeafDifference[]
  }
}

export type TextTask = keyof TextTasks

/** @param isLate whether a task that can leave something out should do so from now on, and say it. */
export const TASKS: {
  [Task in TextTask]: (given: TextTasks[Task]['given'], isLate: () => boolean) => TextTasks[Task]['result']
} = {
  leaf: (given) => {
    const leaf = toLeaf(given)
    return { leaf, hash: hashOf(leaf), isClean: isCleanAll(leaf) }
  },
  words: (given) =>
    hashOf({
      title: words(given.title),
      summary: words(given.summary),
      body: composeBody(given),
    }),
  contradictions: ({ texts, events, known }, isLate) => checkContradictions(texts, events, known, isLate),
  translations: ({ source, others, names }) => compareTranslations(source, others, names),
  differences: ({ present, signed, texts }) => differences(present, { signed, texts }),
}
