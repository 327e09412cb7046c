import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PAYLOADS_SERVER_ACTION } from '../../payload-internals/serverFunctions.ts'
import { StartFailure } from '../startFailure.ts'

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
export const readServerFunctions = (build: string): string[] => {
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
    `The server function “${unlisted.join('”, “')}” is on no list: add it to src/server/strictness/refuseUnlistedServerFunctions.ts, or take it out.`,
  )
}
