import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isLocale } from '../domain/locales.ts'

/** A request of the Local API has no query of its own. */
const askedBy = ({ query = {} }: Partial<PayloadRequest>): unknown =>
  query['fallback-locale'] ?? query.fallbackLocale

/**
 * An empty language is empty, whatever the host's localization says: words of another one that stood in a form, or in a
 * program's answer, would be saved as its own. Only labels fall back, which a list asks for with `select`; and whoever asks
 * for another language by its name gets it.
 *
 * The last of the hooks, also for the admin's own pages: a nested call of the Local API writes its own fallback into the
 * request that it is passed (docs/payload-traps.md 40), also over a `none` that was asked for.
 */
export const neverFallBack: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, select } = args as { id?: unknown; select?: object }
  const isLabel = operation === 'read' && id === undefined && select !== undefined
  const asked = askedBy(req)
  if (!(isLabel && asked === undefined)) req.fallbackLocale = isLocale(asked) ? asked : false
  return args
}
