import { ROLES } from '../../../src/domain/organisations.ts'
import { ENTRY_RELATIONS } from '../../../src/domain/rights/relations.ts'
import { ENTRY_KEYS } from '../../../src/domain/slugs.ts'
import { SCENES } from './scenes.ts'
import type { Place } from './world.ts'

/** `npm run test:whole`: every cell is looked at. */
export const IS_WHOLE = process.env.WHOLE === '1'

/** What a question is about; its operation by its place among those that are asked. */
export type Asked = {
  place: Pick<Place, 'key' | 'seat'> & { entry: Pick<Place['entry'], 'scene'> }
  operation: number
}

/**
 * Whether it is put while CI waits: the collections take turns. Any four of collection, state, relation, role and operation
 * meet in some question (tests/unit/matrixTurns.test.ts): nothing of what is asked so hangs on all five at once.
 */
export const isTurn = ({ place: { key, seat, entry }, operation }: Asked): boolean => {
  const { relation, role, who } = seat
  const person =
    relation && role ? ENTRY_RELATIONS.indexOf(relation) + ROLES.indexOf(role) : Number(who === null)
  return (SCENES.indexOf(entry.scene) + person + operation) % ENTRY_KEYS.length === ENTRY_KEYS.indexOf(key)
}

export const isAsked = (question: Asked): boolean => IS_WHOLE || isTurn(question)
