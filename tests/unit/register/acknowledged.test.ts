import type { LogEvent } from '../../../src/domain/clearance/events.ts'
import type { LogEntryView } from '../../../src/domain/clearance/view.ts'
import { readAcknowledged, submittedSentences } from '../../../src/register/views/hints.ts'
import { EA, Newsroom, RA } from '../../support/clearance.ts'

const toEntry = ({ seq, type, organisation, at, digest, data, hash }: LogEvent): LogEntryView => ({
  ...{ seq, type, organisation, at, digest, data, hash },
  ...{ by: null, note: null, noteHash: null, prevHash: null },
})

/** The words of a correction were answered for, and some were not compared; those of the edition before were neither. */
const corrected = (): Newsroom => {
  const room = new Newsroom()
  room.publish()
  room.act(EA, 'correct', { publicNote: 'One figure.' })
  room.words = { core: 'another' }
  room.submit()
  const unchecked = [{ entry: room.facts.entry, locale: 'en', field: 'body' }]
  room.log = room.log.map((event) =>
    event.seq === room.log.length
      ? { ...event, data: { ...event.data, acknowledged: ['one'], unchecked } }
      : event,
  )
  return room
}

const saidOf = (room: Newsroom) => {
  const reading = { facts: room.facts, text: { events: room.log } }
  return {
    acknowledged: readAcknowledged(reading, room.log.map(toEntry))?.sentences.length ?? 0,
    unchecked: submittedSentences(reading).length,
  }
}

it('says what was answered for when the text of the round was submitted', () => {
  expect(saidOf(corrected())).toEqual({ acknowledged: 1, unchecked: 1 })
})

it('says nothing of a correction that is abandoned: the text of the edition is another one', () => {
  const room = corrected()
  expect(room.actOn(RA, 'send-back', { note: 'No.' })).toBe('drafting')
  expect(saidOf(room)).toEqual({ acknowledged: 0, unchecked: 0 })
  expect(room.act(EA, 'abandon')).toBe('released')
  expect(saidOf(room)).toEqual({ acknowledged: 0, unchecked: 0 })
})
