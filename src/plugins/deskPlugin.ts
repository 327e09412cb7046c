import type { CollectionConfig, Config, Payload, Plugin } from 'payload'
import { readActor } from '../access/actor.ts'
import { createOpenSessions } from '../desk/login/sessions.ts'
import { createRotation } from '../desk/rotation/createRotation.ts'
import { type Clock, createWatchedClock } from '../clock.ts'
import { calendarEndpoint } from '../desk/calendar/readCalendar.ts'
import { stagesEndpoint } from '../desk/stages/stagesEndpoint.ts'
import { searchEndpoint } from '../desk/search/searchEndpoint.ts'
import { indexOlderEntries, searchInColumns } from '../desk/search/searchRows.ts'
import { deskEndpoint } from '../desk/myDesk/readMyDesk.ts'
import { reportEndpoint } from '../desk/reports/readReport.ts'
import { EntryComments, Presences, SearchRows, SourceFiles } from '../collections/DeskRecords.ts'
import { Events } from '../collections/Events.ts'
import { Invitations } from '../collections/Invitations.ts'
import { Media } from '../collections/Media.ts'
import { MediaContacts } from '../collections/MediaContacts.ts'
import { MediaUpdates } from '../collections/MediaUpdates.ts'
import { People } from '../collections/People.ts'
import { PartnerOrganisations } from '../collections/PartnerOrganisations.ts'
import { createImporter } from '../desk/import/createImporter.ts'
import { importEndpoint } from '../desk/import/importEndpoint.ts'
import { createSweep } from '../desk/sourceFiles/createSweep.ts'
import { reviewEndpoint } from '../desk/review/reviewEndpoint.ts'
import { createPresence } from '../desk/presence/createPresence.ts'
import { Statements } from '../collections/Statements.ts'
import { Users } from '../collections/Users.ts'
import { hasHostAccounts, type Slugs } from '../domain/slugs.ts'
import { toBrand } from '../domain/adminConfig.ts'
import { takeOwnWords } from '../domain/ownWords.ts'
import { DEFAULT_LOCALE, directionOf, LOCALES, languageNames } from '../domain/locales.ts'
import { storePartsOf } from '../stores/storeParts.ts'
import { guardCalls, guardDatabase } from '../stores/lostWrites.ts'
import { createKeptActs, type KeptActs } from '../keptActs.ts'
import { createDeskProjection } from '../desk/entries/deskProjection.ts'
import { createDraftingPort } from '../register/port.ts'
import { createStore } from '../register/store.ts'
import { addServices } from '../services.ts'
import { addCollections } from './addCollections.ts'
import { addToAdmin, deskViews, withLoginViews } from './addToAdmin.ts'
import { chainOnInit } from '../payload-internals/chainOnInit.ts'
import { ownWordsOf } from './ownWords.ts'
import { withChanges } from './ownChanges.ts'
import { requireHostAccounts, slugsOf } from './hostAccounts.ts'
import { type NewsroomOptions, readOptions } from './options.ts'
import { refuseOtherSecretOfHost } from './refuseOtherKeys.ts'
import { refuseRelations, refuseSecond, warnOfWeakerStore, withShared } from './checkAtStart.ts'

/** The desk: where agencies write. Nothing here is public, ever. */
export const deskPlugin = (given: NewsroomOptions): Plugin => {
  const options = readOptions(given)
  const slugs = slugsOf(options)
  const brand = toBrand(options.brand)
  const { isDemo = false, mailGoesOut = false, publicUrl, blobs } = options
  const shared = { slugs, publicUrl, brand: options.brand }
  const collections: CollectionConfig[] = [
    MediaUpdates(slugs),
    Statements(slugs),
    Events(slugs),
    EntryComments(slugs),
    SourceFiles(slugs),
    MediaContacts(slugs),
    Media(slugs),
    PartnerOrganisations(slugs),
    hasHostAccounts(slugs)
      ? People(slugs)
      : Users({ slugs, isDemo, usesHttps: publicUrl.startsWith('https:') }),
    Invitations({ slugs, isDemo, createUser: options.createUser }),
    Presences(slugs),
    SearchRows(slugs),
  ]
  return (config) => {
    refuseSecond(config)
    requireHostAccounts(config, options)
    const extended = {
      ...addCollections(
        'deskPlugin',
        withShared(config, shared),
        withChanges(collections, options, slugs),
        slugs,
      ),
      localization: localizationOf(config),
      loggingLevels: { ...config.loggingLevels, ...QUIET },
    }
    if (options.enabled === false) return extended
    const own = [
      ...[deskEndpoint(slugs), calendarEndpoint(slugs), reportEndpoint(slugs), searchEndpoint(slugs)],
      ...[stagesEndpoint(slugs), importEndpoint(slugs), reviewEndpoint(slugs)],
    ]
    const words = ownWordsOf(config)
    takeOwnWords(words)
    const { views, pages } = deskViews(config, slugs)
    const shown = addToAdmin('deskPlugin', withLoginViews(extended, { host: config, slugs }), {
      providers: ['communique/client#MindSaves'],
      actions: ['communique/client#Palette'],
      beforeNavLinks: ['communique/client#DeskLinks'],
      views,
      known: {
        slugs,
        pages,
        brand,
        ...(words ? { words } : {}),
        has: { register: false, wire: false, paper: false },
      },
    })
    const served = {
      ...shown,
      db: guardDatabase(shown.db),
      endpoints: [...(shown.endpoints ?? []), ...own],
    }
    return chainOnInit(served, async (payload) => {
      refuseRelations(payload.config, ownSlugs(slugs))
      const clock = options.clock ?? (await watchClock(payload))
      addServices(payload, { acceptedSecrets: options.acceptedSecrets ?? [] })
      await refuseOtherSecretOfHost(payload, { slugs, accepted: options.acceptedSecrets })
      warnOfWeakerStore(payload)
      guardCalls(payload)
      addServices(payload, {
        slugs,
        clock,
        drafting: createDraftingPort({ store: createStore(payload), slugs, clock }),
        projection: createDeskProjection({ store: createStore(payload), slugs }),
        blobs,
        publicUrl: () => publicUrl,
        mailGoesOut,
        extensions: { brand, mail: options.mail, onNotice: options.onNotice },
        signPath: options.signPath ?? null,
        readActor: (userId) => readActor(payload, userId, slugs),
        sessions: createOpenSessions(payload, slugs),
        ...keptActsOf(payload, { file: options.keptActsFile, clock }),
        importer: createImporter(),
        presence: createPresence(payload, slugs),
        search:
          (await storePartsOf(payload.db)?.openSearch?.(slugs.searchRows)) ??
          searchInColumns({ payload, slugs }),
      })
      await indexOlderEntries({ payload, slugs })
      const sourceFiles = createSweep({ payload, slugs, blobs, now: () => clock.now() })
      addServices(payload, { sourceFiles })
      const { acceptedSecrets: accepted = [] } = options
      if (accepted.length === 0) return sourceFiles.start
      // Sessions and seals bear the hour of the machine.
      const rotation = createRotation({ payload, slugs, accepted, now: () => new Date() })
      addServices(payload, { rotation })
      return () => {
        sourceFiles.start()
        rotation.start()
      }
    })
  }
}

/** Without a host's accounts, which are its own. */
const ownSlugs = (slugs: Slugs): Set<string> => {
  const { users, ...others } = slugs
  return new Set(hasHostAccounts(slugs) ? Object.values(others) : [users, ...Object.values(others)])
}

const watchClock = async (payload: Payload): Promise<Clock> => {
  const watchedClock = createWatchedClock({
    ask: async () => (await storePartsOf(payload.db)?.databaseTime()) ?? null,
  })
  await watchedClock.check()
  watchedClock.start()
  addServices(payload, { watchedClock })
  return watchedClock
}

type Keeping = { file: string | undefined; clock: Clock }

const keptActsOf = ({ logger }: Payload, { file, clock }: Keeping): { keptActs?: KeptActs } => {
  if (!file) return {}
  const report = (err: unknown) =>
    logger.error({
      err,
      msg: 'What a restore must not undo could not be kept: check the disk of keptActsFile.',
    })
  return { keptActs: createKeptActs({ file, now: () => clock.now(), report }) }
}

/** A refusal is an answer, not an incident, and so is what is asked again: Payload need not log them with their stacks. */
const QUIET = { Refusal: false, WriteConflict: false } as NonNullable<Config['loggingLevels']> // Payload's type knows its own errors only

/** A host's own languages stay; it needs at least one of ours. */
const localizationOf = (config: Config): Config['localization'] => {
  if (!config.localization) {
    return {
      locales: LOCALES.map((code) => ({
        code,
        label: languageNames[code],
        rtl: directionOf(code) === 'rtl',
      })),
      defaultLocale: DEFAULT_LOCALE,
      fallback: true,
    }
  }
  const codes = config.localization.locales.map((locale) =>
    typeof locale === 'string' ? locale : locale.code,
  )
  if (!codes.some((code) => (LOCALES as readonly string[]).includes(code))) {
    throw new Error(
      `[deskPlugin] localization has none of the newsroom's languages (${LOCALES.join(', ')}), only ${codes.join(', ')}: add one.`,
    )
  }
  return config.localization
}
