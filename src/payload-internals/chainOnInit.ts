import type { Config, Payload } from 'payload'

/**
 * Runs after what the host does at its start. Where it fails, this configuration starts no more in this process: Payload
 * runs `onInit` for the first request alone, and would answer the second one without it (payload/dist/index.js, getPayload).
 */
export const chainOnInit = (config: Config, start: (payload: Payload) => Promise<void> | void): Config => {
  const failures = new WeakMap<Payload['config'], { error: unknown }>()
  const { db, onInit } = config
  return {
    ...config,
    db: {
      ...db,
      init: (args) => {
        const failure = failures.get(args.payload.config)
        if (failure) throw failure.error
        return db.init(args)
      },
    },
    onInit: async (payload) => {
      try {
        await onInit?.(payload)
        await start(payload)
      } catch (error) {
        failures.set(payload.config, { error })
        throw error
      }
    },
  }
}
