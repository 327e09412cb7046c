import type { Reminding, Stage, TextStage } from '../../domain/stages.ts'
import type { TextState } from '../../domain/entries.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { stages, type StagesMessages } from '../../locales/stages.ts'

/** One that a text waits for: as it is called, and whether the reader may remind it now, or somebody has today. */
export type Waited = { organisation: string; name: string; reminding: Reminding }

/** The stage of a text for a list: whom it waits for is said by their names. */
export type StageView = Omit<TextStage, 'replaced' | 'waitsFor'> & {
  waitsFor: Waited[]
  /** The public page of the edition that is out, or the notice that replaced it; null if neither exists. */
  page: string | null
}

/** What `GET /api/desk/stages` answers, by the id of the text; what the reader may not read is left out. */
export type StagesAnswer = { stages: Record<string, StageView> }

/** As many as a page of a list has at most. */
export const MAX_STAGES = 100

export const stageWords = (language: string): StagesMessages => inOwnWords('stages', stages, language)

/** The word for a stage; of a text of which the state alone is known, the word for that. */
export const stageName = (stage: Stage | TextState, { names }: Pick<StagesMessages, 'names'>): string =>
  names[stage]

/** What is out meanwhile; null where nothing is. */
export const besideWords = ({ beside }: Pick<TextStage, 'beside'>, words: StagesMessages): string | null =>
  beside && fill(words.beside, { edition: String(beside.edition), stage: stageName(beside.stage, words) })

/** Whom the text waits for; null where it is nobody. */
export const waitsWords = (names: readonly string[], words: StagesMessages): string | null =>
  names.length > 0 ? fill(words.waitsFor, { organisations: names.join(words.separator) }) : null

/** What the link to the page is called. */
export const pageWords = ({ stage, beside }: StageView, { links }: StagesMessages): string =>
  (beside?.stage ?? stage) === 'withdrawn' ? links.withdrawn : links.published

type Reminded = { name: string; title: string | null; isOnly: boolean }

/** What a button to remind says: where only one is waited for, its name stands beside. */
export const remindWords = ({ name, title, isOnly }: Reminded, { remind }: StagesMessages) => {
  const about = fill(remind.about, { organisation: name })
  const done = fill(remind.done, { organisation: name })
  return { label: isOnly ? remind.label : about, about: title ? `${about}: ${title}` : about, done }
}
