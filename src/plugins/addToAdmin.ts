import type { AdminViewConfig, Config, CustomComponent, PayloadRequest } from 'payload'
import { readCalendarPage } from '../desk/calendar/readCalendar.ts'
import { readHealthPage } from '../desk/health/readHealth.ts'
import { readMyDesk } from '../desk/myDesk/readMyDesk.ts'
import { readOrganisationPage } from '../desk/organisation/readOrganisation.ts'
import { readReport, type ReportAsked } from '../desk/reports/readReport.ts'
import type { AdminConfig } from '../domain/adminConfig.ts'
import { type Slugs, hasHostAccounts } from '../domain/slugs.ts'

type Components = NonNullable<NonNullable<Config['admin']>['components']>
type View = AdminViewConfig

type AdminParts = {
  /** Behind those of the host, around every page. */
  providers?: CustomComponent[]
  /** In the head of every page, behind those of the host. */
  actions?: CustomComponent[]
  /** Above the collections of the navigation, behind those of the host. */
  beforeNavLinks?: CustomComponent[]
  /** By their names; a name that the host has given to a view of its own is an error. */
  views?: Record<string, View>
  /** What our components in the browser know of the configuration. */
  known?: Record<string, unknown>
}

/** Adds to the admin of a copy of the config; whatever the host has there stays, and comes first. */
export const addToAdmin = (plugin: string, config: Config, parts: AdminParts): Config => {
  const components = config.admin?.components ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      custom: withKnown(config.admin?.custom, parts.known),
      components: {
        ...components,
        ...appended(components, 'providers', parts.providers),
        ...appended(components, 'actions', parts.actions),
        ...appended(components, 'beforeNavLinks', parts.beforeNavLinks),
        views: withViews(plugin, components.views, parts.views ?? {}),
      },
    },
  }
}

const appended = (
  components: Components,
  name: 'providers' | 'actions' | 'beforeNavLinks',
  more: CustomComponent[] = [],
): Components => (more.length === 0 ? {} : { [name]: [...(components[name] ?? []), ...more] })

const withKnown = (custom: Record<string, unknown> | undefined, known: Record<string, unknown> = {}) => ({
  ...custom,
  communique: { ...(custom?.communique as object | undefined), ...known },
})

const withViews = (
  plugin: string,
  views: Components['views'] = {},
  added: Record<string, View>,
): Components['views'] => {
  const taken = Object.keys(added).find((name) => name in views)
  if (taken)
    throw new Error(
      `[${plugin}] the admin has a view “${taken}” already: give it another name in admin.components.views.`,
    )
  return { ...views, ...added }
}

type Views = { views: Record<string, AdminViewConfig>; pages: AdminConfig['pages'] }

/** My desk is the first page of the admin, or one beside it where the host has something of its own there. */
export const deskViews = (config: Config, slugs: Slugs): Views => {
  const isFirst = !hasDashboard(config)
  const desk: AdminViewConfig = {
    Component: {
      path: 'communique/rsc#MyDeskView',
      serverProps: { slugs, isFirst, readDesk: (req: PayloadRequest) => readMyDesk(req, slugs) },
    },
  }
  return {
    views: {
      ...(isFirst ? { dashboard: desk } : { myDesk: { ...desk, path: '/my-desk' } }),
      calendar: {
        Component: {
          path: 'communique/rsc#CalendarView',
          serverProps: { readPage: (req: PayloadRequest) => readCalendarPage(req, slugs) },
        },
        path: '/calendar',
      },
      composer: {
        Component: { path: 'communique/rsc#ComposerView', serverProps: { slugs } },
        path: '/compose/:collection/:id',
      },
      import: {
        Component: { path: 'communique/rsc#ImportView', serverProps: { slugs } },
        path: '/import',
      },
      compare: {
        Component: { path: 'communique/rsc#CompareView', serverProps: { slugs } },
        path: '/compare/:collection/:id/:file',
      },
      organisation: {
        Component: {
          path: 'communique/rsc#OrganisationView',
          serverProps: { slugs, readPage: (req: PayloadRequest) => readOrganisationPage(req, slugs) },
        },
        path: '/organisation',
      },
      health: {
        Component: {
          path: 'communique/rsc#HealthView',
          serverProps: { readPage: (req: PayloadRequest) => readHealthPage(req, slugs) },
        },
        path: '/health',
      },
      reports: {
        Component: {
          path: 'communique/rsc#ReportsView',
          serverProps: {
            readReport: (req: PayloadRequest, asked: ReportAsked) => readReport(req, slugs, asked),
          },
        },
        path: '/reports',
      },
    },
    pages: {
      desk: isFirst ? null : '/my-desk',
      calendar: '/calendar',
      organisation: '/organisation',
      reports: '/reports',
      health: '/health',
    },
  }
}

/** A host with collections of its own has Payload's list of them there, at least. */
const hasDashboard = ({ admin, collections = [], globals = [] }: Config): boolean => {
  const { views, beforeDashboard, afterDashboard } = admin?.components ?? {}
  const isChanged = Boolean(views?.dashboard ?? beforeDashboard?.length ?? afterDashboard?.length)
  return isChanged || collections.length > 0 || globals.length > 0
}

/**
 * Where people come in: only where the accounts of the admin are the newsroom's own. Payload's own pages have no field
 * for a second factor.
 *
 * @param host the configuration without the newsroom's collections.
 */
export const withLoginViews = (config: Config, { host, slugs }: { host: Config; slugs: Slugs }): Config => {
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
