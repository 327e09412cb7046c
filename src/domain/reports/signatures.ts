import type { Clearance, Consent } from '../clearance/types.ts'

/** A consent that stands. */
export type Signature = {
  organisation: string
  /** The person's id; null for a silence. */
  by: string | null
  at: string
  how: 'express' | 'tacit' | 'carried'
  /** Null while the text that it is on is not released. */
  edition: number | null
}

type Signed = Pick<Clearance, 'editions' | 'round' | 'state'>

/**
 * Each organisation's consents to each edition, and to the text in work; what a round lost is not there. Who was invited
 * at `since` reads those of the edition that was out then, and what was signed from then on.
 */
export const signaturesOf = ({ editions, round, state }: Signed, since = ''): Signature[] => {
  const isInWork = state === 'review' || state === 'clearance' || state === 'cleared'
  const first = editions.findLast((each) => each.available && each.availableAt <= since)?.edition ?? 0
  const isOpen = ({ at, carried }: Consent) => at >= since || (carried ?? -1) >= first
  return [
    ...editions
      .filter(({ edition }) => edition >= first)
      .flatMap(({ edition, consents }) => consents.map((consent) => toSignature(consent, edition))),
    ...(isInWork && round ? round.consents.filter(isOpen).map((consent) => toSignature(consent, null)) : []),
  ]
}

const toSignature = (
  { organisation, by, at, mode, carried }: Consent,
  edition: number | null,
): Signature => ({
  ...{ organisation, by, at, edition },
  how: carried === undefined || carried === edition ? mode : 'carried',
})
