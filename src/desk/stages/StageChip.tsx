import type { Stage } from '../../domain/stages.ts'
import type { TextState } from '../../domain/entries.ts'
import { besideWords, stageName, stageWords, type StageView } from './stages.ts'
import '../../payload-internals/theme.css'
import './stages.css'

/** A stage: a word, a colour and a shape. */
export const StageChip = ({ stage, language }: { stage: Stage | TextState; language: string }) => (
  <span className="state-chip" data-state={stage}>
    {stageName(stage, stageWords(language))}
  </span>
)

/** The stage, and whom the text waits for. */
export const StageLine = ({ view, language }: { view: StageView; language: string }) => (
  <span className="stage-line">
    <StageChip stage={view.stage} language={language} />
    {besideWords(view, stageWords(language)).map((words) => (
      <small key={words}>
        <bdi>{words}</bdi>
      </small>
    ))}
  </span>
)
