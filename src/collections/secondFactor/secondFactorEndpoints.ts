import type { Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { beginEndpoint } from './begin.ts'
import { confirmEndpoint } from './confirm.ts'
import { endEndpoint } from './end.ts'
import { renewCodesEndpoint } from './renewCodes.ts'
import { resetEndpoint } from './reset.ts'

export const secondFactorEndpoints = (slugs: Slugs): Endpoint[] => [
  confirmEndpoint(slugs),
  renewCodesEndpoint(slugs),
  endEndpoint(slugs),
  beginEndpoint(slugs),
  resetEndpoint(slugs),
]
