import { inOwnWords } from '../../domain/ownWords.ts'
import type { Action } from '../../domain/clearance/bodies.ts'
import type { CopyForm } from '../../domain/copies.ts'
import type { Attendance, EditionType, EventStatus, TextState } from '../../domain/entries.ts'
import type { GrantState } from '../../domain/grants/grant.ts'
import type { MandateFact } from '../../domain/mandateFacts.ts'
import type { PartyRole, Standing } from '../../domain/parties.ts'
import type { PreviewForm } from '../../domain/previews.ts'
import type { OnDeadline } from '../../domain/silence.ts'
import type { FieldName } from './actionFields.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** What a table of words must have in each language, so that a new action or state does not compile without its word. */
type Whole = {
  steps: Record<TextState, string>
  states: Record<TextState, string>
  roles: Record<PartyRole | 'lead', string>
  standings: Record<Exclude<Standing, 'accepted'>, string>
  actions: Record<Action, { label: string; effect: string }>
  fields: Record<FieldName, string>
  editionTypes: Record<Exclude<EditionType, 'original'>, string>
  afterwards: Record<OnDeadline, string>
  facts: Record<MandateFact, string>
  eventStatuses: Record<EventStatus, string>
  attendances: Record<Attendance, string>
  copies: Record<CopyForm, string>
  preview: Record<PreviewForm, string>
  sight: { states: Record<GrantState, string> }
}

export type ClearanceWords = typeof en & Whole

const ALL: Record<string, ClearanceWords> = { ar, en, es, fr, ru, zh }

/** @param language of the admin; one that has no words of ours is answered in English. */
export const clearanceWords = (language: string): ClearanceWords =>
  inOwnWords('clearance', language, ALL[language] ?? en)
