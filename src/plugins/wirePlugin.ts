import type { Plugin } from 'payload'
import { createClock } from '../clock.ts'
import { Consumers } from '../collections/Consumers.ts'
import { EmbargoedReads } from '../collections/EmbargoedReads.ts'
import { EmbargoGrants } from '../collections/EmbargoGrants.ts'
import { Publications } from '../collections/Publications.ts'
import { WebhookDeliveries } from '../collections/WebhookDeliveries.ts'
import { WebhookReceivers } from '../collections/WebhookReceivers.ts'
import { webhookEndpoints } from '../collections/webhooks/webhookEndpoints.ts'
import { WireChanges } from '../collections/WireChanges.ts'
import { mailReaders } from '../hooks/mailReaders.ts'
import { addServices, deskServicesOf } from '../services.ts'
import { storePartsOf } from '../storeParts.ts'
import { DEFAULT_CACHE_MB } from '../wire/cache/size.ts'
import { hasTypesetter } from '../wire/copies/paper/createPaperMaker.ts'
import { createWire } from '../wire/createWire.ts'
import { createWebhooks } from '../wire/webhooks/createWebhooks.ts'
import { addCollections } from './addCollections.ts'
import { addToAdmin } from './admin/addToAdmin.ts'
import { chainOnInit } from '../payload-internals/chainOnInit.ts'
import { withChanges } from './extending/ownChanges.ts'
import { slugsOf } from './hostAccounts.ts'
import type { NewsroomOptions } from './options.ts'
import { pagesOf } from './pagesOf.ts'
import { readOptions } from './readOptions.ts'
import { requireBefore } from './requireBefore.ts'
import { withWire } from './withWire.ts'

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
    WebhookReceivers(slugs),
    WebhookDeliveries(slugs),
  ]
  return (config) => {
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
      const wire = createWire({
        payload,
        clock,
        blobs: options.blobs,
        register,
        slugs,
        publicUrl,
        pages,
        newsroom: options.brand?.name,
        places: await storePartsOf(payload.db)?.openPlaces(slugs.publications),
        copiesFolder: options.copiesFolder,
        cacheBytes: (options.wireCacheMb ?? DEFAULT_CACHE_MB) * MB,
      })
      const { acceptsPrivate = false, resolve } = options.webhooks ?? {}
      const webhooks = createWebhooks({ payload, clock, slugs, publicUrl, pages, acceptsPrivate, resolve })
      addServices(payload, { wire, webhooks })
      register.onChange(async (entryId, log) => {
        await wire.publish(entryId, log)
        webhooks.wake()
        await wire.embargoed.news.noticed(entryId)
      })
      wire.embargoed.news.onNews((news) => mailReaders(payload, news))
      return async () => {
        wire.embargoed.news.begin()
        await wire.start()
        webhooks.start()
      }
    })
  }
}
