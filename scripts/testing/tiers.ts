import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Turn } from './turns.ts'

/** As Jest's configuration names them, and their folders in `tests`; in the order in which they run, the longest first. */
export const PROJECTS = ['e2e', 'unit', 'int', 'http', 'properties'] as const
export type Project = (typeof PROJECTS)[number]

/** Files and folders of a project, parted by white space. */
const named = (names: Partial<Record<Project, string>>): string[] =>
  Object.entries(names).flatMap(([project, list]) =>
    list.split(/\s+/).map((name) => path.join('tests', project, name)),
  )

/**
 * What `npm test` leaves to `npm run test:all`. Whatever is not named here a contributor waits for, at most six minutes on
 * two cores. CONTRIBUTING.md says what proves what, and where.
 */
const LATER = named({
  unit: `deploy desk/import/corpus desk/import/mutated desk/import/picturesOfFiles desk/import/structures domain/evidence/forgeries
    domain/evidence/mutations domain/paste/clipboard domain/xliffTools wire/copies/pdf wire/copies/seenBySigners wire/copies/veraPdf
    wire/copies/extractors`,
  int: `backup calendar checking comments compose conditions copies embargoed erasure fullDisk host/addOrganisation host/graphql host/keys import
    host/postgres postgres hostInvitations hostSecondFactor hostUsers lead longTexts myDesk newLanguage notices packages places plan pluginSet preview reader
    renditions review rotation sameWork sourceFiles suggestions suspendedLead suspension translatedUpdate translators uploads webhooks wireFormats wireMemory writerThread register/archive register/bundles register/exclusions
    register/heads register/lastResort register/mandate register/newParties register/passedOn register/passkeys register/races register/record
    register/references register/silence`,
  http: `client crash crashPoints databaseGone deploy evidence fullDisk image login loginTime matrix microCache nextRecipe nodes
    otherKeys personal presence readers restore sameAnswers setup site startRefusals stopping story transientErrors units upgrade webhooks wordpressRecipe`,
  e2e: `accessibility archive calendar check checks choices comments composer composerPanel earlySight find handOver health hours keys killedBrowser
    import importByKeys languages logos mainJob mandate myDesk newsroom notices organisation owedSaves packedHost passkeys paste people pictures
    readiness review reviewerOnPhone screens signByKeys site sixSigners stages suggestions suspendedLead translators`,
  properties: '.',
})

/** What measures how long something takes, or when it comes: it has the machine for itself. */
const MEASURED = named({
  ...{ unit: 'domain/cleanTime domain/contradictions/contradictions manners', int: 'webhooks longTexts' },
  ...{ http: 'loginTime readers', properties: 'malformed' },
})

/** A minute or more of one core: each has a process of its own. */
const LONG = named({
  e2e: 'packedHost',
  http: 'matrix/entries matrix/admin matrix/acts otherKeys crashPoints',
  properties: 'twoWorlds domain/clearance drills',
})

/** What has servers of its own, and is not SQLite. */
export type ServerName = 'mongodb' | 'postgres'

/** What has to hold on every store: run on MongoDB and on PostgreSQL, too. */
const OF_EVERY_STORE = named({
  int: `backup wire checking embargoed stores lostWrites lostEdits scopes erasure search reader suggestions register/bundles register/changes register/clearance register/consents
    register/freeze register/heads register/houseRules register/instants register/newParties register/races register/recovery register/silence
    register/skew register/tampering`,
  http: 'matrix/acts matrix/entries matrix/keepers',
  properties: 'wireChanges',
})

/** What PostgreSQL has to show besides, as SQLite does: its index, numbers without a gap, killed servers. */
const OF_POSTGRES = named({ int: 'places changeNumbers', http: 'crashPoints' })

/**
 * What `npm run test:whole` has the time for. The machine of CI has not: an eighth language, which is a folder of words, each
 * version of Node, which has to be fetched, and on a server what asks nothing of a store but what Payload's own adapter gives.
 */
const AT_NIGHT = named({ int: 'newLanguage', http: 'nodes' })
const OF_EVERY_STORE_AT_NIGHT = named({
  int: `desk calendar reports people secondFactor fields suspension uploads wireFormats wireMemory places subjects consumers webhooks
    longTexts hostUsers listFilter register rotation`,
  http: 'matrix/admin',
  properties: 'malformed',
})

/**
 * What takes turns in CI (turns.ts): what packs, draws and serves, and on MongoDB and PostgreSQL what hangs least on the store. The matrix is asked
 * on one of the stores at a time. Each part keeps a core busy for about as long. What guards the promises themselves runs each
 * time: what is signed, races, recovery, lost writes, killed servers, two worlds.
 */
const BY_TURNS: Record<Turn, { here: string[] } & Record<ServerName, string[]>> = {
  1: {
    here: named({
      e2e: 'packedHost',
      http: 'client',
      int: 'packages pluginSet host',
    }),
    mongodb: [],
    postgres: named({ int: 'places register/clearance register/heads', properties: 'wireChanges' }),
  },
  2: {
    here: named({
      e2e: 'screens accessibility health handOver',
      http: 'matrix/acts image presence',
      int: 'compose copies preview',
      properties: 'fuzz',
    }),
    mongodb: [],
    postgres: named({ http: 'matrix/keepers', int: 'wire suggestions register/bundles register/changes' }),
  },
  3: {
    here: named({
      e2e: 'newsroom calendar find keys',
      http: 'otherKeys units startRefusals',
      int: 'wireFormats',
      unit: 'deploy',
    }),
    mongodb: named({ http: 'matrix/entries' }),
    postgres: named({ int: 'stores checking embargoed erasure register/newParties register/silence' }),
  },
  4: {
    here: named({
      e2e: 'owedSaves stages readiness comments languages',
      http: 'restore setup story upgrade loginTime',
      properties: 'faults',
      unit: 'domain/xliffTools',
    }),
    mongodb: [],
    postgres: named({ http: 'matrix/acts' }),
  },
  5: {
    here: named({
      e2e: 'importByKeys logos mandate myDesk site',
      http: 'crashPoints site',
    }),
    mongodb: named({ int: 'register/freeze register/silence register/skew register/tampering' }),
    postgres: named({
      http: 'matrix/entries',
      int: 'lostEdits register/freeze register/skew register/tampering register/instants',
    }),
  },
  6: {
    here: named({
      e2e: 'pictures review reviewerOnPhone import',
      http: 'databaseGone',
      int: 'myDesk',
      properties: 'drills',
    }),
    mongodb: [],
    postgres: [],
  },
  7: {
    here: named({
      e2e: 'suggestions',
      http: 'matrix/entries microCache nextRecipe wordpressRecipe',
      unit: 'desk/import/mutated',
    }),
    mongodb: named({ int: 'wire embargoed erasure' }),
    postgres: named({ http: 'crashPoints' }),
  },
  8: {
    here: named({
      e2e: 'mainJob',
      http: 'matrix/admin sameAnswers',
      int: 'notices',
      unit: 'desk/import/corpus',
    }),
    mongodb: named({
      http: 'matrix/keepers',
      int: `scopes search suggestions register/bundles register/changes register/heads register/newParties
        register/instants`,
      properties: 'wireChanges',
    }),
    postgres: named({ int: 'scopes search changeNumbers' }),
  },
  9: {
    here: named({
      e2e: 'sixSigners check choices people archive organisation notices paste translators',
      int: 'hostUsers hostSecondFactor hostInvitations suspendedLead',
      properties: 'malformed',
    }),
    mongodb: named({ http: 'matrix/acts' }),
    postgres: [],
  },
  10: {
    here: named({
      e2e: 'suspendedLead passkeys checks composer composerPanel hours',
      http: 'login readers webhooks transientErrors',
      int: 'webhooks longTexts',
      unit: 'wire/copies/pdf wire/copies/veraPdf wire/copies/extractors',
    }),
    mongodb: [],
    postgres: [],
  },
}

/** Whether it is left to another turn; no turn is all of them. */
export const isLeftToOthers = (
  file: string,
  turn: Turn | null,
  where: ServerName | 'here' = 'here',
): boolean => {
  const turns = Object.entries(BY_TURNS).filter(([, lists]) => isOneOf(file, lists[where]))
  return turn !== null && turns.length > 0 && !turns.some(([of]) => Number(of) === turn)
}

export const isMeasured = (file: string): boolean => isOneOf(file, MEASURED)
export const isLong = (file: string): boolean => isOneOf(file, LONG)
export const isAtNight = (file: string): boolean => isOneOf(file, AT_NIGHT)
export const isOnServer = (
  file: string,
  { store, isNight }: { store: ServerName; isNight: boolean },
): boolean =>
  isOneOf(file, OF_EVERY_STORE) ||
  (store === 'postgres' && isOneOf(file, OF_POSTGRES)) ||
  (isNight && isOneOf(file, OF_EVERY_STORE_AT_NIGHT))
export const isWaitedFor = (file: string): boolean => !isOneOf(file, LATER)

export const filesOf = (project: Project): string[] =>
  readdirSync(path.join('tests', project), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join('tests', project, name))
    .sort()

const isOneOf = (file: string, names: readonly string[]): boolean =>
  names.some((name) => file === `${name}.test.ts` || file.startsWith(`${name}/`))
