import type { MongoServer } from '../../tests/support/mongo.ts'
import { inParts } from './inParts.ts'
import type { Suite } from './runSuite.ts'
import {
  filesOf,
  isAtNight,
  isLeftToOthers,
  isLong,
  isMeasured,
  isOfEveryStore,
  isWaitedFor,
  type Project,
} from './tiers.ts'
import type { Turn } from './turns.ts'

/**
 * What is asked for: what a contributor waits for, the rest, or both, or also what is left to a night; of which projects; and
 * of what takes turns one part of six, or all.
 */
export type Scope = {
  tier: 'waited-for' | 'rest' | 'all' | 'whole'
  projects: readonly Project[]
  turn: Turn | null
}
export type Machine = { mongo: MongoServer | null; chromium: string | null }

/**
 * So many processes for the files of a project. Each loads the configuration once more, and those of a browser start a
 * newsroom whose pages are slow at first; of all that nobody waits for there is more.
 */
const PARTS: Record<Project, number> = { e2e: 1, unit: 1, int: 3, http: 2, properties: 2 }
const MORE_PARTS: Record<Project, number> = { ...PARTS, e2e: 2 }

export type Suites = {
  /** With a browser, which works on a core of its own while the tests wait for it: one after the other. */
  inBrowser: Suite[]
  /** In the order in which they begin, what takes long first, so that no core is idle at the end. */
  together: Suite[]
  /** What is measured, one after the other. */
  alone: Suite[]
}

export const suitesOf = (scope: Scope, { mongo, chromium }: Machine): Suites => {
  const onSqlite = scope.projects
    .filter((project) => project !== 'e2e' || chromium)
    .map((project): Suite => {
      const files = filesOf(project).filter((file) => isAsked(scope, file))
      const env: Record<string, string> = project === 'e2e' && chromium ? { CHROMIUM_PATH: chromium } : {}
      return { name: project, project, files, env }
    })
  const suites = [...onSqlite, ...(mongo ? onMongo(mongo, scope) : [])]
  const unmeasured = suites.flatMap((suite) => [
    ...suite.files
      .filter(isLong)
      .map((file) => ({ ...suite, name: `${suite.name}: ${file}`, files: [file] })),
    ...inParts(
      filter(suite, (file) => !isMeasured(file) && !isLong(file)),
      (scope.tier === 'waited-for' ? PARTS : MORE_PARTS)[suite.project],
    ),
  ])
  const [inBrowser, others] = parted(unmeasured, ({ project }) => project === 'e2e')
  return {
    inBrowser,
    together: parted(others, ({ files }) => files.some(isLong)).flat(),
    alone: suites.flatMap((suite) =>
      inParts({ ...filter(suite, isMeasured), name: `${suite.name}, measured` }, 1),
    ),
  }
}

/** Whether the scope has something for MongoDB. */
export const needsMongo = (scope: Scope): boolean =>
  scope.tier !== 'waited-for' && scope.projects.some((project) => filesOnMongo(project, scope).length > 0)

export const needsBuild = ({ project }: Suite): boolean => !['unit', 'int'].includes(project)

/** What is left to other turns, on MongoDB under its name. */
export const leftToOthers = (scope: Scope, { mongo, chromium }: Machine): string[] => {
  const all = suitesOf({ ...scope, turn: null }, { mongo, chromium })
  const now = new Set(namesIn(suitesOf(scope, { mongo, chromium })))
  return namesIn(all).filter((name) => !now.has(name))
}

const namesIn = (suites: Suites): string[] =>
  Object.values(suites)
    .flat()
    .flatMap(({ files, env }) => files.map((file) => (env?.STORE_UNDER_TEST ? `${file} on MongoDB` : file)))
    .sort()

const isAsked = ({ tier, turn }: Scope, file: string): boolean => {
  if (tier === 'whole') return true
  if (isAtNight(file) || isLeftToOthers(file, turn, false)) return false
  return tier === 'all' || isWaitedFor(file) === (tier === 'waited-for')
}

const filesOnMongo = (project: Project, { tier, turn }: Scope): string[] =>
  filesOf(project).filter(
    (file) => isOfEveryStore(file, tier === 'whole') && !isLeftToOthers(file, turn, true),
  )

const onMongo = ({ kind, uri }: MongoServer, scope: Scope): Suite[] =>
  scope.projects.map((project) => ({
    name: `${project} on MongoDB (${kind})`,
    project,
    files: filesOnMongo(project, scope),
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
