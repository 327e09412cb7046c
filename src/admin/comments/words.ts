import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { comments, type CommentsMessages } from '../../locales/comments.ts'

export type CommentWords = CommentsMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const commentWords = (language: string): CommentWords =>
  inOwnWords('comments', language, comments[toDeskLanguage(language)])
