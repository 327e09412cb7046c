import type { EntryName } from './cast.ts'
import type { World } from './world.ts'

/** What the log writes into the working text, each event once; as src/register/projectToDesk.ts has it. */
export const project = (world: World, entry: EntryName): void => {
  const desk = world.desks[entry]
  for (const event of world.logs[entry]) {
    if (event.seq <= desk.restored) continue
    desk.restored = event.seq
    const isChange = event.type === 'confirm-facts'
    if (event.type === 'take-lead') desk.revision += 1
    const last =
      event.type === 'abandon' ? world.clearance(entry, new Date(event.at)).editions.at(-1)?.digest : null
    const kept = world.texts[entry].get((isChange ? event.digest : last) ?? '')
    if (!kept) continue
    desk.words = isChange ? { ...desk.words, room: kept.words.room } : kept.words
    desk.revision += 1
  }
}
