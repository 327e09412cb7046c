import type { DatabaseServer } from '../../tests/support/databaseServers.ts'
import { nameOfStore } from '../../tests/support/storeUnderTest.ts'
import { inParts } from './inParts.ts'
import type { Suite } from './runSuite.ts'
import {
  filesOf,
  isAtNight,
  isLeftToOthers,
  isLong,
  isMeasured,
  isOnServer,
  isWaitedFor,
  type Project,
  type ServerName,
} from './tiers.ts'
import type { Turn } from './turns.ts'

/**
 * What is asked for: what a contributor waits for, the rest, or both, or also what is left to a night; of which projects; and
 * of what takes turns one part of ten, or all.
 */
export type Scope = {
  tier: 'waited-for' | 'rest' | 'all' | 'whole'
  projects: readonly Project[]
  turn: Turn | null
}
export type Machine = {
  mongos: readonly DatabaseServer[]
  postgres: DatabaseServer | null
  chromium: string | null
}

/**
 * So many processes for the files of a project. Each loads the configuration once more, and those of a browser start a
 * newsroom whose pages are slow at first; of all that nobody waits for there is more, but of some of it, on a server, little.
 */
const PARTS: Record<Project, number> = { e2e: 1, unit: 1, int: 3, http: 2, properties: 2 }
const MORE_PARTS: Record<Project, number> = { ...PARTS, e2e: 2 }
const FILES_A_PROCESS = 16

const processesFor = ({ project, files }: Suite, { tier }: Scope): number =>
  tier === 'waited-for'
    ? PARTS[project]
    : Math.min(MORE_PARTS[project], Math.ceil(files.length / FILES_A_PROCESS))

export type Suites = {
  /** With a browser, which works on a core of its own while the tests wait for it: one after the other. */
  inBrowser: Suite[]
  /** In the order in which they begin, what takes long first, so that no core is idle at the end. */
  together: Suite[]
  /** What is measured, one after the other. */
  alone: Suite[]
}

export const suitesOf = (scope: Scope, { mongos, postgres, chromium }: Machine): Suites => {
  const onSqlite = scope.projects
    .filter((project) => project !== 'e2e' || chromium)
    .map((project): Suite => {
      const files = filesOf(project).filter((file) => isAsked(scope, file))
      const env: Record<string, string> = project === 'e2e' && chromium ? { CHROMIUM_PATH: chromium } : {}
      return { name: project, project, files, env }
    })
  const suites = [
    ...onSqlite,
    ...mongos.flatMap((mongo) => onServer('mongodb', mongo, scope)),
    ...(postgres ? onServer('postgres', postgres, scope) : []),
  ]
  const unmeasured = suites.flatMap((suite) => {
    const shorter = filter(suite, (file) => !isMeasured(file) && !isLong(file))
    return [
      ...suite.files
        .filter(isLong)
        .map((file) => ({ ...suite, name: `${suite.name}: ${file}`, files: [file] })),
      ...inParts(shorter, processesFor(shorter, scope)),
    ]
  })
  const [inBrowser, others] = parted(unmeasured, ({ project }) => project === 'e2e')
  return {
    inBrowser,
    together: parted(others, ({ files }) => files.some(isLong)).flat(),
    alone: suites.flatMap((suite) =>
      inParts({ ...filter(suite, isMeasured), name: `${suite.name}, measured` }, 1),
    ),
  }
}

/** Whether the scope has something for a server of this kind. */
export const needsServer = (store: ServerName, scope: Scope): boolean =>
  scope.tier !== 'waited-for' && scope.projects.some((project) => filesOn(store, project, scope).length > 0)

export const needsBuild = ({ project }: Suite): boolean => !['unit', 'int'].includes(project)

/** What is left to other turns, on a server under its name. */
export const leftToOthers = (scope: Scope, machine: Machine): string[] => {
  const all = suitesOf({ ...scope, turn: null }, machine)
  const now = new Set(namesIn(suitesOf(scope, machine)))
  return namesIn(all).filter((name) => !now.has(name))
}

const namesIn = (suites: Suites): string[] =>
  Object.values(suites)
    .flat()
    .flatMap(({ files, env }) => {
      const store = nameOfStore(env?.STORE_UNDER_TEST)
      return files.map((file) => (store === 'sqlite' ? file : `${file} on ${TITLES[store]}`))
    })
    .sort()

const isAsked = ({ tier, turn }: Scope, file: string): boolean => {
  if (tier === 'whole') return true
  if (isAtNight(file) || isLeftToOthers(file, turn)) return false
  return tier === 'all' || isWaitedFor(file) === (tier === 'waited-for')
}

const TITLES: Record<ServerName, string> = { mongodb: 'MongoDB', postgres: 'PostgreSQL' }

const filesOn = (store: ServerName, project: Project, { tier, turn }: Scope): string[] =>
  filesOf(project).filter(
    (file) => isOnServer(file, { store, isNight: tier === 'whole' }) && !isLeftToOthers(file, turn, store),
  )

const onServer = (store: ServerName, { kind, uri }: DatabaseServer, scope: Scope): Suite[] =>
  scope.projects.map((project) => ({
    name: `${project} on ${TITLES[store]} (${kind})`,
    project,
    files: filesOn(store, project, scope),
    env: { STORE_UNDER_TEST: uri },
  }))

const parted = (suites: readonly Suite[], isFirst: (suite: Suite) => boolean): [Suite[], Suite[]] => [
  suites.filter(isFirst),
  suites.filter((suite) => !isFirst(suite)),
]

const filter = (suite: Suite, isTaken: (file: string) => boolean): Suite => ({
  ...suite,
  files: suite.files.filter(isTaken),
})
