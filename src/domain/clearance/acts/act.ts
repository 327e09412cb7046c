import type { BodyCheck } from '../checks/body.ts'
import type { Effect } from '../effects/memory.ts'
import type { EventData } from '../eventData.ts'
import type { LogEvent } from '../events.ts'
import type { ActionRequest, Check, Facts } from '../facts.ts'
import type { Clearance } from '../state.ts'
import type { Action } from '../table.ts'

type Body = Record<string, unknown>

/** An event of a log, and what the log says before it. */
export type Written = { event: LogEvent; before: Clearance }

type Rules = {
  /** What is wrong with the body beyond its shape. */
  checkBody?: BodyCheck
  /** What its row of the table cannot say, in the order in which refusals come. */
  checks: readonly Check[]
  /** What the log says once its event stands there. */
  effect: Effect
  /** The bodies that nobody could fault: its button is shown where one of them would be taken. Left out: an empty one. */
  ideal?: (facts: Facts, now: Date) => Body[]
  /** What must have been asked, that this event was the answer, organisation and note aside. Left out: nothing. */
  asked?: (written: Written) => Body
}

/** The data of the event that a permitted request makes; left out where it has none. */
type Data<A extends Action> = (request: ActionRequest) => EventData<A> | null

/** What an action does beyond its row of the table. */
export type Act<A extends Action> = Rules &
  (Record<string, never> extends EventData<A> ? { data?: Data<A> } : { data: Data<A> })

export type Acts<A extends Action> = { [Each in A]: Act<Each> }

/** These members of the data, which the request had under the same names. */
export const data =
  (...members: string[]) =>
  ({ event }: Written): Body =>
    Object.fromEntries(members.map((member) => [member, event.data[member] ?? undefined]))

/** The digest that the request named, and these members of the data. */
export const digestAnd =
  (...members: string[]) =>
  (written: Written): Body => ({
    ...(written.event.digest === null ? {} : { digest: written.event.digest }),
    ...data(...members)(written),
  })
