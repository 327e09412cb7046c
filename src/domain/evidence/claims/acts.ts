import { readData } from '../../clearance/eventData.ts'
import type { LogEvent } from '../../clearance/events.ts'
import { ofWord, list, entriesOf, type Say } from './claim.ts'

const accountsOf = (events: readonly LogEvent[]): string[] =>
  events.flatMap(({ by, organisation, basis, seq }) => {
    if (by === null) return []
    const roles = (basis?.roles ?? []).map((held) => `${held.roles.join(' and ')} of “${held.organisation}”`)
    const who =
      roles.length > 0 ? list(roles) : organisation === null ? 'the coordinator' : `for “${organisation}”`
    return [`entry ${seq}: ${by}, ${who}`]
  })

export const persons: Say = ({ events }) => {
  const accounts = accountsOf(events)
  return [
    ...(accounts.length > 0
      ? [
          ofWord(
            `That it was the people named who pressed, that they had these roles, and that each is one person (${accounts.join('; ')}).`,
          ),
        ]
      : []),
    ...(events.length > 0 ? [ofWord('That each entry was made at the hour that it bears.')] : []),
  ]
}

export const freeOfFourEyes: Say = ({ events }) =>
  events
    .filter(({ type, data }) => type === 'sign' && data.fourEyes === false)
    .map(({ seq, organisation, by }) =>
      ofWord(
        `That “${organisation}” had switched four eyes off, so that ${by} could sign their own text (entry ${seq}).`,
      ),
    )

/** Before schema 2 a policy that had changed since was enough. */
const saidNever = (events: readonly LogEvent[], before: number, organisation: string): number | null => {
  const word = events.findLast(
    (event) => event.type === 'accept' && event.organisation === organisation && event.seq < before,
  )
  return Array.isArray(word?.data.tacitConsent) && word.data.tacitConsent.length === 0 ? word.seq : null
}

export const submits: Say = ({ events }) =>
  events.flatMap((event) => {
    if (event.type !== 'submit') return []
    const { editors, silence } = readData('submit', event)
    const silent = (silence?.parties ?? []).filter(({ counts }) => counts)
    const away = (silence?.parties ?? []).filter(({ from }) => from !== silence?.deadline)
    const at = `(entry ${event.seq})`
    return [
      ofWord(`That the text was written by ${list(editors) || 'nobody named'} alone ${at}.`),
      ofWord(`That its words and facts do not disagree but where its editor answered for it ${at}.`),
      ...silent.map(({ organisation }) => {
        const never = saidNever(events, event.seq, organisation)
        const though = never === null ? '' : `, though it said never when it accepted (entry ${never})`
        return ofWord(`That “${organisation}” lets its silence count for this kind of text${though} ${at}.`)
      }),
      ...away.map(({ organisation, from }) =>
        ofWord(`That “${organisation}” is away, so that its time ends at ${from} ${at}.`),
      ),
    ]
  })

type Silence = { deadline: string; parties: { organisation: string; from: string }[] }

const silenceIn = (event: LogEvent): Silence | null => {
  if (event.type === 'extend') return readData('extend', event)
  return event.type === 'submit' ? (readData('submit', event).silence ?? null) : null
}

/** Of a party whose time is moved by more than the deadline is. */
export const extensions: Say = ({ events }) =>
  events.flatMap((event, index) => {
    if (event.type !== 'extend') return []
    const before = events.slice(0, index).findLast(({ type }) => type === 'submit' || type === 'extend')
    const [old, { deadline, parties }] = [before && silenceIn(before), readData('extend', event)]
    const shift = Date.parse(deadline) - Date.parse(old?.deadline ?? deadline)
    return parties.flatMap(({ organisation, from }) => {
      const earlier = old?.parties.find((each) => each.organisation === organisation)?.from ?? from
      return Date.parse(from) - Date.parse(earlier) > shift
        ? [ofWord(`That “${organisation}” is away, so that its time ends at ${from} (entry ${event.seq}).`)]
        : []
    })
  })

export const silences: Say = ({ events }) =>
  events.flatMap((event) => {
    if (event.type !== 'release') return []
    const tacit = readData('release', event).consents.filter(({ mode }) => mode === 'tacit')
    return tacit.map(({ organisation }) =>
      ofWord(`That “${organisation}” was told of the deadline and said nothing (entry ${event.seq}).`),
    )
  })

export const released: Say = ({ events }) => {
  const out = events.filter(({ type }) => type === 'release')
  return out.length > 0
    ? [ofWord(`That what the text shows of other texts was out, or was to be by then (${entriesOf(out)}).`)]
    : []
}
