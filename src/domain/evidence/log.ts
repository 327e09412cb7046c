import { type Bundles, conditionOf } from '../clearance/conditional.ts'
import type { LogEvent } from '../clearance/events.ts'
import { replay } from '../clearance/replay.ts'
import type { Evidence, Fault } from './evidence.ts'
import { checkEvent } from './events.ts'
import { checkElsewhere } from './elsewhere.ts'
import { faultOfStep } from './rules.ts'
import { eventShape } from './shapes.ts'
import type { CheckedText } from './texts.ts'

export type CheckedLog = { ok: true; events: LogEvent[]; erased: number } | ({ ok: false } & Fault)

type Given = Pick<Evidence, 'entry' | 'lead'> & {
  log: readonly unknown[]
  elsewhere: readonly unknown[]
}
type At = { lead: string; before: readonly LogEvent[]; text: CheckedText | undefined; bundles: Bundles }

/** As the media update's log is now, or as it was before and at the commit that the last conditional event waited for. */
const possibleBundles = (before: readonly LogEvent[], bundles: Bundles): Bundles[] => {
  const place = before.map(conditionOf).findLast((each) => each !== null)
  const log = place ? (bundles[place.entry] ?? []) : []
  if (!place || log.length === 0) return [bundles]
  const upto = (seq: number): Bundles => ({
    ...bundles,
    [place.entry]: log.filter((each) => each.seq <= seq),
  })
  return [bundles, upto(place.seq - 1), upto(place.seq)]
}

/** What the logs said at the instant of the event is what decided about it. */
const faultOfRules = (event: LogEvent, { lead, before, text, bundles }: At): string | null => {
  let first: string | null = null
  for (const possible of possibleBundles(before, bundles)) {
    const clearance = replay(before, { lead, now: new Date(event.at), bundles: possible })
    const core = text?.fault === null ? text.core : null
    const fault = faultOfStep({ event, before: clearance, core })
    if (fault === null) return null
    first ??= fault
  }
  return first
}

const faultOfText = (digest: string | null, text: CheckedText | undefined): string | null => {
  if (digest === null) return null
  if (!text) return `the text ${digest} that it names is missing`
  return text.fault === null ? null : `of the text ${digest} that it names, ${text.fault}`
}

/** Event by event, in their order: the first that does not hold is named. */
export const checkLog = (
  { entry, lead, log, elsewhere }: Given,
  texts: ReadonlyMap<string, CheckedText>,
): CheckedLog => {
  const decided = checkElsewhere(elsewhere, readable(log))
  if (decided.fault !== null) return { ok: false, where: 'the media updates', sentence: decided.fault }
  const { bundles } = decided
  const events: LogEvent[] = []
  let erased = 0
  for (const [index, given] of log.entries()) {
    const checked = checkEvent(given, { entry, before: events.at(-1) ?? null })
    if (checked.fault !== null) return toFault(index + 1, given, checked.fault)
    const { event } = checked
    const text = event.digest === null ? undefined : texts.get(event.digest)
    const fault =
      faultOfText(event.digest, text) ?? faultOfRules(event, { lead, before: events, text, bundles })
    if (fault !== null) return toFault(event.seq, event, fault)
    erased += checked.erased ? 1 : 0
    events.push(event)
  }
  return { ok: true, events, erased }
}

const readable = (log: readonly unknown[]): LogEvent[] =>
  log.flatMap((given) => {
    const { data } = eventShape.safeParse(given)
    return data ? [data] : []
  })

const toFault = (seq: number, given: unknown, fault: string): Extract<CheckedLog, { ok: false }> => {
  const { type } = (given ?? {}) as { type?: unknown }
  const name = typeof type === 'string' ? ` (${type})` : ''
  return {
    ok: false,
    where: `entry ${seq}`,
    sentence: `The log does not hold from entry ${seq}${name} on: ${fault}.`,
  }
}
