import type { Plugin } from 'payload'
import { baseServicesOf } from '../baseServices.ts'
import { createClock } from '../clock.ts'
import { Consumers } from '../collections/Consumers.ts'
import { EmbargoedReads, EmbargoGrants } from '../collections/EmbargoGrants.ts'
import { Publications, RecordedFiles, WireChanges } from '../collections/Publications.ts'
import { WebhookDeliveries, WebhookReceivers } from '../collections/Webhooks.ts'
import { webhookEndpoints } from '../desk/webhooks/webhookEndpoints.ts'
import { mailEarlyReaders } from '../desk/earlyAccess/mailReaders.ts'
import { addServices, deskServicesOf } from '../services.ts'
import { storePartsOf } from '../stores/storeParts.ts'
import { DEFAULT_CACHE_MB } from '../wire/cache/defaultMemory.ts'
import { hasTypesetter } from '../wire/copies/paper/createPaperMaker.ts'
import { createWire } from '../wire/createWire.ts'
import { createWebhooks } from '../wire/webhooks/createWebhooks.ts'
import { addCollections } from './addCollections.ts'
import { addToAdmin } from './addToAdmin.ts'
import { chainOnInit } from '../payload-internals/chainOnInit.ts'
import { sealingOf } from '../payload-internals/sealing.ts'
import { withChanges } from './ownChanges.ts'
import { slugsOf } from './hostAccounts.ts'
import { type NewsroomOptions, pagesOf, readOptions } from './options.ts'
import { refuseOtherOptions, requireBefore } from './checkAtStart.ts'
import { withWire } from './changeEntries.ts'

const NO_REGISTER = '[wirePlugin] there is no register: put registerPlugin before it, or use newsroomPlugin.'
const MB = 1024 * 1024

/** The wire: what the world reads, made from frozen texts alone. */
export const wirePlugin = (given: NewsroomOptions): Plugin => {
  const options = readOptions(given)
  const slugs = slugsOf(options)
  const pages = pagesOf(options)
  const collections = [
    Consumers(slugs),
    EmbargoGrants(slugs),
    EmbargoedReads(slugs),
    Publications(slugs),
    WireChanges(slugs),
    RecordedFiles(slugs),
    WebhookReceivers(slugs),
    WebhookDeliveries(slugs),
  ]
  return (config) => {
    refuseOtherOptions('wirePlugin', config, { ...options, slugs })
    requireBefore(config, slugs.clearanceEvents, NO_REGISTER)
    const extended = addCollections('wirePlugin', config, withChanges(collections, options, slugs), slugs)
    if (options.enabled === false) return extended
    const endpoints = [...(extended.endpoints ?? []), ...webhookEndpoints(slugs)]
    const shown = addToAdmin('wirePlugin', withWire(extended, slugs), {
      known: { has: { register: true, wire: true, paper: hasTypesetter() } },
    })
    return chainOnInit({ ...shown, endpoints }, async (payload) => {
      const { clock = createClock(), register } = addServices(payload, {})
      if (!register) throw new Error(NO_REGISTER)
      const publicUrl = () => deskServicesOf(payload).publicUrl()
      const store = storePartsOf(payload.db)
      const wire = createWire({
        payload,
        clock,
        blobs: options.blobs,
        register,
        slugs,
        publicUrl,
        pages,
        newsroom: options.brand?.name,
        places: await store?.openPlaces(slugs.publications),
        listen: store?.listen,
        closed: async (ways) => baseServicesOf(payload).keptActs?.noteAccess(ways, false),
        copiesFolder: options.copiesFolder,
        cacheBytes: (options.wireCacheMb ?? DEFAULT_CACHE_MB) * MB,
      })
      const { acceptsPrivate = false, resolve } = options.webhooks ?? {}
      const webhooks = createWebhooks({
        ...{ payload, clock, slugs, publicUrl, pages, acceptsPrivate, resolve },
        sealing: sealingOf(payload),
      })
      addServices(payload, { wire, webhooks })
      register.onChange(async (entryId, log) => {
        await wire.publish(entryId, log)
        webhooks.wake()
        await wire.embargoed.news.noticed(entryId)
        const last = log?.events.at(-1)
        if (last?.type === 'submit' && last.digest) wire.frozen(entryId, last.digest)
      })
      wire.embargoed.news.onNews((news) => mailEarlyReaders(payload, news))
      return async () => {
        wire.embargoed.news.begin()
        await wire.start()
        webhooks.start()
      }
    })
  }
}
