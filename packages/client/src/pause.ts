/** Waits so long. @throws the signal's reason, at once, when it is aborted. */
export const pause = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => {
  signal?.throwIfAborted()
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
  })
  signal?.throwIfAborted()
}
