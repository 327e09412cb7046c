import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse, IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import { readFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { HAS_CHEAP_ASYNC_CONTEXTS } from '../stores/nesting.ts'
import { PAYLOADS_SERVER_ACTION } from '../payload-internals/serverFunctions.ts'
import { StartFailure } from './startFailure.ts'
import type { Env } from '../env.ts'
import type { Listening } from './listen.ts'
import { root } from './build.ts'

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
export const installPageStorage = (): void => {
  if (HAS_CHEAP_ASYNC_CONTEXTS) return
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
 * in the process (src/stores/nesting.ts). While no page is made nobody asks: then the storages are put down, and each takes itself
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
      whenSent(response, end)
    }
  }
}

/** Or given up. Of what goes over no connection (`wholePages.ts`), Node’s `finished` says nothing once it has been sent. */
const whenSent = (response: ServerResponse, tell: () => void): void => {
  if (response.writableFinished || response.destroyed) return tell()
  const once = () => {
    response.off('finish', once).off('close', once)
    tell()
  }
  response.on('finish', once).on('close', once)
}

type PageContexts = (response: ServerResponse, make: () => Promise<void>) => Promise<void>

/**
 * The server actions that the build may hold, as file and number in it: the one in the admin's layout, behind which the
 * names of src/payload-internals/serverFunctions.ts stand, and Payload's own for the admin's language, which sets a cookie.
 */
export const SERVER_ACTIONS: readonly string[] = [
  'src/app/(payload)/layout.tsx#$$RSC_SERVER_ACTION_0',
  PAYLOADS_SERVER_ACTION,
]

type Manifest = Record<'node' | 'edge', Record<string, { filename?: string; exportedName?: string }>>

/** What the build will answer to a `Next-Action`. @param build the folder `.next` */
const readServerFunctions = (build: string): string[] => {
  const file = path.join(build, 'server', 'server-reference-manifest.json')
  const { node, edge } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return [...Object.values(node), ...Object.values(edge)].map(
    ({ filename = '?', exportedName = '?' }) => `${filename}#${exportedName}`,
  )
}

/** @throws StartFailure that names a server action which is on no list (docs/threats.md 36). */
export const refuseUnlistedServerFunctions = (found: readonly string[]): void => {
  const unlisted = found.filter((one) => !SERVER_ACTIONS.includes(one))
  if (unlisted.length === 0) return
  throw new StartFailure(
    `The server function “${unlisted.join('”, “')}” is on no list: add it to src/server/openPages.ts, or take it out.`,
  )
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Pages = {
  /** Resolves when they are served. */
  opened: Promise<void>
  handle: Handle
  close: () => Promise<void>
}

export const notReady = (_request: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(503, { 'Cache-Control': 'no-store', 'Retry-After': '1' }).end()
}

/** @throws StartFailure */
export const requireBuild = (): void => {
  if (!existsSync(path.join(root, '.next', 'BUILD_ID')))
    throw new StartFailure('The application has not been built yet: run `npm run build` first.')
}

/**
 * The admin and the site. Until they are there, who asks for one is told to come back.
 * @param built what makes them, where that is still at work.
 */
export const openPages = (env: Env, listening: Listening, built?: Promise<void>): Pages => {
  let next: Omit<Pages, 'opened'> | null = null
  const open = async () => {
    await built
    requireBuild()
    refuseUnlistedServerFunctions(readServerFunctions(path.join(root, '.next')))
    next = await openNext(env, listening)
  }
  const opened = open()
  // Whoever waits for it is told; until somebody does, it is no failure of the process.
  opened.catch(() => undefined)
  return {
    opened,
    handle: async (request, response) =>
      next ? next.handle(request, response) : notReady(request, response),
    close: async () => next?.close(),
  }
}

const openNext = async ({ host: hostname }: Env, { server: httpServer, port }: Listening) => {
  const { default: createNext } = await import('next')
  const app = createNext({ dev: false, dir: root, hostname, port, customServer: true, httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  const during = createPageContexts()
  return {
    handle: (...[request, response]: Parameters<Handle>) => during(response, () => handle(request, response)),
    close: () => app.close(),
  }
}
