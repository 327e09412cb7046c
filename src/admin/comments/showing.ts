import type { CommentsView } from '../../domain/comments/view.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { languageName } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { CommentsMessages } from '../../locales/comments.ts'

/** What every part of the box is shown with. */
export type Showing = {
  words: CommentsMessages
  language: string
  view: CommentsView
  /** The id of the entry. */
  entry: string
  /** An organisation by its slug, as people call it. */
  nameOf: (slug: string | null) => string
  /** The id of who looks. */
  reader: string
}

export const namesFrom =
  (organisations: readonly MemberOption[]) =>
  (slug: string | null): string => {
    const one = organisations.find((organisation) => organisation.slug === slug)
    return one?.acronym || one?.name || (slug ?? '')
  }

/** In the reader's own time zone. */
export const toLocalTime = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

export const listOf = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

export { fill, languageName }
