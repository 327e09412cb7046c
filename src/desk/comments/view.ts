import type { Person } from '../../domain/clearance/view.ts'
import type { Paragraph } from '../../domain/richText.ts'
import type { Anchor } from '../../domain/suggestions/anchor.ts'
import type { Standing, SuggestionState } from '../../domain/suggestions/standing.ts'
import type { Visibility } from '../../domain/comments.ts'

/** One comment as its readers see it. */
export type CommentView = {
  id: string
  by: Person | null
  /** A slug; for whom the person spoke. */
  organisation: string | null
  at: string
  /** Null: the words were withdrawn, or erased. */
  text: string | null
  mentions: Person[]
  /** Only in a round: it came after its hour, or after it was closed. */
  isLate?: true
}

/** `accept` and `refuse`: of a suggestion. */
export type DecisionView = {
  kind: 'resolve' | 'reopen' | 'accept' | 'refuse'
  by: Person | null
  organisation: string
  at: string
  /** Why a suggestion was refused; null: nothing was said. */
  text: string | null
}

/** What an organisation has answered; `gone`: it reads the text no more and had not answered. */
export const ANSWERS = ['waiting', 'remarked', 'no-remarks', 'gone'] as const
export type Answer = (typeof ANSWERS)[number]

export type RoundView = {
  until: string
  asked: { organisation: string; answer: Answer; at: string | null; isLate: boolean }[]
  closed: { by: Person | null; at: string } | null
  isOver: boolean
}

/** `sent-back`: begun by an event of the log, whose note is its first comment. */
export type ThreadView = {
  id: string
  kind: 'comment' | 'sent-back' | 'round' | 'suggestion'
  visibility: Visibility
  /** Whose people began it; of an `own` one the only ones who read it. */
  organisation: string | null
  field: string | null
  locale: string | null
  quote: string | null
  /** The passage that it is about, as it was marked. */
  anchor: Anchor | null
  /** How that stands to the text as it is stored; null where there is none. */
  standing: Standing | null
  suggestion: SuggestionView | null
  paragraph: Paragraph | null
  comments: CommentView[]
  /** The last word on it; null: nobody has decided anything. */
  decision: DecisionView | null
  isResolved: boolean
  round: RoundView | null
}

/** `words`: what is to stand there; null: taken back. */
export type SuggestionView = { words: string | null; state: SuggestionState }

/** A field that one may comment on. */
export type FieldView = { name: string; label: string; isLocalised: boolean }

/** `GET …/comments` */
export type CommentsView = {
  now: string
  /** Of what is read here: another one on the stream of `…/presence` says that there is more. */
  mark: string
  /** In the order in which they were begun. */
  threads: ThreadView[]
  /** Whom one may mention; `organisations`: those of theirs that read the entry, by slug. */
  people: (Person & { organisations: string[] })[]
  /** For whom the reader may speak, by slug. */
  organisations: string[]
  fields: FieldView[]
  /** Whom the reader may ask for remarks now, by slug; null: it is not theirs to ask, or not the time. */
  askable: string[] | null
  /** Whether the reader may close the open round. */
  mayClose: boolean
  /** Whether suggestions are taken now. */
  maySuggest: boolean
  /** For whom the reader may accept and refuse suggestions now, by slug. */
  deciders: string[]
}
