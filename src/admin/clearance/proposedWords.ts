import type { Attendance, EventStatus } from '../../domain/entries.ts'
import type { ProposedFact } from '../../domain/differences/proposed.ts'
import type { MandateFact } from '../../domain/mandateFacts.ts'
import { INSTANT_FACTS } from './actionFields.ts'
import { hourWords } from './hourWords.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Speaking = { zone: string | null; words: ClearanceMessages; language: string }

/** `attendance (Amina Khan)`: of a guest, whose it is. */
export const factLabel = (
  { fact, guest }: Pick<ProposedFact, 'fact' | 'guest'>,
  { facts }: ClearanceMessages,
): string => (guest === null ? facts[fact] : `${facts[fact]} (${guest})`)

/** A value of a fact as people read it: hours in the event's own zone, and what is chosen from a list in words. */
export const factValue = (fact: MandateFact, value: string, { zone, words, language }: Speaking): string => {
  if (value === '') return words.conflict.empty
  if (INSTANT_FACTS.includes(fact)) return hourWords(value, zone ?? 'UTC', { words, language })
  if (fact === 'status') return words.eventStatuses[value as EventStatus] // as frozen
  return fact === 'attendance' ? words.attendances[value as Attendance] : value // as frozen
}
