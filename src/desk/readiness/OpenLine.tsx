'use client'
import type { ComponentProps } from 'react'
import type { Line, Point } from '../../domain/readiness/readiness.ts'
import type { Remedy } from '../../domain/readiness/remedies.ts'
import type { ReadinessMessages } from '../../locales/readiness.ts'
import { RemedyButton } from './RemedyButton.tsx'
import { isKept, type Kept, type ReadinessState } from './useReadiness.ts'

/** What every row of the list is drawn with. */
export type Shared = {
  words: ReadinessMessages
  kept: Kept
  keep: ReadinessState['keep']
  nameOf: (organisation: string) => string
  isBusy: boolean
  doing: (remedy: Remedy) => void
  LocaleLink: ComponentProps<typeof RemedyButton>['LocaleLink']
}

/** Two shapes and two words, so that nobody needs to see a colour. */
const SHAPES = { blocks: '■', advises: '◇', notes: '·' } as const

/** One line of the list, with what there is to say. @param count how much that is, where it is shown. */
export const OpenLine = ({
  line: { id, status, points },
  count,
  words,
  ...rest
}: Shared & { line: Line<string>; count?: number }) => (
  <li data-line={id} data-status={status}>
    <strong>{words.lines[id].label}</strong>
    {count !== undefined && <span className="readiness__count">{count}</span>}{' '}
    <small>{words.lines[id].why}</small>
    <ul>
      {points.map((point) => (
        <PointRow key={point.sentence} {...{ point, words, ...rest }} />
      ))}
    </ul>
  </li>
)

const PointRow = ({
  point: { weight, sentence, remedies },
  words,
  kept,
  ...rest
}: Shared & { point: Point<string> }) => (
  <li data-weight={weight} data-kept={isKept(remedies, kept) ? 'yes' : 'no'}>
    <span className="readiness__weight">
      <span aria-hidden="true">{SHAPES[weight]} </span>
      {words.weights[weight]}
    </span>{' '}
    <span dir="auto">{sentence}</span>
    <span className="readiness__remedies">
      {remedies.map((remedy) => (
        <RemedyButton key={JSON.stringify(remedy)} {...{ remedy, words, kept, ...rest }} />
      ))}
    </span>
  </li>
)
