import { fill } from '../messages.ts'
import type { StagesMessages } from '../../locales/stages.ts'
import { sayDistance } from './sayDistance.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
/** From so many days on nobody counts hours. */
const FAR_DAYS = 14

/**
 * How long it is until then, to the minute on the last day: `in 2 hours 10 minutes`, `in 3 days 4 hours`. What has passed,
 * and what is far away or near, is said in one unit.
 */
export const sayCountdown = (
  ms: number,
  language: string,
  words: Pick<StagesMessages, 'inHours' | 'inDays'>,
): string => {
  const minutes = Math.round(ms / MINUTE)
  if (minutes * MINUTE < HOUR || ms > FAR_DAYS * DAY) return sayDistance(ms, language)
  if (minutes * MINUTE < DAY)
    return fill(words.inHours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }, language)
  const hours = Math.round(ms / HOUR)
  return fill(words.inDays, { days: Math.floor(hours / 24), hours: hours % 24 }, language)
}
