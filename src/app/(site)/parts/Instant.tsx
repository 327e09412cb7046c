import type { Locale } from '../../../domain/locales.ts'
import { formatInstant } from '../formats.ts'

export const Instant = ({ at, locale }: { at: string; locale: Locale }) => (
  <time dateTime={at}>{formatInstant(at, locale)}</time>
)
