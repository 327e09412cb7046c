import type { CanonicalText, LinkedEvent } from '../canonical.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Clearance } from '../clearance/types.ts'
import { jcs } from '../digests.ts'
import { type Locale, LOCALES } from '../locales.ts'
import { textsInEffect } from './horizon.ts'

type Said = { facts: CanonicalText['core']['facts']; titles: LinkedEvent['titles'] }

/** Whether an event's own text says what another text shows of it. */
export const saysTheSame = ({ facts, titles }: Said, shown: LinkedEvent): boolean =>
  jcs(facts) === jcs(shown.facts) &&
  LOCALES.every((locale) => shown.titles[locale] === undefined || shown.titles[locale] === titles[locale])

type History = { clearance: Clearance; events: readonly LogEvent[] }
type Text = Pick<CanonicalText, 'core' | 'languages'>

/**
 * Whether the world has read of an event what a text shows of it. That the event is out is not enough: an edition of it that
 * was held since may be what is shown.
 *
 * @param history of the event; null where nothing of it was ever frozen.
 * @param read a frozen text of the event.
 */
export const hasBeenRead = async (
  shown: LinkedEvent,
  history: History | null,
  read: (digest: string) => Promise<Text | null>,
): Promise<boolean> => {
  const digests = history ? [...new Set(textsInEffect(history))].reverse() : []
  for (const digest of digests) {
    const text = await read(digest)
    if (text && saysTheSame({ facts: text.core.facts, titles: titlesIn(text.languages) }, shown)) return true
  }
  return false
}

/** By language. */
export const titlesIn = (languages: Partial<Record<Locale, { title: string }>>): LinkedEvent['titles'] =>
  Object.fromEntries(Object.entries(languages).map(([locale, { title }]) => [locale, title]))
