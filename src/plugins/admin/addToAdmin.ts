import type { AdminViewConfig, Config, CustomComponent } from 'payload'

type Components = NonNullable<NonNullable<Config['admin']>['components']>
type View = AdminViewConfig

export type AdminParts = {
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
