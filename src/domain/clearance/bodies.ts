import type { z } from 'zod'
import { forPrograms, type Sentence } from '../sentences.ts'
import { SHAPES } from './shapes/index.ts'
import type { Action } from './table.ts'

export type BodyOf<A extends Action> = z.output<(typeof SHAPES)[A]['body']>

type Bodies = { [A in Action]: BodyOf<A> }[Action]
type KeyIn<T> = T extends unknown ? keyof T : never
type MemberOf<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : never) : never
/** Every body seen as one: what any of them may say. */
export type AnyBody = { [K in KeyIn<Bodies>]?: MemberOf<Bodies, K> }

export type ParsedBody<A extends Action> = { ok: true; body: BodyOf<A> } | { ok: false; sentence: Sentence }

/** The body that fits its action, or the sentence that says where it does not. */
export const parseBody = <A extends Action>(action: A, body: unknown): ParsedBody<A> => {
  const result = SHAPES[action].body.safeParse(body ?? {})
  if (result.success) return { ok: true, body: result.data as BodyOf<A> } // the schema of this very action made it
  const issue = result.error.issues[0]
  const place = issue?.path.join('.')
  const what = issue?.message ?? 'does not fit'
  return {
    ok: false,
    sentence: forPrograms(`The request for “${action}” does not fit: ${place ? `${place}: ` : ''}${what}.`),
  }
}
