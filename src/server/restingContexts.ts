import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { finished } from 'node:stream'
import { CONTEXTS_ARE_FREE } from '../contexts.ts'

/** What ends after its page, and may still ask which one that was. */
const PAUSE_MS = 1_000

/** What Next and React have used since the last rest. */
const used = new Set<AsyncLocalStorage<unknown>>()

/** Node's, which can be told from those of others. */
export class PageStorage<T> extends AsyncLocalStorage<T> {
  override run<R, Given extends unknown[]>(store: T, work: (...given: Given) => R, ...given: Given): R {
    used.add(this)
    return super.run(store, work, ...given)
  }

  override enterWith(store: T): void {
    used.add(this)
    super.enterWith(store)
  }
}

/**
 * Gives Next and React storages that can be put down; to be called before either is loaded. They ask for them by `require`
 * and as a global, and nobody else in the process does: imports see Node's own.
 */
export const giveRestingStorages = (): void => {
  if (CONTEXTS_ARE_FREE) return
  const hooks = createRequire(import.meta.url)('node:async_hooks') as object
  Object.assign(globalThis, { AsyncLocalStorage: PageStorage })
  // From Node 22 on a plain value cannot be put in its place.
  Object.defineProperty(hooks, 'AsyncLocalStorage', {
    value: PageStorage,
    configurable: true,
    enumerable: true,
  })
}

/**
 * Next and React keep in storages to which page something belongs, and from the first page on Node would follow everything
 * in the process (src/contexts.ts). While no page is made nobody asks: then the storages are put down, and each takes itself
 * up when it is used again. Only speed depends on it.
 *
 * @returns what makes a page, and holds the storages up until it is made, and sent or given up.
 */
export const createPageContexts = (pauseMs = PAUSE_MS): PageContexts => {
  let pages = 0
  let resting: NodeJS.Timeout | undefined
  const rest = () => {
    for (const storage of used) storage.disable()
    used.clear()
  }
  const restLater = () => (resting = setTimeout(rest, pauseMs).unref())
  const end = () => {
    pages -= 1
    if (pages === 0) restLater()
  }
  restLater()
  return async (response, make) => {
    pages += 1
    clearTimeout(resting)
    try {
      await make()
    } finally {
      finished(response, end)
    }
  }
}

type PageContexts = (response: ServerResponse, make: () => Promise<void>) => Promise<void>
