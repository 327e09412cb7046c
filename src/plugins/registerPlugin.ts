import type { Payload, Plugin } from 'payload'
import { AFTER_ANSWER_MS, createLoop } from '../wire/loop.ts'
import type { NoticeService, RunningNotices } from '../desk/notices/types.ts'
import { ClearanceEvents, FrozenTexts, RegisterEntries, RegisterHeads } from '../collections/RegisterLog.ts'
import { PasskeyLedgers, PasskeyRequests, PasskeyUses } from '../collections/Passkeys.ts'
import { ArchiveAddresses, Notices } from '../collections/DeskRecords.ts'
import { archiveEndpoints } from '../desk/archive/archiveEndpoints.ts'
import { noticeEndpoints } from '../desk/notices/readNotices.ts'
import { passkeyEndpoints } from '../desk/passkeys/passkeyEndpoints.ts'
import { baseServicesOf } from '../baseServices.ts'
import { registerEndpoints } from '../desk/evidence/registerEndpoints.ts'
import { createClock, readSkew } from '../clock.ts'
import { mailClaim } from '../desk/passkeys/mailClaim.ts'
import { mailHead } from '../desk/evidence/mailHead.ts'
import { createNotices } from '../desk/notices/createNotices.ts'
import { createRegister } from '../register/createRegister.ts'
import { addServices, runBeforeStart } from '../services.ts'
import { storePartsOf } from '../stores/storeParts.ts'
import { addCollections } from './addCollections.ts'
import { addToAdmin } from './addToAdmin.ts'
import { chainOnInit } from '../payload-internals/chainOnInit.ts'
import { withChanges } from './ownChanges.ts'
import { slugsOf, withHostAccounts } from './hostAccounts.ts'
import { openHeadKey } from './refuseOtherKeys.ts'
import { type NewsroomOptions, readOptions } from './options.ts'
import { refuseOtherOptions, requireBefore } from './checkAtStart.ts'
import { withClearance } from './changeEntries.ts'

/** Other servers' events, and what is due again, are found by looking. */
const POLL_MS = 1_000

/** Notices that are made and sent by themselves. They are made while a mail server hangs: each work has its own loop. */
const withLoops = (payload: Payload, notices: NoticeService): RunningNotices => {
  const report = (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'Notices could not be made or sent; it is tried again.' })
  const looking = (work: () => Promise<void>) =>
    createLoop({
      pass: async () => {
        await work()
        return POLL_MS
      },
      report,
      wokenMs: AFTER_ANSWER_MS,
    })
  const loops = { project: looking(notices.project), send: looking(notices.send) }
  notices.onWake((what) => loops[what].wake())
  return {
    ...notices,
    start: () => {
      loops.project.start()
      loops.send.start()
    },
    stop: async () => {
      notices.end()
      await Promise.all([loops.project.stop(), loops.send.stop()])
    },
    clocks: () => ({ notices: loops.project.health(), mails: loops.send.health() }),
  }
}

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
    ArchiveAddresses(slugs),
    PasskeyLedgers(slugs),
    PasskeyUses(slugs),
    PasskeyRequests(slugs),
    Notices(slugs),
  ]
  return (config) => {
    refuseOtherOptions('registerPlugin', config, { ...options, slugs })
    requireBefore(config, slugs.statements, NO_DESK)
    const extended = addCollections('registerPlugin', config, withChanges(collections, options, slugs), slugs)
    if (options.enabled === false) return extended
    const endpoints = [
      ...(extended.endpoints ?? []),
      ...registerEndpoints(slugs),
      ...archiveEndpoints(slugs),
      ...passkeyEndpoints(slugs),
      ...noticeEndpoints(slugs),
    ]
    const shown = addToAdmin('registerPlugin', withClearance(extended, slugs), {
      actions: ['communique/client#NoticeBell'],
      views: {
        archiveAddress: { Component: 'communique/rsc#ConfirmArchiveView', path: '/archive-address' },
      },
      known: { has: { register: true, wire: false, paper: false } },
    })
    return chainOnInit({ ...shown, endpoints }, async (payload) => {
      const { clock = createClock(), readActor, projection } = addServices(payload, {})
      if (!readActor || !projection) throw new Error(NO_DESK)
      const { blobs, registerKeyFile: keyFile, silence } = options
      const store = storePartsOf(payload.db)
      const skew = store ? () => readSkew(store.databaseTime) : undefined
      await openHeadKey(payload, { keyFile, slugs, clock })
      const register = createRegister({
        ...{ payload, projection, clock, blobs, slugs, readActor, keyFile, silence, skew },
        ...withHostAccounts({ payload, slugs }),
        origin: () => baseServicesOf(payload).publicUrl(),
      })
      const { keptActs } = baseServicesOf(payload)
      // Before anybody is told of it.
      register.onChange(async (_entry, log) => {
        if (log) await keptActs?.noteLog(log.events)
      })
      register.onHead((head) => mailHead({ payload, slugs }, head))
      register.passkeys.onChange(async (entry) => keptActs?.noteLedger([entry]))
      register.passkeys.onChange((entry) => mailClaim({ payload, slugs }, entry))
      const notices = withLoops(payload, createNotices({ payload, slugs, clock }))
      register.onReminder(notices.notifyDue)
      await notices.begin()
      addServices(payload, { register, notices })
      return async () => {
        // Behind the listeners of the plugins that follow: the world is told first.
        register.onChange(async () => notices.wake())
        await runBeforeStart(payload)
        await register.recover()
        await register.passkeys.recover()
        // What a crash has kept from being said.
        await keptActs?.noteLedger(await register.passkeys.entries())
        register.start()
        notices.start()
      }
    })
  }
}
