import express from 'express'
import { OPERATIONS } from '../../src/domain/rights/table.ts'
import { API_ROUTES } from '../../src/server/apiRoutes.ts'
import { SERVER_ACTIONS } from '../../src/server/openPages.ts'
import { PAYLOADS_OWN } from '../../src/strictness.ts'

/**
 * Loaded before the server (`--import`): one thing of it is on no list, as after a hasty change. Which one says OFF_LIST;
 * the rest of the process is the real one.
 */
const takeOff = (list: readonly unknown[], isIt: (one: never) => boolean): void => {
  const open = list as unknown[] // read-only for its readers
  open.splice(open.findIndex(isIt as (one: unknown) => boolean), 1)
}

const addRoute = (): void => {
  const { use } = express.application
  express.application.use = function (this: express.Application, ...given: Parameters<typeof use>) {
    express.application.use = use
    this.get('/debug', (_request, response) => void response.end())
    return use.apply(this, given)
  } as typeof use
}

const CHANGES: Record<string, () => void> = {
  route: addRoute,
  collection: () => takeOff(PAYLOADS_OWN, (slug: string) => slug === 'payload-kv'),
  'access key': () => takeOff(OPERATIONS, (operation: string) => operation === 'unlock'),
  endpoint: () =>
    takeOff(API_ROUTES, ({ path }: { path: string }) => path === '/statements/:id/clearance/:action'),
  'server function': () => takeOff(SERVER_ACTIONS, (action: string) => action.includes('layout.tsx')),
}
CHANGES[process.env.OFF_LIST ?? '']?.()
