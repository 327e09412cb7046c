import type { Config, Payload } from 'payload'

/** What begins only when all that are chained have started. */
type Begin = () => Promise<void> | void
type Start = (payload: Payload) => Promise<Begin | void> | Begin | void

/** Of each start under way: how many are chained around the present one, and what is to begin at its end. */
type Starting = { depth: number; begins: Begin[] }
const starting = new WeakMap<Payload, Starting>()

/**
 * Runs after what the host does at its start. Where it fails, this configuration starts no more in this process: Payload
 * runs `onInit` for the first request alone, and would answer the second one without it (payload/dist/index.js, getPayload).
 *
 * @param start may return what is to begin after the starts of all plugins, in the order of the plugins.
 */
export const chainOnInit = (config: Config, start: Start): Config => {
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
      const chain = starting.get(payload) ?? { depth: 0, begins: [] }
      starting.set(payload, chain)
      chain.depth += 1
      try {
        await onInit?.(payload)
        const begin = await start(payload)
        if (begin) chain.begins.push(begin)
        if (chain.depth === 1) for (const one of chain.begins) await one()
      } catch (error) {
        failures.set(payload.config, { error })
        throw error
      } finally {
        chain.depth -= 1
        if (chain.depth === 0) starting.delete(payload)
      }
    },
  }
}
