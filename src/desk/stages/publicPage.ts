import type { PayloadRequest } from 'payload'
import { languageOf } from '../../access/language.ts'
import type { WireStatus } from '../../domain/clearance/state.ts'
import type { EntryType } from '../../domain/entries.ts'
import { DEFAULT_LOCALE, isLocale } from '../../domain/locales.ts'
import { deskServicesOf } from '../../services.ts'

type Out = { type: EntryType; slug: string | null; out: WireStatus | null }

/**
 * Where the world finds an edition, or the notice in its place, in the reader's language. Null where no wire is installed;
 * what is offline for now has no page, and what waits has none yet.
 */
export const publicPageOf = (req: PayloadRequest, { type, slug, out }: Out): string | null => {
  const { wire } = deskServicesOf(req.payload)
  if (!wire || !slug || !out || out.standing === 'suspended') return null
  const language = languageOf(req)
  return wire.pageOf({ type, slug, locale: language && isLocale(language) ? language : DEFAULT_LOCALE })
}
