import { inOwnWords } from '../../domain/ownWords.ts'
import type { WaitingItem } from '../../domain/desk/myDesk.ts'
import type { Hindrance } from '../../domain/desk/hindrance.ts'
import type { Role } from '../../domain/organisations.ts'
import type { EntryType, TextState } from '../../domain/entries.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** My desk in one language of the admin; `{organisation}` and the like stand for what is put in. */
export type DeskWords = {
  title: string
  waiting: string
  sentBack: string
  drafts: string
  next: string
  released: string
  nothingWaits: string
  nothingDrafted: string
  nothingNext: string
  nothingReleased: string
  noOrganisation: string
  begins: string
  beginsWhy: string
  roles: Record<Role, string>
  begin: string
  more: string
  untitled: string
  lead: string
  edition: string
  until: string
  embargo: string
  goesOut: string
  outSince: string
  changed: string
  sentBackBy: string
  steps: Record<WaitingItem['kind'], string>
  inPlaceOf: string
  hindrances: Record<Hindrance, string>
  states: Record<TextState, string>
  types: Record<EntryType, string>
}

const ALL: Record<string, DeskWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const deskWords = (language: string): DeskWords => inOwnWords('desk', language, ALL[language] ?? en)
