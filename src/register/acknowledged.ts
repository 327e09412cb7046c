import { type EventData, readData } from '../domain/clearance/eventData.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import type { AcknowledgedView, ClearanceView, LogEntryView } from '../domain/clearance/viewTypes.ts'
import { sayUnchecked } from '../domain/contradictions/unchecked.ts'
import { idOfFaults, sayFault } from '../domain/translations/say.ts'
import type { Reading } from './reading.ts'
import { say, type Sentence } from '../domain/sentences.ts'

/** As much of a reading as is asked here. */
type Asked = {
  facts: Pick<Reading['facts'], 'clearance' | 'entry'>
  text: Pick<Reading['text'], 'events'>
}

/** Not the last one: who abandons a correction is back at the round of the edition. */
const submitOf = ({ facts, text }: Asked): LogEvent | undefined => {
  const { round } = facts.clearance
  return round ? text.events.find(({ type, seq }) => type === 'submit' && seq === round.seq) : undefined
}

const faultsIn = ({ translations = [], courtesy }: EventData<'submit'>) => ({
  official: translations.filter(({ locale }) => !courtesy.includes(locale)),
  courtesy: translations.filter(({ locale }) => courtesy.includes(locale)),
})

/** Of contradictions the log keeps no words, since they would be words of the text: they are counted. */
const sentencesOf = (data: EventData<'submit'>): Sentence[] => {
  const { official } = faultsIn(data)
  const count = (data.acknowledged ?? []).filter((id) => id !== idOfFaults(official)).length
  return [...(count > 0 ? [say('contradictions.acknowledged', { count })] : []), ...official.map(sayFault)]
}

/** What stands in the text of the round although somebody was told that it seems wrong: no signer learns of it elsewhere. */
export const readAcknowledged = (
  reading: Asked,
  log: readonly LogEntryView[],
): ClearanceView<Sentence>['acknowledged'] => {
  const submit = submitOf(reading)
  const entry = submit && log.find(({ seq }) => seq === submit.seq)
  const sentences = submit ? sentencesOf(readData('submit', submit)) : []
  if (!entry || sentences.length === 0) return null
  const { by, at, note, organisation } = entry
  return { by, at, note, organisation: organisation ?? '', sentences } satisfies AcknowledgedView<Sentence>
}

/** Nobody takes what was not compared with the facts for what agrees with them, nor a courtesy translation for a full one. */
export const submittedSentences = (reading: Asked): Sentence[] => {
  const submit = submitOf(reading)
  if (!submit) return []
  const data = readData('submit', submit)
  return [
    ...sayUnchecked(data.unchecked ?? [], reading.facts.entry),
    ...faultsIn(data).courtesy.map(sayFault),
  ]
}
