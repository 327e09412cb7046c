import { setTimeout as pause } from 'node:timers/promises'

/** Waits for what must become true, and no longer. @throws with what was wanted when it does not in time. */
export const until = async (
  wanted: string,
  isSo: () => boolean | Promise<boolean>,
  timeoutMs = 30_000,
): Promise<void> => {
  for (const giveUpAt = Date.now() + timeoutMs; !(await isSo()); await pause(5))
    if (Date.now() > giveUpAt) throw new Error(`It has not come true in ${timeoutMs} ms: ${wanted}.`)
}
