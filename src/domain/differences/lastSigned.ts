import type { LeafName } from '../canonical.ts'
import { type Bundles, verdictOn } from '../clearance/conditional.ts'
import { readData } from '../clearance/eventData.ts'
import type { LogEvent } from '../clearance/events.ts'

/** A consent of an organisation to some leaves of a text, at an instant. */
export type Signed = { digest: string; covers: LeafName[]; at: string; mode: 'express' | 'tacit' }

type Asked = { organisation: string; bundles: Bundles }

const signedBy = (event: LogEvent, organisation: string): Signed[] => {
  const { digest, at } = event
  if (digest === null) return []
  if (event.type === 'sign' && event.organisation === organisation)
    return [{ digest, at, covers: readData('sign', event).covers, mode: 'express' }]
  if (event.type !== 'release') return []
  return readData('release', event)
    .consents.filter((consent) => consent.organisation === organisation && consent.mode === 'tacit')
    .filter(({ carried }) => carried === undefined)
    .map((consent) => ({ digest, at: consent.at, covers: consent.covers, mode: 'tacit' as const }))
}

/**
 * All that the organisation has consented to, the last one first: its signatures, of rounds that came to nothing too,
 * since its people have read what they signed; and what was released on its silence.
 */
export const signedTexts = (log: readonly LogEvent[], { organisation, bundles }: Asked): Signed[] =>
  log
    .filter((event) => verdictOn(event, bundles).is === 'counts')
    .flatMap((event) => signedBy(event, organisation))
    .reverse()
