import { z } from 'zod'
import { hashEvent, type LogEvent, SCHEMA } from '../clearance/events.ts'
import { isEventType, readData, FREEZING } from '../clearance/eventData.ts'
import { saltedHash } from '../digests.ts'
import { eventShape } from './shapes.ts'

export type CheckedEvent = { erased: boolean } & (
  { fault: string } | { fault: null; event: LogEvent; note: string | null }
)

/** `before`: what hangs before it, of which an opening knows seq and hash alone. */
type Place = { entry: string; before: Pick<LogEvent, 'seq' | 'hash' | 'schema' | 'renderer'> | null }

/** What nobody does rests on nobody's policies, but that a silence ends, see silenceData.ts. */
const hasBasis = ({ basis, type, organisation }: LogEvent): boolean =>
  type === 'available' ? basis === undefined : organisation === null || basis !== undefined

/** The consortium's rules of silence are said by each submit, and by nothing else: left out, no notice would be asked. */
const isComplete = (event: LogEvent): boolean => {
  const { schema, nonce, basis, renderer, type } = event
  const freezes = FREEZING.includes(type)
  if (schema === undefined)
    return [nonce, basis, renderer, event.proof, event.proved].every((member) => member === undefined)
  return (
    nonce !== undefined &&
    hasBasis(event) &&
    (basis?.rules !== undefined) === (type === 'submit' || type === 'demand') &&
    (event.proof === undefined) === (event.proved === undefined) &&
    (freezes || renderer === undefined)
  )
}

const falls = (event: LogEvent, before: Place['before']): boolean =>
  (event.schema ?? 1) < (before?.schema ?? 1)

/** `null` when the data has the shape of its type, or else what does not fit. */
export const faultOfData = (event: LogEvent): string | null => {
  const { type } = event
  if (!isEventType(type)) return `there is no event of the type “${type}”`
  try {
    readData(type, event)
    return null
  } catch (error) {
    const at = error instanceof z.ZodError ? (error.issues[0]?.path.join('.') ?? '') : ''
    return `its data does not fit its type${at ? ` (${at})` : ''}`
  }
}

/** An event by itself and at its place: entry, seq, prevHash, hash, note, type and data. */
export const checkEvent = (given: unknown, { entry, before }: Place): CheckedEvent => {
  const parsed = eventShape.safeParse(given)
  if (!parsed.success) return { erased: false, fault: 'it does not have the form of an event' }
  const { note, ...event } = parsed.data
  const erased = event.noteHash !== null && note === null
  const seq = (before?.seq ?? 0) + 1
  const faults = [
    [event.entry !== entry, `it belongs to another entry (${event.entry})`],
    [event.seq !== seq, `entry ${seq} should stand here`],
    [event.prevHash !== (before?.hash ?? null), 'its prevHash is not the hash of the entry before it'],
    [event.hash !== hashEvent(event), 'its hash is not that of what it says'],
    [(event.schema ?? 1) > SCHEMA, `its form ${event.schema} is newer than this program`],
    [!isComplete(event), 'it has not the members of its form'],
    [falls(event, before), 'its form is older than that of the entry before it'],
    [note !== null && saltedHash(note) !== event.noteHash, 'its note does not match its noteHash'],
  ] as const
  const fault = faults.find(([isFault]) => isFault)?.[1] ?? faultOfData(event)
  return fault === null ? { erased, fault, event, note: note?.value ?? null } : { erased, fault }
}
