import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Whether `AsyncLocalStorage` is as good as free. Before version 24 Node follows every promise, timer and tick of the process
 * from the first use on, which takes a fifth of an answer of the wire from memory.
 */
export const HAS_CHEAP_ASYNC_CONTEXTS = Number(process.versions.node.split('.')[0]) >= 24

/** What writes, for the error of whoever writes inside it without knowing. */
export type Writing = { label: string; isOpen: boolean }

/** Knows inside which transaction something runs, whether it carries that one's `req` or not. */
type Nesting = {
  /** @throws ForgottenRequest when this runs inside an open transaction, for which it would wait for ever. */
  refuse: (label: string) => void
  /** What runs in `work` is inside. */
  within: <T>(writing: Writing, work: () => T) => T
  /** So is what runs after it in the caller's operation; to be called before the first await. */
  from: (writing: Writing) => void
}

/**
 * Where contexts cost something it is for those who develop and test: in production such a write waits for its turn until
 * the queue's patience ends, and is refused then.
 */
export const createNesting = (
  isFollowing = HAS_CHEAP_ASYNC_CONTEXTS || process.env.NODE_ENV !== 'production',
): Nesting => (isFollowing ? follow() : NOBODY)

const NOBODY: Nesting = { refuse: () => {}, within: (_writing, work) => work(), from: () => {} }

const follow = (): Nesting => {
  const present = new AsyncLocalStorage<Writing>()
  // Node follows promises from the first use on: of one that is older, the first transaction would seem to be a part.
  present.run({ label: 'The start', isOpen: false }, () => undefined)
  return {
    refuse: (label) => {
      const outer = present.getStore()
      if (outer?.isOpen) throw new ForgottenRequest(label, outer.label)
    },
    within: (writing, work) => present.run(writing, work),
    from: (writing) => present.enterWith(writing),
  }
}

/** A write that would have waited for the transaction that it runs in. */
class ForgottenRequest extends Error {
  constructor(call: string, outer: string) {
    super(
      `${call} runs inside an open transaction (${outer}) without its \`req\`: pass \`req\` on.${findCaller()}`,
    )
    this.name = 'ForgottenRequest'
  }
}

/** The first line of the stack that is neither of the queue nor a library: where `req` has to be added. */
const findCaller = (): string => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 50
  const lines = new Error().stack?.split('\n').slice(1) ?? []
  Error.stackTraceLimit = stackTraceLimit
  const caller = lines.find(
    (line) => !/node_modules|ownTransactions\.ts|nesting\.ts|repeated\.ts|node:/.test(line),
  )
  return caller ? ` (${caller.trim()})` : ''
}
