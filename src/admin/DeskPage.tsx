import { notFound, redirect } from '../payload-internals/serverNavigation.ts'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { loginUrlOf } from './loginUrl.ts'

/**
 * Payload lets everybody in to a view that is not one of its own (docs/payload-traps.md 49): who has no business in the
 * admin is sent to the login, which leads back, or told that the page is not for them.
 */
export const requireStaff = ({ initPageResult, params }: AdminViewServerProps): void => {
  const { permissions, req } = initPageResult
  const { config } = req.payload
  const urlOf = (path: string) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: path as `/${string}` })
  const here = `/${((params?.segments ?? []) as string[]).map(encodeURIComponent).join('/')}`
  if (!req.user) redirect(loginUrlOf(config, urlOf(here)))
  if (!permissions.canAccessAdmin) redirect(urlOf(config.admin.routes.unauthorized))
}

/** What a view of the newsroom reads; for what the reader may not see, and for a host's account that is nobody here, there is no such page. */
export const orNotFound = async <T,>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading
  } catch (error) {
    // Told by its reason: two copies of its class are in one process (docs/payload-traps.md 26).
    const { reason } = error as { reason?: unknown }
    if (reason === 'unauthenticated' || reason === 'not-found') notFound()
    throw error
  }
}
