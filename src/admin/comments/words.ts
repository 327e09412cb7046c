import { inOwnWords } from '../../domain/ownWords.ts'
import type { Answer } from '../../domain/comments/view.ts'
import type { Visibility } from '../../domain/comments/rows.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** The comments in one language of the admin; `{person}` and the like stand for what is put in. */
export type CommentWords = {
  title: string
  reading: string
  saveFirst: string
  none: string
  write: string
  text: string
  whoReads: string
  visibilities: Record<Visibility, string>
  visibilityHints: Record<Visibility, string>
  speakFor: string
  about: string
  whole: string
  quote: string
  nothingSelected: string
  unquote: string
  mention: string
  findPerson: string
  mentions: string
  send: string
  reply: string
  cancel: string
  resolve: string
  reopen: string
  resolvedBy: string
  reopenedBy: string
  /** `{count}` in a word order that needs no plural. */
  resolved: string
  withdraw: string
  withdrawn: string
  sentBack: string
  paragraph: string
  late: string
  round: string
  ask: string
  until: string
  question: string
  whom: string
  begin: string
  close: string
  closedBy: string
  over: string
  due: string
  noRemarks: string
  answers: Record<Answer, string>
}

const ALL: Record<string, CommentWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const commentWords = (language: string): CommentWords =>
  inOwnWords('comments', language, ALL[language] ?? en)
