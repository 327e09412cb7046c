import { getPayload, type Payload } from 'payload'

/**
 * The newsroom without a server. Imported late, so that whoever opens it can still prepare the environment; the
 * production mode must be set before Payload and React are loaded.
 */
export const openPayload = async (): Promise<Payload> => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: config } = await import('../payload.config.ts')
  return getPayload({ config })
}
