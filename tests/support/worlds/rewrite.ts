import { toLexical } from '../../../src/server/story/desk.ts'
import type { Base } from './base.ts'
import { type Desk, deskOf, type Entry, type Json } from './desk.ts'
import { canary, type World } from './tokens.ts'
import type { Person } from './world.ts'

const EA = 'editor@unodc.example'
const RA = 'reviewer@unodc.example'
const DAY_MS = 24 * 3_600_000

type Making = { world: World; base: Base; person: Person; start: number }

/** What each world holds in a text that FIA once could read: other words, another hour, in another town. */
const wordsIn = (world: World, n: number, { collection }: Entry): Json => ({
  title: `${world === 1 ? 'Lantern' : 'Compass'} ${canary(world, n)}`,
  summary: canary(world, n),
  ...(collection === 'events'
    ? {
        start: world === 1 ? '2026-09-03T09:30:00.000Z' : '2026-10-04T11:45:00.000Z',
        venue: { name: canary(world, n), city: world === 1 ? 'Geneva' : 'Nairobi' },
      }
    : {}),
})

/**
 * UNODC goes on with the texts that FIA has left, in each world in its own way: in the second some are frozen, scheduled or
 * included since, of which FIA’s stale references may tell nothing.
 */
export const rewriteHistories = async ({ world, base, person, start }: Making): Promise<void> => {
  const desk = deskOf(person.ask)
  const { gone, granted, included, theirs } = base.histories
  const soon = new Date(start + 30 * DAY_MS).toISOString()
  let n = 80
  const rewrite = (entry: Entry) => desk.edit(EA, entry, wordsIn(world, (n += 1), entry))
  for (const { event, statement } of gone) {
    for (const entry of [event, statement]) await rewrite(entry)
    if (world === 2) for (const entry of [event, statement]) await desk.sendOut(EA, [RA], entry, soon)
  }
  for (const entry of theirs) await workOn(desk, entry, { world, rewrite, soon })
  await desk.edit(EA, included.statement, {
    ...wordsIn(world, (n += 1), included.statement),
    body: toLexical(`It opens at ${world === 1 ? '10:45' : '11:15'} on 2 September 2026 in Islamabad.`),
  })
  await desk.submit(EA, included.statement)
  await desk.onDigest(RA, included.statement, 'sign')
  await desk.onDigest(RA, granted.statement, 'hold', { note: 'A name.' })
  await desk.onDigest(EA, granted.statement, 'recall')
  await desk.act('reviewer@fia.example', granted.statement, 'leave')
  await rewrite(granted.statement)
  await desk.sendOut(EA, [RA], granted.statement, soon)
}

type Working = { world: World; rewrite: (entry: Entry) => Promise<unknown>; soon: string }

const workOn = async (desk: Desk, entry: Entry, { world, rewrite, soon }: Working): Promise<void> => {
  await rewrite(entry)
  if (world === 2) await desk.sendOut(EA, [RA], entry, soon)
}
