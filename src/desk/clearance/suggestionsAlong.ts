import type { CommentsView, ThreadView } from '../comments/view.ts'

export type Suggested = ThreadView & { suggestion: NonNullable<ThreadView['suggestion']> }

/** Read by all parties of the text: what an organisation keeps to itself reaches nobody else. */
export const isShared = (thread: ThreadView): thread is Suggested =>
  thread.suggestion !== null && thread.visibility === 'all'

/**
 * What of these organisations is suggested and not decided: with a text that is returned, its lead finds it marked in the text,
 * ready to accept.
 */
export const suggestionsAlong = (
  { threads }: Pick<CommentsView, 'threads'>,
  organisations: readonly string[],
): Suggested[] =>
  threads
    .filter(isShared)
    .filter(
      ({ suggestion, standing, organisation }) =>
        suggestion.state === 'open' &&
        standing?.is !== 'gone' &&
        organisation !== null &&
        organisations.includes(organisation),
    )
