import type { Plugin } from 'payload'
import { ClearanceEvents } from '../collections/ClearanceEvents.ts'
import { FrozenTexts } from '../collections/FrozenTexts.ts'
import { Notices } from '../collections/Notices.ts'
import { noticeEndpoints } from '../collections/notices/noticeEndpoints.ts'
import { RegisterEntries } from '../collections/RegisterEntries.ts'
import { registerEndpoints } from '../collections/registerEndpoints.ts'
import { RegisterHeads } from '../collections/RegisterHeads.ts'
import { createClock, readSkew } from '../clock.ts'
import { mailHead } from '../hooks/mailHead.ts'
import { createNotices } from '../notices/createNotices.ts'
import { createRegister } from '../register/createRegister.ts'
import { addServices } from '../services.ts'
import { storePartsOf } from '../storeParts.ts'
import { addCollections } from './addCollections.ts'
import { addToAdmin } from './admin/addToAdmin.ts'
import { chainOnInit } from '../payload-internals/chainOnInit.ts'
import { withChanges } from './extending/ownChanges.ts'
import { slugsOf, withHostAccounts } from './hostAccounts.ts'
import { openHeadKey } from './openHeadKey.ts'
import type { NewsroomOptions } from './options.ts'
import { readOptions } from './readOptions.ts'
import { requireBefore } from './requireBefore.ts'
import { withClearance } from './withClearance.ts'
import { withLoops } from './withLoops.ts'

const NO_DESK = '[registerPlugin] there is no desk: put deskPlugin before it, or use newsroomPlugin.'

/** The register: frozen texts and the clearance log, the only way out of the desk. */
export const registerPlugin = (given: NewsroomOptions): Plugin => {
  const options = readOptions(given)
  const slugs = slugsOf(options)
  const collections = [
    ClearanceEvents(slugs),
    FrozenTexts(slugs),
    RegisterEntries(slugs),
    RegisterHeads(slugs),
    Notices(slugs),
  ]
  return (config) => {
    requireBefore(config, slugs.statements, NO_DESK)
    const extended = addCollections('registerPlugin', config, withChanges(collections, options, slugs), slugs)
    if (options.enabled === false) return extended
    const endpoints = [...(extended.endpoints ?? []), ...registerEndpoints(slugs), ...noticeEndpoints(slugs)]
    const shown = addToAdmin('registerPlugin', withClearance(extended, slugs), {
      actions: ['communique/client#NoticeBell'],
      known: { has: { register: true, wire: false, paper: false } },
    })
    return chainOnInit({ ...shown, endpoints }, async (payload) => {
      const { clock = createClock(), readActor } = addServices(payload, {})
      if (!readActor) throw new Error(NO_DESK)
      const { blobs, registerKeyFile: keyFile, silence } = options
      const store = storePartsOf(payload.db)
      const skew = store ? () => readSkew(store.databaseTime) : undefined
      await openHeadKey(payload, { keyFile, slugs, clock })
      const register = createRegister({
        ...{ payload, clock, blobs, slugs, readActor, keyFile, silence, skew },
        ...withHostAccounts({ payload, slugs }),
      })
      register.onHead((head) => mailHead({ payload, slugs }, head))
      const notices = withLoops(payload, createNotices({ payload, slugs, clock }))
      register.onReminder(notices.tellDue)
      await notices.begin()
      addServices(payload, { register, notices })
      return async () => {
        // Behind the listeners of the plugins that follow: the world is told first.
        register.onChange(async () => notices.wake())
        await register.recover()
        register.start()
        notices.start()
      }
    })
  }
}
