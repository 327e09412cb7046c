import { inOwnWords } from '../ownWords.ts'
import { fill } from '../messages.ts'
import { formatOfMoments } from '../dates.ts'
import { sayMoment } from '../moments/sayMoment.ts'
import { toDeskLanguage } from '../locales.ts'
import { instants } from '../../locales/instants.ts'
import { mailWords } from './letter.ts'

/** Zones: that of the reader, or of the office where they work, and that of the venue of an event; null where there is none. */
export type Clocks = { own: string | null; venue: string | null }

/**
 * An instant by the reader's clock, in UTC, and by the clock at the venue where that shows another time. The place of the
 * venue is not named: it is part of the text.
 */
export const sayClocks = (at: string, language: string, { own, venue }: Clocks): string[] => {
  const reader = toDeskLanguage(language)
  const words = inOwnWords('instants', instants, reader)
  const zone = own ?? 'UTC'
  const said = sayMoment({ at, zone, place: null, own: null, now: null, language: reader, words })
  const known = [zone, 'UTC'].map((one) => wallIn(at, reader, one))
  const wall = venue === null ? null : wallIn(at, reader, venue)
  return wall === null || known.includes(wall) ? said : [...said, fill(mailWords(reader).venue, { wall })]
}

const wallIn = (at: string, language: string, timeZone: string): string =>
  formatOfMoments(language, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(at),
  )
