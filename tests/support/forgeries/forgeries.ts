import type { Forgery } from './kinds.ts'
import { OF_FORM } from './ofForm.ts'
import { OF_HISTORY } from './ofHistory.ts'
import { OF_JOINT } from './ofJoint.ts'
import { OF_ORDER } from './ofOrder.ts'
import { OF_PEOPLE } from './ofPeople.ts'
import { OF_SUSPENDED_LEADS } from './ofSuspendedLeads.ts'
import { OF_SIGHT } from './ofSight.ts'

/** Each with what is said of it. The table in docs/evidence.md is made of this list. */
export const FORGERIES: readonly Forgery[] = [
  ...OF_PEOPLE,
  ...OF_SUSPENDED_LEADS,
  ...OF_FORM,
  ...OF_SIGHT,
  ...OF_ORDER,
  ...OF_JOINT,
  ...OF_HISTORY,
]
