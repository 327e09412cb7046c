import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { type BenchNewsroom, openBenchNewsroom, SECRET } from '../newsroom.ts'
import { type Server, startServer } from './children.ts'
import { fillStore } from './fillStore.ts'
import { type KeptAnswer, writeAnswers } from './keptAnswers.ts'
import { startNginx } from './nginx.ts'
import type { Program } from './programs.ts'
import type { Sizes } from './sizes.ts'
import { startStockApp } from './stockApp.ts'

export type Ground = {
  say: (sentence: string) => void
  signal: AbortSignal
  /** For files of the bench itself. */
  directory: string
  /** Runs when everything is over, the last one first. */
  later: (end: () => Promise<unknown>) => void
}

/** A folder that goes in the end, and whatever has to be stopped before. */
export const withGround = async <T>(
  given: Pick<Ground, 'say' | 'signal'>,
  work: (ground: Ground) => Promise<T>,
): Promise<T> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'communique-wire-'))
  const ends: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true })]
  try {
    return await work({ ...given, directory, later: (end) => ends.unshift(end) })
  } finally {
    for (const end of ends)
      await end().catch((error: unknown) => given.say(`Not all was tidied up: ${String(error)}`))
  }
}

/** A newsroom with the newest so many of the bench's publications. */
export const openFilled = async (
  ground: Ground,
  rows: number,
  sizes: Sizes,
  databaseUri?: string,
): Promise<BenchNewsroom> => {
  const { say, signal, later } = ground
  const newsroom = await openBenchNewsroom(databaseUri)
  later(newsroom.close)
  const started = performance.now()
  await fillStore(newsroom, { rows, count: sizes.publications, now: Date.now(), say, signal })
  say(`${rows} publications are written, in ${((performance.now() - started) / 1_000).toFixed(0)} s.`)
  return newsroom
}

/** What `npm start` gives V8. */
const START_OPTIONS = manifest.scripts.start.split(' ').filter((word) => /^--(min|max|gc)-/.test(word))

/** The application as it is started, with the settings that it has when nobody gives any. */
export const startOurs = (ground: Ground, { directory, databaseUri = '' }: BenchNewsroom): Promise<Server> =>
  started(ground, {
    script: 'serveOurs.ts',
    isBundled: true,
    nodeOptions: ['--expose-gc', ...START_OPTIONS],
    env: { DATA_DIR: directory, DATABASE_URI: databaseUri, PAYLOAD_SECRET: SECRET, PORT: '0' },
  })

/** So many readers of the same store on one port, as `WIRE_PROCESSES` has them; no main process stands behind them. */
export const startReaders = (
  ground: Ground,
  { directory, databaseUri = '' }: Pick<BenchNewsroom, 'directory' | 'databaseUri'>,
  { count, publicUrl }: { count: number; publicUrl: string },
): Promise<Server> =>
  started(ground, {
    script: 'serveReaders.ts',
    isBundled: true,
    args: [String(count)],
    nodeOptions: START_OPTIONS,
    env: { DATA_DIR: directory, DATABASE_URI: databaseUri, PORT: '0', PUBLIC_URL: publicUrl },
  })

const started = async (
  { signal, later }: Ground,
  options: Omit<Parameters<typeof startServer>[0], 'signal'>,
): Promise<Server> => {
  const server = await startServer({ ...options, signal })
  later(server.stop)
  return server
}

export type Others = {
  bare: Server
  /** Two of it on one port. */
  twoBare: Server
  express: Server
  nginx: Program | null
}

/** The other servers, with the same bytes; nginx has those of the hot ones as files, under these names. */
export const startOthers = async (
  ground: Ground,
  answers: readonly KeptAnswer[],
  files: Record<string, KeptAnswer>,
): Promise<Others> => {
  const file = path.join(ground.directory, 'answers')
  writeAnswers(file, answers)
  const bare = await started(ground, { script: 'serveBare.ts', args: [file] })
  const twoBare = await started(ground, { script: 'serveBare.ts', args: [file, '2'] })
  const express = await started(ground, { script: 'serveExpress.ts', args: [file] })
  const nginx = await startNginx(ground.directory, files)
  if (nginx) ground.later(nginx.stop)
  else ground.say('nginx is not here: its column stays empty.')
  return { bare, twoBare, express, nginx }
}

export type Stock = {
  /** The application as it is built and started by its own scripts. */
  app: Program
  /** Payload's handler of the same application on a bare server. */
  handler: Server
}

/** Stock Payload with as many texts, filled in development, where it makes its tables, and served in production. */
export const startStock = async (ground: Ground, { publications }: Sizes): Promise<Stock> => {
  const { directory, signal, say } = ground
  const databaseUrl = `file:${directory}/stock.db`
  const env = { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: SECRET }
  const filling = { ...env, NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true' }
  const from = performance.now()
  const filled = { script: 'fillStock.ts', args: [String(publications)], env: filling, signal }
  await (await startServer(filled)).stop()
  say(`Stock Payload has the same texts, in ${((performance.now() - from) / 1_000).toFixed(0)} s.`)
  return {
    app: await startStockApp(ground, { databaseUrl, secret: SECRET }),
    handler: await started(ground, { script: 'serveStock.ts', env }),
  }
}
