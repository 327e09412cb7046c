import type { Stage, TextStage } from '../../domain/stages.ts'
import type { TextState } from '../../domain/entries.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { stages, type StagesMessages } from '../../locales/stages.ts'

/** The stage of a text for a list: whom it waits for is said by their names. */
export type StageView = Omit<TextStage, 'replaced'>

/** What `GET /api/desk/stages` answers, by the id of the text; what the reader may not read is left out. */
export type StagesAnswer = { stages: Record<string, StageView> }

/** As many as a page of a list has at most. */
export const MAX_STAGES = 100

export const stageWords = (language: string): StagesMessages => inOwnWords('stages', stages, language)

/** The word for a stage; of a text of which the state alone is known, the word for that. */
export const stageName = (stage: Stage | TextState, { names }: Pick<StagesMessages, 'names'>): string =>
  names[stage]

/** What stands beside the word: what is out meanwhile, and whom it waits for; empty where there is nothing. */
export const besideWords = ({ beside, waitsFor }: StageView, words: StagesMessages): string[] => [
  ...(beside
    ? [
        fill(words.beside, {
          edition: String(beside.edition),
          stage: stageName(beside.stage, words),
        }),
      ]
    : []),
  ...(waitsFor.length > 0 ? [fill(words.waitsFor, { organisations: waitsFor.join(words.separator) })] : []),
]
