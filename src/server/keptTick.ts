import { executionAsyncResource } from 'node:async_hooks'

let kept: object | null = null

/**
 * Keeps one of the objects that `process.nextTick` makes. Node makes a few for each request, in a way that V8 compiles well
 * only as long as their shape is known; a full garbage collection at a moment when there is none of them forgets the shape,
 * and from then on each costs a call into V8's runtime, a tenth of an answer from memory, until the process ends (V8's
 * feedback of `DefineKeyedOwnPropertyInLiteral` has no way back). Nothing but speed depends on it.
 */
export const keepTick = (): void => {
  process.nextTick(() => {
    kept ??= executionAsyncResource()
  })
}
