import type { Link, Refused, Situation } from './facts.ts'
import { refuse } from './facts.ts'
import { say, type Sentence } from '../sentences.ts'

/** The latest of now, the embargo, the instant asked for and, in a media update, its latest entry's. ISO. */
export const availableAtOf = ({ facts, body, now }: Situation): string => {
  const { embargo, items } = facts.ties
  const shown = [...items, ...(facts.joint?.carries ?? [])].map(({ availableAt }) => availableAt)
  const instants = [now.toISOString(), embargo, body.at, ...shown]
  const latest = Math.max(...instants.flatMap((instant) => (instant ? [Date.parse(instant)] : [])))
  return new Date(latest).toISOString()
}

/** A text goes out with what it shows, or after it: its event, the entries of a media update. */
export const refuseTiedRelease = (situation: Situation): Refused | null => {
  const { event, items } = situation.facts.ties
  const { joint } = situation.facts
  const missing = joint ? [...joint.missing] : unreleased(items)
  const at = Date.parse(availableAtOf(situation))
  const title = event?.title ?? ''
  if (event && event.availableAt === null) missing.push(say('releasing.eventNotReleased', { title }))
  if (event?.availableAt && Date.parse(event.availableAt) > at) {
    missing.push(
      say('releasing.eventLater', {
        title,
        instant: event.availableAt,
      }),
    )
  }
  return missing.length > 0
    ? refuse('incomplete', say('releasing.notYet', { sentences: missing }), missing)
    : null
}

/** What the lead may not read is named by its place alone. */
const unreleased = (items: readonly Link[]): Sentence[] =>
  items.flatMap(({ title, availableAt }, index) => {
    if (availableAt !== null) return []
    return title === null
      ? say('bundles.itemNotReleased', { number: index + 1 })
      : say('bundles.notReleased', { title })
  })
