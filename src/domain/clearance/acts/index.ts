import type { Action } from '../table.ts'
import type { Acts } from './act.ts'
import { EDITION_ACTS } from './edition.ts'
import { PARTY_ACTS } from './parties.ts'
import { TEXT_ACTS } from './text.ts'

/** What each action does beyond its row of the table. */
export const ACTS: Acts<Action> = { ...TEXT_ACTS, ...EDITION_ACTS, ...PARTY_ACTS }
