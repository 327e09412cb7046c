import { DefaultTemplate } from '@payloadcms/next/templates'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

type Props = AdminViewServerProps & { children: ReactNode }

/**
 * Payload lets everybody in to a view that is not one of its own (@payloadcms/next/dist/views/Root/index.js): who has no
 * business in the admin is sent to where they log in.
 */
export const requireStaff = ({ initPageResult }: AdminViewServerProps): void => {
  const { permissions, req } = initPageResult
  const { admin, routes } = req.payload.config
  if (!req.user || !permissions.canAccessAdmin)
    redirect(formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login }))
}

/** What a view of the newsroom reads; to a host's account that is nobody here, there is no such page. */
export const orNotFound = async <T,>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading
  } catch (error) {
    // Told by its reason: two copies of its class are in one process (TRAPS 26).
    if ((error as { reason?: unknown }).reason === 'unauthenticated') notFound()
    throw error
  }
}

/** Payload gives its own pages their frame and navigation, and others none. */
export const DeskPage = ({ initPageResult, params, searchParams, children }: Props) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={req.payload.config.admin.components?.actions}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      {children}
    </DefaultTemplate>
  )
}
