import { useConfig } from '@payloadcms/ui'
import { type Known, knownIn } from '../domain/known.ts'

/** What the plugins tell the browser of the newsroom's configuration, and the door of its organisations. */
export const useKnown = (): Known & { organisationsDoor: string } => {
  const { config } = useConfig()
  const known = knownIn(config.admin.custom)
  return { ...known, organisationsDoor: `${config.routes.api}/${known.slugs.organisations}` }
}
