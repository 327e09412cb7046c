import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Env } from '../env.ts'
import type { Listening } from './listen.ts'
import { createPageContexts } from './restingContexts.ts'
import { root } from './root.ts'
import { StartFailure } from './startFailure.ts'
import {
  readServerFunctions,
  refuseUnlistedServerFunctions,
} from './strictness/refuseUnlistedServerFunctions.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type Pages = {
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
