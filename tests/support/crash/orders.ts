/** What the drill tells the process that it will kill, and what that one answers. */
export type Order =
  | { order: 'open'; env: Record<string, string>; seed?: { password: string } }
  | { order: 'arm'; at: number; moment: Moment }
  /** Counts writes from now on, and dies at none. */
  | { order: 'count' }
  | { order: 'report' }
  | { order: 'inspect' }
  /** What is in use after whatever nobody needs was thrown away. */
  | { order: 'measure' }
  | { order: 'close' }

/** `inside`: in the middle of a file, or when a transaction is about to be stored. */
export type Moment = 'before' | 'inside' | 'after'

/** A mark that the register sets before an append, and takes away when the entry is shown as the log says. */
export type Mark = { id: string; pendingSeq: number }

export type Reply =
  | { reply: 'ready' }
  | { reply: 'opened'; url: string }
  | { reply: 'armed' }
  | { reply: 'counting' }
  | { reply: 'reported'; writes: Write[] }
  | { reply: 'inspected'; marks: Mark[] }
  | { reply: 'measured'; memory: Memory }
  | { reply: 'closed' }
  | { reply: 'failed'; sentence: string }

/** In bytes. `used`: on V8’s heap and outside of it, after all that nobody needs was thrown away, with the compiled `code`; `resident`: what the process has of the machine. */
export type Memory = { used: number; code: number; resident: number }

export type Write = { label: string; hasInside: boolean }
