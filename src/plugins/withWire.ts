import type { Config } from 'payload'
import { copyEndpoint } from '../collections/copyEndpoint.ts'
import { grantEndpoints } from '../collections/grants/grantEndpoints.ts'
import { previewEndpoint } from '../collections/previewEndpoint.ts'
import type { Slugs } from '../domain/slugs.ts'
import { changeEntries } from './changeEntries.ts'

/** What the wire adds to the desk's entries: early sight, and the text as the world would read it. */
export const withWire = (config: Config, slugs: Slugs): Config =>
  changeEntries(config, slugs, (collection) => ({
    ...collection,
    endpoints: [
      ...(collection.endpoints || []),
      ...grantEndpoints(slugs),
      previewEndpoint(slugs),
      copyEndpoint(slugs),
    ],
  }))
