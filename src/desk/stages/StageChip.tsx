import type { ReactNode } from 'react'
import type { Stage } from '../../domain/stages.ts'
import type { TextState } from '../../domain/entries.ts'
import { RemindButton } from './RemindButton.tsx'
import {
  besideWords,
  pageWords,
  remindWords,
  stageName,
  stageWords,
  type StageView,
  waitsWords,
} from './stages.ts'
import '../../payload-internals/theme.css'
import './stages.css'

/** A stage: a word, a colour and a shape. */
export const StageChip = ({ stage, language }: { stage: Stage | TextState; language: string }) => (
  <span className="state-chip" data-state={stage}>
    {stageName(stage, stageWords(language))}
  </span>
)

type Props = {
  view: StageView
  language: string
  /** Of the text; null where it has no title yet. */
  text: { collection: string; id: string; title: string | null }
  /** What stands beside the word. */
  children?: ReactNode
}

/** The stage, what is out, whom the text waits for, and what reminds them. */
export const StageLine = ({ view, language, text: { collection, id, title }, children }: Props) => {
  const words = stageWords(language)
  const { waitsFor } = view
  const names = waitsFor.map(({ name }) => name)
  return (
    <span className="stage-line">
      <StageChip stage={view.stage} language={language} />
      {children}
      {[besideWords(view, words), waitsWords(names, words)].map(
        (said) =>
          said && (
            <small key={said}>
              <bdi>{said}</bdi>
            </small>
          ),
      )}
      {view.page && <PageLink page={view.page} label={pageWords(view, words)} title={title} />}
      {waitsFor.map(
        ({ organisation, name, reminding }) =>
          reminding && (
            <RemindButton
              key={organisation}
              {...{ collection, id, organisation }}
              wasReminded={reminding === 'was'}
              words={remindWords({ name, title, isOnly: names.length === 1 }, words)}
            />
          ),
      )}
    </span>
  )
}

type LinkProps = { page: string; label: string; title: string | null }

const PageLink = ({ page, label, title }: LinkProps) => (
  <a
    className="stage-line__page"
    href={page}
    target="_blank"
    rel="noreferrer"
    title={label}
    aria-label={title ? `${label}: ${title}` : label}
  >
    <span aria-hidden="true">↗</span>
  </a>
)
