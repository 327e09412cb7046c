import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Env, readEnv } from '../../../src/env.ts'
import { openOtherStore } from '../../../src/server/openPayload.ts'
import { bundle } from '../crash/bundle.ts'
import { type Desk, deskAt } from '../crash/desk.ts'
import { type Host, startHost } from '../crash/host.ts'
import { PASSWORD } from '../crash/stage.ts'
import type { DatabaseServer } from '../databaseServers.ts'
import { createChance } from '../following/chance.ts'
import { TEST_SECRET } from '../startServer.ts'
import { databaseOn, dropDatabase, envOfDatabase, nameOfStore } from '../storeUnderTest.ts'
import { type Books, openBooks } from './books.ts'
import { type Fault, type FaultyProxy, openFaultyProxy } from './faultyProxy.ts'
import { judge } from './judge.ts'
import { logAllIn, openOffice } from './people.ts'

export type Faults = {
  server: DatabaseServer
  /** That write; people look besides. */
  requests: number
  seed: number
  say: (sentence: string) => void
  signal?: AbortSignal
}

export type Found = {
  answers: Books['answers']
  faults: Record<Fault, number>
  /** Milliseconds after the last fault until a save and a read were answered. */
  recoveredMs: number
  wrong: string[]
  seconds: number
}

/** Offices at once, each with texts of its own. */
const OFFICES = 4
/** What a server has for its database to be there again. */
const RECOVERED_IN_MS = 10_000

/** People work while the connection between server and database fails by chance; what is stored is what they were told. */
export const runFaults = async (run: Faults): Promise<Found> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'faults-'))
  const databaseUri = databaseOn(run.server.uri, path.basename(dataDir).toLowerCase())
  const proxy = await openFaultyProxy(run.server.uri, createChance(run.seed))
  const program = await bundle()
  const host = await startHost(program.file)
  try {
    const variables = { DATA_DIR: dataDir, PAYLOAD_SECRET: TEST_SECRET, LOG_LEVEL: 'error' }
    const through = { ...variables, ...envOfDatabase(proxy.through(databaseUri)) }
    const env = readEnv({ ...variables, ...envOfDatabase(databaseUri) })
    return await playAndJudge(run, { host, proxy, through, env })
  } finally {
    await host.kill()
    await proxy.close()
    await program.remove()
    if (nameOfStore(databaseUri) === 'postgres') await dropDatabase(databaseUri)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
  }
}

type Ground = { host: Host; proxy: FaultyProxy; through: Record<string, string>; env: Env }

const playAndJudge = async (run: Faults, { host, proxy, through, env }: Ground): Promise<Found> => {
  run.say('Making a newsroom …')
  const { url } = await host.open(through, { password: PASSWORD })
  const desk = deskAt(url, await logAllIn(url))
  const books = openBooks()
  const started = Date.now()
  await proxy.setFaulty(true)
  await play(run, { url, desk, books })
  await proxy.setFaulty(false)
  const recoveredMs = await recover(desk)
  if (recoveredMs > RECOVERED_IN_MS) books.wrong.push(`It answers again only after ${recoveredMs} ms`)
  const seconds = Math.round((Date.now() - started) / 1000)
  run.say('Looking what is stored …')
  await host.close()
  const payload = await openOtherStore(env)
  try {
    const wrong = [...books.wrong, ...(await judge({ payload, env }, books))]
    return { answers: books.answers, faults: proxy.counts(), recoveredMs, wrong, seconds }
  } finally {
    await payload.destroy()
  }
}

type Playing = { url: string; desk: Desk; books: Books }

const play = async ({ requests, seed, signal, say }: Faults, playing: Playing): Promise<void> => {
  const { books } = playing
  let told = 0
  const work = async (number: number): Promise<void> => {
    const office = openOffice({ ...playing, signal, chance: createChance(seed + number) })
    while (books.written.length < requests) {
      signal?.throwIfAborted()
      await office.act()
      if (books.written.length >= told + 250) {
        told = books.written.length
        say(`  ${told} of ${requests}; ${books.wrong.length} wrong so far`)
      }
    }
  }
  await Promise.all(Array.from({ length: OFFICES }, (_, index) => work(index + 1)))
}

/** @returns in how many milliseconds a text was saved and read. */
const recover = async (desk: Desk): Promise<number> => {
  const ended = Date.now()
  for (;;) {
    const body = { kind: 'message', title: 'When all is over' }
    const path = '/api/statements?depth=0'
    const made = await desk.send({ method: 'POST', path, as: 'editor@unodc', body })
    const read = await desk.send({ method: 'GET', path, as: 'editor@unodc' })
    const took = Date.now() - ended
    if ((made?.status === 201 && read?.status === 200) || took > 3 * RECOVERED_IN_MS) return took
    await pause(200)
  }
}
