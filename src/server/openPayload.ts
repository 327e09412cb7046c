import { getPayload, type Payload } from 'payload'
import { writesDone } from '../database.ts'
import type { Env } from '../env.ts'
import { stopServices } from '../services.ts'
import { refuseOtherKeys } from './refuseOtherKeys.ts'

/**
 * The newsroom without a server. Imported late, so that whoever opens it can still prepare the environment; the
 * production mode must be set before Payload and React are loaded.
 *
 * @throws Error before anything of it runs, where the store was written with other keys.
 */
export const openPayload = async (env: Env): Promise<Payload> => {
  const payload = await openStore(env)
  await payload.config.onInit?.(payload)
  return payload
}

/** The store alone, with what it was written with looked at, and nothing that runs by itself. @throws as above. */
export const openStore = async (env: Env): Promise<Payload> => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    await refuseOtherKeys(payload, env)
  } catch (error) {
    await payload.destroy()
    throw error
  }
  return payload
}

/** Ends what runs by itself first: it would find the store closed under it, and complain. */
export const closePayload = async (payload: Payload): Promise<void> => {
  await stopServices(payload)
  await writesDone(payload.db)
  await payload.destroy()
}
