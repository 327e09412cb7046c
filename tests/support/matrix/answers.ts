import type { Rule } from '../../../src/domain/rights/relations.ts'
import type { Asked } from './ask.ts'
import { may, mayElsewhere, type Seat } from './people.ts'
import { CANARY } from './scenes.ts'

export const yesIf = (isThere: boolean): string => (isThere ? 'yes' : 'nothing')

/** A stranger is asked to log in before anything else. */
export const known = ({ who }: Seat, expected: string): string =>
  who === null ? 'unauthenticated' : expected

/** Who has nothing of the kind anywhere is not even shown an empty list. */
export const expectList = (rule: Rule, seat: Seat): string =>
  known(seat, mayElsewhere(rule, seat) ? yesIf(may(rule, seat)) : 'not-found')

export const tells = (value: unknown): boolean => JSON.stringify(value ?? null).includes(CANARY)

export const listsOne = ({ body }: Asked): string => {
  const docs = body.docs as unknown[]
  return yesIf(docs.length > 0 && tells(docs))
}
