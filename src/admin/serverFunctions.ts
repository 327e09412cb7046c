/** The admin's server functions that are served (@payloadcms/next/dist/utilities/handleServerFunctions.js). */
export const SERVED_FUNCTIONS = [
  'form-state',
  'table-state',
  'render-document',
  'render-document-slots',
  'render-list',
  'render-field',
  'slugify',
  'render-widget',
  'get-default-layout',
] as const

/** Those that Payload has and nobody is served: they write without a revision, or belong to what is switched off. */
export const REFUSED_FUNCTIONS = [
  'copy-data-from-locale',
  'schedule-publish',
  'get-upcoming-scheduled-publish',
  'get-folder-results-component-and-data',
] as const

export const isServedFunction = (name: string): boolean =>
  (SERVED_FUNCTIONS as readonly string[]).includes(name)
