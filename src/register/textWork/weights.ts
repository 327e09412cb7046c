import type { TextTask, TextTasks } from './tasks.ts'

/** What is lighter than this is done at once: in a few milliseconds, which is less than it takes to send it. */
const LIGHT: Record<TextTask, number> = {
  // Cleaning, rendering and hashing takes some 15 ms for 100,000 characters.
  leaf: 20_000,
  words: 20_000,
  // Half a millisecond for 100 characters of prose; four for words that are all numbers.
  contradictions: 1_500,
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
  translations: ({ source, others }) => [source, others],
  differences: ({ present, texts }) => [
    present.languages,
    ...[...texts.values()].map((text) => text.languages),
  ],
}

export const isLight = <Task extends TextTask>(task: Task, given: TextTasks[Task]['given']): boolean =>
  weightOf(WORDS[task](given), LIGHT[task]) <= LIGHT[task]
