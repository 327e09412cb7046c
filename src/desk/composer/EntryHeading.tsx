import type { Draft } from './draft.ts'
import type { linesOf } from './outline.ts'

/** Entries that follow each other under the same words stand under them once, as in print. */
export const EntryHeading = ({ lines, draft }: { lines: ReturnType<typeof linesOf>; draft: Draft }) => {
  const index = lines.findIndex((line) => line.draft?.key === draft.key)
  const heading = lines[index]?.heading
  if (!heading || heading === lines[index - 1]?.heading) return null
  return (
    <h2 className="printed__heading" dir="auto">
      {heading}
    </h2>
  )
}
