import { isEventType, readData } from './eventData.ts'
import type { ClearanceView, LogEntryView, Person } from './view.ts'

/** One event, as a line of the record; organisations by slug. */
export type RecordLine = {
  seq: number
  at: string
  /** The type of the event: what was done. */
  what: string
  /** Null for what the newsroom itself has written. */
  organisation: string | null
  by: Person | null
  /** The organisation that it was done to or through: invited, dropped, signed for. */
  concerns: string | null
  /** Whose silence counted as consent. */
  silent: string[]
  digest: string | null
  note: string | null
  /** Whether there was a note, which has been erased. */
  isErased: boolean
}

/** What came before the text was first submitted; then each round, with all that followed until the next one. */
export type RecordChapter = { round: number; lines: RecordLine[] }

/**
 * The log of a text in chapters, as far as the reader can read it. For an organisation that was invited later, rounds are counted
 * from its invitation.
 */
export const toRecord = ({ log }: Pick<ClearanceView, 'log'>): RecordChapter[] => {
  const chapters: RecordChapter[] = [{ round: 0, lines: [] }]
  for (const event of log) {
    if (event.type === 'submit') chapters.push({ round: chapters.length, lines: [] })
    chapters.at(-1)?.lines.push(toLine(event))
  }
  return chapters.filter(({ lines }) => lines.length > 0)
}

const toLine = (event: LogEntryView): RecordLine => {
  const { seq, at, type, organisation, by, digest, note, noteHash } = event
  return {
    ...{ seq, at, organisation, by, digest, note },
    what: type,
    isErased: noteHash !== null && note === null,
    ...rolesIn(event),
  }
}

const NOBODY = { concerns: null, silent: [] }

const rolesIn = (event: LogEntryView): Pick<RecordLine, 'concerns' | 'silent'> => {
  const { type } = event
  if (!isEventType(type)) return NOBODY
  switch (type) {
    case 'invite':
    case 'uninvite':
    case 'drop':
    case 'remind':
    case 'void-silence':
      return { ...NOBODY, concerns: readData(type, event).organisation }
    case 'delegate':
    case 'offer-lead':
    case 'end-offer':
      return { ...NOBODY, concerns: readData(type, event).to }
    case 'take-lead':
      return { ...NOBODY, concerns: readData(type, event).from }
    case 'sign':
      return { ...NOBODY, concerns: readData(type, event).delegate ?? null }
    case 'release':
      return {
        ...NOBODY,
        silent: readData(type, event)
          .consents.filter(({ mode }) => mode === 'tacit')
          .map(({ organisation }) => organisation),
      }
    default:
      return NOBODY
  }
}
