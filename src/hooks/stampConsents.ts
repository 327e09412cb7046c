import type { CollectionBeforeChangeHook } from 'payload'
import { findPerson } from '../access/actor.ts'
import { clockOf } from '../clock.ts'
import { recordedConsents, type WithConsents } from '../domain/pictures/consents.ts'
import type { Slugs } from '../domain/slugs.ts'

/** Who recorded a consent and when is kept by the server, whatever a form sends, by the newsroom's clock. */
export const stampConsents =
  (slugs: Slugs): CollectionBeforeChangeHook<WithConsents & { id: string }> =>
  async ({ data, originalDoc, req }) => {
    if (!Array.isArray(data.consents)) return data
    const person = await findPerson(req, slugs)
    const consents = recordedConsents(data.consents, originalDoc?.consents ?? [], {
      by: person?.id ?? null,
      at: clockOf(req.payload).now().toISOString(),
    })
    return { ...data, consents }
  }
