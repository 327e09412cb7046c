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

/** Each organisation's consents to each edition, and to the text in work; what a round lost is not there. */
export const signaturesOf = ({ editions, round, state }: Clearance): Signature[] => {
  const isInWork = state === 'review' || state === 'clearance' || state === 'cleared'
  return [
    ...editions.flatMap(({ edition, consents }) => consents.map((consent) => toSignature(consent, edition))),
    ...(isInWork && round ? round.consents.map((consent) => toSignature(consent, null)) : []),
  ]
}

const toSignature = (
  { organisation, by, at, mode, carried }: Consent,
  edition: number | null,
): Signature => ({
  ...{ organisation, by, at, edition },
  how: carried === undefined || carried === edition ? mode : 'carried',
})
