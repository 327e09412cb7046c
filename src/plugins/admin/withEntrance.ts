import type { AdminViewConfig, Config } from 'payload'
import { addToAdmin } from './addToAdmin.ts'
import { hasHostAccounts, type Slugs } from '../../domain/slugs.ts'

/**
 * Where people come in: only where the accounts of the admin are the newsroom's own. Payload's own pages have no field
 * for a second factor.
 *
 * @param host the configuration without the newsroom's collections.
 */
export const withEntrance = (config: Config, { host, slugs }: { host: Config; slugs: Slugs }): Config => {
  if (hasHostAccounts(slugs)) return withJoin(config, slugs)
  const hasOwnAccounts = (host.collections ?? []).some(({ auth }) => Boolean(auth))
  const user = config.admin?.user ?? (hasOwnAccounts ? undefined : slugs.users)
  if (user !== slugs.users) return config
  const { components = {}, routes } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      user,
      // Payload's own page for this stays out of the way; ours has the address that mails name.
      routes: { ...routes, reset: '/reset-without-second-factor' },
      components: {
        ...components,
        views: {
          login: { Component: 'communique/rsc#LoginView' },
          reset: { Component: 'communique/rsc#ResetView', path: '/reset' },
          join: joinView(slugs),
          ...components.views,
        },
      },
    },
  }
}

const joinView = (slugs: Slugs): AdminViewConfig => ({
  Component: {
    path: 'communique/rsc#JoinView',
    serverProps: { invitations: slugs.invitations, areHosts: hasHostAccounts(slugs) },
  },
  path: '/join',
})

/** Login and passwords are the host's; where an invitation leads is not. */
const withJoin = (config: Config, slugs: Slugs): Config =>
  addToAdmin('deskPlugin', config, { views: { join: joinView(slugs) } })
