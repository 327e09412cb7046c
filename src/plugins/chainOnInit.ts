import type { Config, Payload } from 'payload'

/** Runs after what the host does at its start. */
export const chainOnInit = (config: Config, start: (payload: Payload) => Promise<void> | void): Config => ({
  ...config,
  onInit: async (payload) => {
    await config.onInit?.(payload)
    await start(payload)
  },
})
