import type { SanitizedConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { readAdminConfig } from '../domain/adminConfig.ts'

type Config = Pick<SanitizedConfig, 'admin' | 'routes'>

/** The application's own login, which leads back from there. @param back a path of the same origin, as Payload takes no other. */
export const loginUrlOf = ({ admin, routes }: Config, back: string): string =>
  `${formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })}?${new URLSearchParams({ redirect: back })}`

/** My desk, which may be the admin's first page. */
export const deskUrlOf = ({ admin, routes }: Config): string =>
  formatAdminURL({
    adminRoute: routes.admin,
    path: (readAdminConfig(admin.custom).pages.desk ?? '') as `/${string}`,
  })
