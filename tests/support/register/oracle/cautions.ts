import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { isStanding, raw } from './book.ts'
import type { Consent } from './consents.ts'
import type { Before } from './who.ts'

const editionOf = (event: LogEvent): number => raw(event).edition ?? 0

/** Of an edition that never was, a lift ends what was said of that one alone. */
const endsOn = ({ seen }: Before, said: LogEvent, lifted: LogEvent, edition: number): boolean => {
  const [of, about] = [editionOf(said), editionOf(lifted)]
  const meant = seen.releases.findLast(({ event, edition: own }) => own === about && event.seq < lifted.seq)
  if (lifted.seq < said.seq) return false
  return meant && isStanding(meant) ? about <= edition && of <= about : of === about
}

/** The consents of the edition that the event names. */
const consentsOf = ({ seen }: Before, edition: number): Consent[] => {
  const named = seen.releases.findLast(
    (release) => release.edition === edition && (isStanding(release) || release.fate.is === 'pending'),
  )
  return ((named && raw(named.event).consents) ?? []) as Consent[]
}

/** Nobody lifts what does not stand on the edition that they name. */
export const lift = (before: Before): string | null => {
  const { event, book, entry } = before
  const { organisation } = event
  const edition = editionOf(event)
  const own = book.logs[entry].filter((each) => each.seq < event.seq && each.organisation === organisation)
  const lifts = own.filter(({ type }) => type === 'lift')
  const last = own.findLast(
    (said) =>
      said.type === 'caution' &&
      editionOf(said) <= edition &&
      !lifts.some((lifted) => endsOn(before, said, lifted, edition)),
  )
  if (!last) return 'it has cautioned nothing'
  const isSigned = consentsOf(before, edition).some(
    (consent) =>
      consent.organisation === organisation &&
      consent.mode === 'express' &&
      consent.carried === undefined &&
      own.some(
        ({ type, seq, by, at }) =>
          type === 'sign' && seq > last.seq && by === consent.by && at === consent.at,
      ),
  )
  return isSigned ? 'it has signed the edition since it cautioned' : null
}
