import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readEnv } from '../../../src/env.ts'
import { openOtherStore } from '../../../src/server/openPayload.ts'
import { type Desk, deskAt } from '../crash/desk.ts'
import type { Ground } from '../crash/ground.ts'
import type { Host } from '../crash/host.ts'
import type { Hosts } from '../crash/hosts.ts'
import { type Books, openBooks } from '../faults/books.ts'
import { judge } from '../faults/judge.ts'
import { logAllIn } from '../faults/people.ts'
import { startCrowd } from './crowd.ts'
import { type FrontDoor, openFrontDoor } from './frontDoor.ts'
import { type RunningServer, startServer } from '../startServer.ts'
import { openReaders, type Readers, type Seen } from './readers.ts'

/** One server of the newsroom. */
export type Node = { host: Host; url: string; env: Record<string, string> }

export type Field = {
  door: FrontDoor
  desk: Desk
  books: Books
  readers: Readers
  nodes: Node[]
  /** The environment of the next server, before a drill changes it. */
  envOf: (number: number) => Record<string, string>
  /** Another server of the same newsroom, which the door asks from now on. */
  add: (env?: Record<string, string>) => Promise<Node>
  /** Ends a server as an operator does: the door leaves it out first. */
  end: (node: Node) => Promise<void>
  /** SIGKILL. The door is not told: it finds out. */
  kill: (node: Node) => Promise<void>
  /** Where a process that only reads stands beside the servers: one with these variables takes its place. */
  replaceReader: (env: Record<string, string>) => Promise<void>
  /** What servers that are started from now on are given besides, and whoever looks at the store afterwards. */
  becomes: (env: Record<string, string>) => void
  /** People log in again, as they do when their session is over. */
  logInAgain: () => Promise<void>
  /** From now on people work on texts that are there, and make no others. */
  settle: () => void
  /** One that has killed itself is no node any more. */
  forget: (node: Node) => void
  seed: number
  signal: AbortSignal
}

export type Played = { seen: Seen; books: Books; changes: number; faults: string[]; recoveredMs: number }

type Play = {
  ground: Ground
  hosts: Hosts
  name: string
  seed: number
  /** How many servers there are at the beginning. */
  nodes: number
  /** Whether a process that only reads stands beside the servers. */
  hasReader: boolean
  /** Variables of all servers. */
  env?: Record<string, string>
  signal: AbortSignal
  /** Before what it has written is removed. */
  leave?: () => void
  /** @returns what was wrong. */
  disturb: (field: Field) => Promise<string[]>
}

/** What servers have for it to be as before. */
export const RECOVERED_IN_MS = 15_000

/** A copy of the newsroom with people at work and readers in front; what the drill does to it; and what is stored afterwards. */
export const playOn = async (play: Play): Promise<Played> => {
  const { ground, hosts, name, signal } = play
  const door = await openFrontDoor()
  const books = openBooks({ mayDie: true })
  const nodes: Node[] = []
  const tell = () => door.setNodes(nodes.map(({ url }) => url))
  const forget = (node: Node) => {
    nodes.splice(nodes.indexOf(node), 1)
    tell()
  }
  const envOf = (number: number) => ({
    ...ground.envOf(name),
    ...{ WIRE_ANONYMOUS_PER_MINUTE: '100000000', LOG_LEVEL: 'fatal', METRICS_TOKEN },
    KEPT_ACTS_FILE: path.join(String(ground.envOf(name).DATA_DIR), `kept-acts-${number}.jsonl`),
    ...play.env,
    ...changed,
  })
  let started = 0
  let changed: Record<string, string> = {}
  const add = async (env: Record<string, string> = {}): Promise<Node> => {
    const host = await hosts.next()
    const given = { ...envOf(started), ...env }
    started += 1
    const { url } = await host.open(given)
    const node = { host, url, env: given }
    nodes.push(node)
    tell()
    return node
  }
  const leaving: (() => void)[] = []
  const beside: { reader: RunningServer | null } = { reader: null }
  try {
    await ground.copy(name)
    while (nodes.length < play.nodes) await add()
    const takeReader = async (env: Record<string, string>): Promise<void> => {
      const old = beside.reader
      beside.reader = await startReader(env)
      door.setReaders([beside.reader.url])
      await old?.stop()
    }
    if (play.hasReader) await takeReader(envOf(0))
    const tokens = await logAllIn(door.url)
    const desk = deskAt(door.url, tokens)
    const readers = openReaders({ url: door.url, tokens })
    let isSettled = false
    const crowd = startCrowd({
      ...{ url: door.url, desk, books, seed: play.seed, signal },
      isSettled: () => isSettled,
    })
    leaving.push(readers.leave, crowd.leave)
    const field: Field = {
      ...{ door, desk, books, readers, nodes, envOf, add, forget, seed: play.seed, signal },
      end: async (node) => {
        forget(node)
        await node.host.close()
        await node.host.kill()
      },
      settle: () => void (isSettled = true),
      kill: (node) => node.host.kill(),
      replaceReader: async (env) => {
        if (beside.reader) await takeReader({ ...envOf(0), ...env })
      },
      becomes: (env) => void (changed = env),
      logInAgain: async () => void Object.assign(tokens, await logAllIn(door.url)),
    }
    const faults = await play.disturb(field)
    const recoveredMs = await recover(desk)
    await crowd.stop()
    const changes = await readers.stop()
    if (recoveredMs > RECOVERED_IN_MS) faults.push(`it works again only after ${recoveredMs} ms`)
    for (const node of [...nodes]) await field.end(node)
    faults.push(...books.wrong, ...(await judgeStore(envOf(0), books)))
    return { seen: readers.seen(), books, changes, faults, recoveredMs }
  } finally {
    for (const leave of leaving) leave()
    await Promise.allSettled([...nodes.map(({ host }) => host.kill()), beside.reader?.kill()])
    await door.close()
    play.leave?.()
    await ground.remove(name)
  }
}

const startReader = (env: Record<string, string>): Promise<RunningServer> =>
  startServer({ script: 'reader.ts', dataDir: String(env.DATA_DIR), env })

export const METRICS_TOKEN = 'a token of the drills 12345'

/** @returns in how many milliseconds from now a text was saved and read. */
const recover = async (desk: Desk): Promise<number> => {
  const started = Date.now()
  for (;;) {
    const body = { kind: 'message', title: 'When all is over' }
    const path = '/api/statements?depth=0'
    const made = await desk.send({ method: 'POST', path, as: 'editor@unodc', body })
    const read = await desk.send({ method: 'GET', path, as: 'editor@unodc' })
    const took = Date.now() - started
    if ((made?.status === 201 && read?.status === 200) || took > 4 * RECOVERED_IN_MS) return took
    await pause(100)
  }
}

const judgeStore = async (variables: Record<string, string>, books: Books): Promise<string[]> => {
  const env = readEnv(variables)
  const payload = await openOtherStore(env)
  try {
    return await judge({ payload, env }, books)
  } finally {
    await payload.destroy()
  }
}
