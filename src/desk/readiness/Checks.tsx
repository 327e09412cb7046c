'use client'
import { useId } from 'react'
import type { Line } from '../../domain/readiness/readiness.ts'
import { OpenLine, type Shared } from './OpenLine.tsx'

type Props = { lines: readonly Line<string>[]; shared: Shared }

/** What was found in the words and pictures of the text, by what it is about, each with a way to the passage. */
export const Checks = ({ lines, shared }: Props) => {
  const title = useId()
  const count = lines.reduce((all, { points }) => all + points.length, 0)
  if (count === 0) return null
  return (
    <details className="readiness__checks" data-part="checks" open>
      <summary id={title}>
        {shared.words.checks} <span className="readiness__count">{count}</span>
      </summary>
      <ul className="readiness__lines" aria-labelledby={title}>
        {lines.map((line) => (
          <OpenLine key={line.id} {...{ line, ...shared }} count={line.points.length} />
        ))}
      </ul>
    </details>
  )
}
