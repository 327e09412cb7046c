/** An entry that an act has left a mark on, which whoever finishes the act takes away. */
export type Marked = { id: string; pendingSeq: number }

type Deps = {
  /** What is marked now. */
  findMarked: () => Promise<Marked[]>
  /** Whether the log says of the entry that something of it which its rows still show is taken off. */
  isTakenOff: (entry: string) => Promise<boolean>
  /** Told when an entry must not be shown any more, or may be again. */
  changed: (entry: string) => Promise<void>
  /** In milliseconds, of this process. */
  now?: () => number
}

export type Unfinished = {
  /** To be called as often as it is looked what has been written. */
  look: () => Promise<void>
  /** The entries that nothing is shown of. */
  hidden: () => ReadonlySet<string>
}

/** An act that takes longer has been cut off: whoever would write what it means may be gone. */
const PATIENCE_MS = 500

/**
 * What was withdrawn or suspended is in the log first, and in the rows right after. A main process that is killed between the two
 * puts it right when it starts again; until then a reader shows nothing of the entry.
 */
export const createUnfinished = ({
  findMarked,
  isTakenOff,
  changed,
  now = () => performance.now(),
}: Deps): Unfinished => {
  let since = new Map<string, number>()
  let judged = new Map<string, boolean>()
  let hidden = new Set<string>()

  const judge = async (marks: readonly Marked[]): Promise<Map<string, boolean>> => {
    const found = new Map<string, boolean>()
    for (const { id, pendingSeq } of marks) {
      const key = `${id} ${pendingSeq}`
      // The rows may have been put right since, although the mark is still there.
      found.set(key, judged.get(key) === false ? false : await isTakenOff(id))
    }
    return found
  }

  return {
    look: async () => {
      const marked = await findMarked()
      const time = now()
      since = new Map(
        marked.map(({ id, pendingSeq }) => {
          const key = `${id} ${pendingSeq}`
          return [key, since.get(key) ?? time]
        }),
      )
      const old = marked.filter(
        ({ id, pendingSeq }) => time - since.get(`${id} ${pendingSeq}`)! >= PATIENCE_MS,
      )
      judged = await judge(old)
      const next = new Set(
        old.flatMap(({ id, pendingSeq }) => (judged.get(`${id} ${pendingSeq}`) ? [id] : [])),
      )
      const before = hidden
      hidden = next
      for (const entry of new Set([...before, ...next]))
        if (before.has(entry) !== next.has(entry)) await changed(entry)
    },
    hidden: () => hidden,
  }
}
