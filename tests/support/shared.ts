/** A place at something that several files of a process use. */
export type Reserved<T> = { open: () => Promise<T>; leave: () => Promise<void> }

/**
 * Something that is opened by the first who needs it, and closed by the last: everybody reserves before anybody opens, as
 * all files of a process are registered before the first one runs.
 */
export const shared = <T>(open: () => Promise<T>, close: (opened: T) => Promise<unknown>) => {
  let opened: Promise<T> | null = null
  let expected = 0
  return {
    reserve: (): Reserved<T> => {
      expected += 1
      return {
        open: () => (opened ??= open()),
        leave: async () => {
          expected -= 1
          if (expected > 0 || !opened) return
          const last = await opened
          opened = null
          await close(last)
        },
      }
    },
  }
}
