import { factsStepOf, readData } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { hexOf } from '../../domain/checking/fingerprints.ts'
import { MARKS } from './marks.ts'

type Released = { edition: number; availableAt: string }

/**
 * Digests that an edition had while the world read it, before facts of it were changed under its mandate: those of its n.0 to
 * n.(m-1), which stand on copies that were given out then. What was changed before its instant nobody has read.
 */
export const formerDigests = (events: readonly LogEvent[], { edition, availableAt }: Released): string[] => {
  const former: string[] = []
  let digest: string | null = null
  for (const event of events) {
    const step = factsStepOf(event)
    const isConfirmed = step?.step === 'confirm' && step.edition === edition
    if (isConfirmed && digest !== null && event.at >= availableAt) former.push(digest)
    const isReleased = event.type === 'release' && readData('release', event).edition === edition
    if (isConfirmed || isReleased) digest = event.digest
  }
  return former
}

/** As they stand in the public index. */
export const formerMarks = (events: readonly LogEvent[], released: Released): string[] =>
  formerDigests(events, released).map((digest) => `${MARKS.digest}${hexOf(digest)}.${released.edition}`)
