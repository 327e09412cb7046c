import { type Drill, faultsOfReads, ON_ALL, work } from './drill.ts'

/** Each server is replaced by one of the next version, whose migration runs while people work; old and new are there at once. */
export const rollingUpgrade: Drill = {
  name: 'rolling-upgrade',
  nodes: ON_ALL,
  play: async (field, { store }) => {
    const more: Record<string, string> = store === 'mongodb' ? {} : { DRILL_MIGRATION: '1' }
    await work(2_000, field)
    for (const old of [...field.nodes]) {
      // SQLite's file belongs to one server at a time.
      if (store === 'sqlite') await field.end(old)
      await field.add(more)
      await work(2_000, field)
      if (store !== 'sqlite') await field.end(old)
      await work(1_000, field)
    }
    return {
      did:
        store === 'sqlite'
          ? 'stopped, and started with a migration'
          : store === 'mongodb'
            ? 'servers by turns, without a migration'
            : 'servers by turns, with a migration',
      faults: faultsOfReads(field),
    }
  },
}
