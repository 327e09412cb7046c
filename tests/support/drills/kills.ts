import { setTimeout as pause } from 'node:timers/promises'
import { createChance } from '../following/chance.ts'
import { type Drill, faultsOfReads, ON_ALL, work } from './drill.ts'

const MOMENTS = ['before', 'inside', 'after'] as const
/** Of the writes of a server from now on. */
const LAST_WRITE = 40
/** A server at which nobody writes is killed from outside. */
const FALLS_IN_MS = 4_000

/** A server is killed at one of its writes, or between two, and another one takes its place. */
export const serverKill: Drill = {
  name: 'server-kill',
  nodes: ON_ALL,
  play: async (field, { kills, seed, say }) => {
    const chance = createChance(seed)
    for (let count = 1; count <= kills; count += 1) {
      field.signal.throwIfAborted()
      const node = chance.pick(field.nodes)
      await node.host.arm(1 + chance.below(LAST_WRITE), chance.pick(MOMENTS))
      await Promise.race([node.host.gone, pause(FALLS_IN_MS)])
      await field.kill(node)
      field.forget(node)
      await field.add()
      if (count % 10 === 0) say(`  ${count} of ${kills} servers killed`)
    }
    return { did: `kill -9 of a server, ${kills} times`, faults: faultsOfReads(field) }
  },
}

const TIMES = 3

/** All processes of the database are killed, and it is started again. */
export const databaseKill: Drill = {
  name: 'database-kill',
  nodes: {
    ...ON_ALL,
    sqlite: 'its database is a file, which server-kill is about',
  },
  killsDatabase: true,
  play: async (field, { killable }) => {
    for (let count = 0; count < TIMES; count += 1) {
      await work(2_000, field)
      await killable!.kill()
      await work(1_500, field)
      await killable!.start()
    }
    return { did: `kill -9 of the database, ${TIMES} times`, faults: [] }
  },
}

/** The primary dies while texts are released, and its synchronous standby takes its place. */
export const promotion: Drill = {
  name: 'promotion',
  nodes: {
    ...ON_ALL,
    sqlite: 'it has no standby',
    mongodb: 'what stands in for a replica set is one server',
  },
  play: async (field, { database, say }) => {
    const primary = database!.present()
    const standby = await primary.addStandby()
    say('  the standby is synchronous')
    await work(6_000, field)
    await primary.kill()
    await standby.promote()
    database!.become(standby)
    await work(4_000, field)
    return { did: 'primary killed, standby promoted', faults: [] }
  },
}
