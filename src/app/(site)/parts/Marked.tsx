import type { Stretch } from '../../../wire/site/excerpts.ts'

/** A text with what was looked for marked in it. */
export const Marked = ({ stretches }: { stretches: readonly Stretch[] }) =>
  stretches.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))
