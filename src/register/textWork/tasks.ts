import type { LanguageLeaf } from '../../domain/canonical.ts'
import { isCleanAll } from '../../domain/cleanText.ts'
import { checkContradictions, type Checked } from '../../domain/contradictions/checkContradictions.ts'
import type { EventToCheck, KnownNames, ProseText } from '../../domain/contradictions/findings.ts'
import {
  type LeafDifference,
  differences,
  type ComparedText,
  type SignedConsent,
} from '../../domain/differences/differences.ts'
import { hashOf } from '../../domain/digests.ts'
import { type Proofread, proofread } from '../../domain/proofreading/proofread.ts'
import type { OwnRules } from '../../domain/proofreading/ownRules.ts'
import type { RuleName } from '../../domain/proofreading/rules.ts'
import { compareTranslations } from '../../domain/translations/compareTranslations.ts'
import type { TranslatedText, TranslationFault } from '../../domain/translations/faults.ts'
import { words, composeBody, hasStrayPicture, type LeafSource, toLeaf } from '../text/languageText.ts'

/** What is done with texts that may be long: what is given, and what comes of it. All of it can be sent to a thread. */
export type TextTasks = {
  /**
   * A language as it is frozen, with the hash of its canonical form, whether all of it can be seen, and whether a picture
   * stands in it that is none of the text's.
   */
  leaf: {
    given: LeafSource
    result: { leaf: LanguageLeaf; hash: string; isClean: boolean; hasStray: boolean }
  }
  /** The hash of a language's words as they stand in a working text. */
  words: { given: LeafSource; result: string }
  contradictions: {
    given: { texts: ProseText[]; events: EventToCheck[]; known: KnownNames }
    result: Checked
  }
  /** What a careful colleague would say of a text. */
  proofreading: {
    given: {
      texts: ProseText[]
      names: readonly string[]
      off: readonly RuleName[]
      own: readonly OwnRules[]
      carried: ProseText[]
    }
    result: Proofread
  }
  /** Where translations lack parts of the authoritative text, are that text, or are in another script. */
  translations: {
    given: { source: TranslatedText; others: TranslatedText[]; names: readonly string[] }
    result: TranslationFault[]
  }
  differences: {
    given: {
      present: ComparedText
      signed: readonly SignedConsent[]
      texts: ReadonlyMap<string, ComparedText>
    }
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
    return { leaf, hash: hashOf(leaf), isClean: isCleanAll(leaf), hasStray: hasStrayPicture(given) }
  },
  words: (given) =>
    hashOf({
      title: words(given.title),
      summary: words(given.summary),
      body: composeBody(given),
    }),
  contradictions: ({ texts, events, known }, isLate) => checkContradictions(texts, events, known, isLate),
  proofreading: ({ texts, ...known }, isLate) => proofread(texts, known, isLate),
  translations: ({ source, others, names }) => compareTranslations(source, others, names),
  differences: ({ present, signed, texts }) => differences(present, { signed, texts }),
}

/** What is lighter than this is done at once: in a few milliseconds, which is less than it takes to send it. */
const LIGHT: Record<TextTask, number> = {
  // Cleaning, rendering and hashing takes some 15 ms for 100,000 characters.
  leaf: 20_000,
  words: 20_000,
  // Half a millisecond for 100 characters of prose; four for words that are all numbers.
  contradictions: 1_500,
  // Some 350 ms for 100,000 characters, as measured in the slowest of the languages.
  proofreading: 1_500,
  // Some 60 ms for 100,000 characters of a translation in another script, which is read word by word.
  translations: 10_000,
  differences: 5_000,
}

/** In characters; a node of a rich text weighs as its JSON does. */
const NODE = 60

/** Up to `most`: beyond it nothing is counted. */
export const weightOf = (value: unknown, most: number): number => {
  let weight = 0
  const add = (one: unknown): void => {
    if (typeof one === 'string') weight += one.length
    else if (typeof one === 'object' && one !== null) {
      weight += NODE
      for (const inner of Object.values(one)) if (weight <= most) add(inner)
    }
  }
  add(value)
  return weight
}

const WORDS: { [Task in TextTask]: (given: TextTasks[Task]['given']) => unknown } = {
  leaf: (given) => given,
  words: (given) => given,
  contradictions: ({ texts }) => texts.map(({ text }) => text).join(''),
  proofreading: ({ texts, carried }) => [...texts, ...carried].map(({ text }) => text).join(''),
  translations: ({ source, others }) => [source, others],
  differences: ({ present, texts }) => [
    present.languages,
    ...[...texts.values()].map((text) => text.languages),
  ],
}

/** Each rule of an organisation is looked for in each text, however short: some 7 microseconds, and much more the first time. */
const RULE = 3

/** What weighs beside the words, in characters. */
const BESIDE: { [Task in TextTask]?: (given: TextTasks[Task]['given']) => number } = {
  proofreading: ({ texts, own }) =>
    RULE * texts.length * own.reduce((sum, { rules }) => sum + rules.length, 0),
}

export const isLight = <Task extends TextTask>(task: Task, given: TextTasks[Task]['given']): boolean =>
  (BESIDE[task]?.(given) ?? 0) + weightOf(WORDS[task](given), LIGHT[task]) <= LIGHT[task]
