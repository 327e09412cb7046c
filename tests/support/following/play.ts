import { setTimeout as pause } from 'node:timers/promises'
import type { Race } from '../race.ts'
import { ACTS, type Play } from './acts.ts'
import { createChance } from './chance.ts'
import { differences } from './compare.ts'
import { createFollower, type Follower, type Include } from './follower.ts'
import type { Scene } from './scene.ts'

const MINUTE = 60_000
/** The promise is one second for what another server has done; here they share two cores with others. */
const PATIENCE_MS = 5_000
const DECK = ACTS.flatMap((act) => Array<(typeof ACTS)[number]>(act[1]).fill(act))

export type Story = { seed: number; steps: number; signal?: AbortSignal }
export type Told = { seed: number; faults: string[]; acts: string[]; looks: number }

/**
 * People act on texts that show one another, up to three at once, while two read on by `changes`; now and then nobody
 * acts, and then what the two have must be what the wire shows, in its lists and one by one, to the byte.
 */
export const playStory = async (race: Race, scene: Scene, { seed, steps, signal }: Story): Promise<Told> => {
  const chance = createChance(seed)
  const now = () => race.at(0).clock.now().getTime()
  const play: Play = { race, scene, chance, now }
  const followers = (['body', undefined] as Include[]).map((include) => createFollower(race, chance, include))
  const acts: string[] = []
  let looks = 0

  const actOnce = async () => {
    const [name, , act] = chance.pick(DECK)
    const entry = chance.pick(scene.entries)
    acts.push(`${name}: ${entry.name}`)
    await act(play, entry)
  }
  const pass = (minutes: number) => {
    const time = new Date(now() + minutes * MINUTE)
    acts.push(`${minutes} minutes pass`)
    for (let turn = 0; turn < race.count; turn += 1) race.at(turn).clock.set(time)
  }
  const oneStep = async (): Promise<void> => {
    if (chance.happens(0.2)) pass(chance.below(15))
    const reads = followers.filter(() => chance.happens(0.6))
    if (chance.happens(0.03)) chance.pick(followers).beginAnew()
    await Promise.all([
      ...Array.from({ length: 1 + chance.below(3) }, actOnce),
      ...reads.map((follower) => follower.follow({ mayFall: true })),
    ])
  }

  for (let step = 1; step <= steps; step += 1) {
    signal?.throwIfAborted()
    await oneStep()
    if (step < steps && !chance.happens(0.15)) continue
    looks += 1
    const faults = await whenQuiet(race, { chance, followers, isLast: step === steps })
    if (faults.length > 0) return { seed, faults, acts, looks }
  }
  return { seed, faults: [], acts, looks }
}

type Quiet = { chance: Play['chance']; followers: readonly Follower[]; isLast: boolean }

/** What is still different when nobody has acted for as long as a server may take to see what another one did. */
const whenQuiet = async (race: Race, { chance, followers, isLast }: Quiet): Promise<string[]> => {
  const all = isLast
    ? [...followers, ...followers.map(({ include }) => createFollower(race, chance, include))]
    : followers
  for (const end = performance.now() + PATIENCE_MS; ; await pause(50)) {
    const faults: string[] = []
    for (const follower of all) {
      await follower.follow({ mayFall: false })
      faults.push(...(await differences(race, chance, follower)))
    }
    if (faults.length === 0 || performance.now() > end) return faults
  }
}
