import type { LogEvent } from '../../clearance/events.ts'
import type { Head } from '../heads.ts'
import { file, head, unprovable, entriesOf, isJudged, type Say } from './claim.ts'

const span = (events: readonly LogEvent[]): string => {
  const [first, last] = [events[0]?.seq, events.at(-1)?.seq]
  return first === last ? `Entry ${first}` : `Entries ${first} to ${last}`
}

export const byFile: Say = ({ events, texts, unproved, opening }) => {
  const judged = events.filter(isJudged)
  const whole = unproved.map(({ digest }) => digest)
  const rendered = texts.filter(({ digest }) => !whole.includes(digest))
  return [
    ...(events.length > 0
      ? [file(`${span(events)} hang together: each bears the hash of the one before it.`)]
      : []),
    ...(judged.length > 0
      ? [
          file(
            `${entriesOf(judged).replace(/^e/, 'E')}: each is what the rules of the newsroom make of what the entries before it say${opening ? ', and of the opening' : ''}, and of the policies and roles that it names.`,
          ),
        ]
      : []),
    ...(texts.length > 0 ? [file('Each text has the digest that the log names.')] : []),
    ...(rendered.length > 0
      ? [file('The HTML and the plain text of each language are what the rendering makes of its body.')]
      : []),
  ]
}

const nameOf = ({ organisation, number, at }: Head): string => `head ${number} of “${organisation}” of ${at}`

export const byHeads: Say = ({ heads, entry, events, opening }) => {
  const first = opening?.seq ?? 1
  const seen = heads.flatMap((each) => {
    const seq = each.entries.find((one) => one.entry === entry)?.seq
    return seq === undefined ? [] : [{ each, seq }]
  })
  const proving = seen.filter(({ seq }) => seq >= first - 1 && seq > 0)
  const [last] = proving.sort((one, other) => other.seq - one.seq)
  const total = events.at(-1)?.seq ?? 0
  const after = Math.max(last?.seq ?? 0, first - 1)
  return [
    ...(last
      ? [head(`Nothing up to entry ${last.seq} was changed, put in or left out since ${nameOf(last.each)}.`)]
      : []),
    ...seen
      .filter(({ seq }) => seq < first - 1)
      .map(({ each, seq }) =>
        unprovable(
          `That what ${nameOf(each)} saw (entry ${seq}) still stands: this file begins with entry ${first}.`,
        ),
      ),
    ...(total > after || total === 0
      ? [
          unprovable(
            `That ${after === 0 ? 'nothing' : `nothing after entry ${after}`} was written anew, and that the end was not cut off: a head made later shows it.`,
          ),
        ]
      : [unprovable('That no later entry was cut off: a head made later shows it.')]),
  ]
}
