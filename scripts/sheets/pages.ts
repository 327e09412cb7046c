import type { AuditedPage } from '../audit/pages.ts'
import type { Played } from './play.ts'

/** Every type of page of the site, with its address below a language. */
export const pagesOf = (
  { statement, earlier, withdrawn }: Played,
  event: string,
  update: string,
): AuditedPage[] => [
  { page: 'front', path: '' },
  { page: 'statements', path: '/statements' },
  { page: 'events', path: '/events' },
  { page: 'past-events', path: '/events?when=past' },
  { page: 'media-updates', path: '/media-updates' },
  { page: 'organisations', path: '/organisations' },
  { page: 'organisation', path: '/organisations/unodc' },
  { page: 'search', path: '/search?q=course' },
  { page: 'archive', path: '/archive' },
  { page: 'statement', path: statement },
  { page: 'earlier-edition', path: earlier },
  { page: 'withdrawn', path: withdrawn },
  { page: 'event', path: event },
  { page: 'media-update', path: update },
  { page: 'follow', path: '/follow' },
  { page: 'check', path: '/check' },
  { page: 'accessibility', path: '/accessibility' },
  { page: 'not-found', path: '/statements/nothing-00000000' },
]
