import { rowOf } from './actionFields.ts'
import type { Offer } from './signers.ts'

/** What can be answered in the place of that which leads on. */
const INSTEAD: readonly string[] = ['send-back', 'decline']

const leadsOn = ({ action }: Offer): boolean => rowOf(action)?.leadsOn ?? false
const isInstead = ({ action }: Offer): boolean => INSTEAD.includes(action)

/** The answers of a reader, which stay in sight while they read; and the other actions, which stand in the panel. */
export const partOffers = (
  offers: readonly Offer[],
): Record<'leading' | 'instead' | 'others', readonly Offer[]> => ({
  leading: offers.filter(leadsOn),
  instead: offers.filter(isInstead),
  others: offers.filter((offer) => !leadsOn(offer) && !isInstead(offer)),
})
