import type { Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { forgotPasswordEndpoint } from './forgotPassword.ts'
import { loginEndpoint } from './login.ts'
import { logoutEndpoint } from './logout.ts'
import { refreshEndpoint } from './refresh.ts'
import { resetPasswordEndpoint } from './resetPassword.ts'

/** How people come in and go, in the place of Payload's own doors of these names. */
export const sessionEndpoints = (options: { slugs: Slugs; isDemo: boolean }): Endpoint[] => [
  loginEndpoint(options),
  logoutEndpoint(options.slugs),
  refreshEndpoint(options.slugs),
  forgotPasswordEndpoint(options.slugs),
  resetPasswordEndpoint(options),
]
