import { leafNames } from '../../../src/domain/canonical.ts'
import { isCoAuthor } from '../../../src/domain/parties.ts'
import { stageOf } from '../../../src/domain/clearance/stage.ts'
import { type EntryName, SLUGS } from './cast.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const ON_DEADLINE = ['consent', 'consent', 'drop', 'block'] as const
const ROLES = ['co-author', 'co-signatory', 'co-signatory', 'supporter', 'observer'] as const

/** `pick` decides whatever is left open. */
export type Asked = { world: World; entry: EntryName; now: Date; pick: number }
type Make = (asked: Asked) => Record<string, unknown>

export const clearanceOf = ({ world, entry, now }: Asked) => world.clearance(entry, now)

const one = <T>(all: readonly T[], pick: number): T | undefined => all[pick % (all.length || 1)]

export const after = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString()

/** Of the text in work; now and then of an older one, or with the round that is meant. */
const digest: Make = (asked) => {
  const { digest: now, round } = clearanceOf(asked)
  const old = asked.world.logs[asked.entry].find((event) => event.digest !== null)?.digest
  return {
    digest: (asked.pick % 8 === 7 ? old : now) ?? 'none',
    ...(asked.pick % 5 === 2 && round ? { round: round.seq } : {}),
  }
}

const sometimes =
  (make: Make): Make =>
  (asked) =>
    asked.pick % 3 === 1 ? make(asked) : {}

/** Of the edition that is out, or of the one that waits. */
const digestNear: Make = sometimes((asked) => {
  const { wire, scheduled } = clearanceOf(asked)
  const [first, second] = asked.pick % 3 ? [wire, scheduled] : [scheduled, wire]
  return { digest: (first ?? second)?.digest ?? 'none' }
})
const digestOut: Make = sometimes((asked) => ({ digest: clearanceOf(asked).wire?.digest ?? 'none' }))

/** Whoever acts is one of these with the same pick, see near in take.ts. */
const partiesOf = (asked: Asked): string[] => [
  clearanceOf(asked).lead,
  ...clearanceOf(asked).parties.map(({ organisation }) => organisation),
]

const standing = (asked: Asked, wanted: string): string | undefined => {
  const { parties } = clearanceOf(asked)
  return one(
    parties.filter((party) => party.standing === wanted),
    asked.pick,
  )?.organisation
}

const coAuthor = (asked: Asked): string | undefined =>
  one(clearanceOf(asked).parties.filter(isCoAuthor), asked.pick)?.organisation

/** Mostly all of it; now and then the first parts alone. */
export const covers: Make = (asked) => {
  const { round } = clearanceOf(asked)
  const leaves = round ? leafNames(round.manifest) : []
  return asked.pick % 7 === 3 && leaves.length > 1
    ? { covers: leaves.slice(0, 1 + (asked.pick % (leaves.length - 1))) }
    : {}
}

export const deadline: Make = ({ now, pick }) =>
  pick % 2 === 0
    ? {
        deadline: after(now, (72 + (pick % 3) * 24) * HOUR),
        onDeadline: ON_DEADLINE[Math.floor(pick / 2) % 4],
      }
    : {}

export const instant: Make = ({ now, pick }) =>
  pick % 3 === 0 ? {} : { at: after(now, pick % 3 === 1 ? 10_000 : 20 * HOUR) }

const MAKE: Record<string, Make> = {
  submit: (asked) => ({
    revision: asked.world.desks[asked.entry].revision - (asked.pick % 8 === 7 ? 1 : 0),
    ...deadline(asked),
  }),
  recall: digest,
  sign: (asked) => ({
    ...digest(asked),
    ...covers(asked),
    ...(asked.entry === 'update' && asked.pick % 2 ? { items: true } : {}),
  }),
  condition: (asked) => ({ ...digest(asked), suggestions: [`suggestion ${asked.pick % 3}`] }),
  'send-back': (asked) => ({ ...digest(asked), note: 'No.' }),
  drop: (asked) => ({
    ...(clearanceOf(asked).digest ? digest(asked) : {}),
    organisation: standing(asked, 'accepted') ?? 'e',
    note: 'Gone.',
  }),
  extend: (asked) => ({ deadline: after(asked.now, (100 + asked.pick) * HOUR) }),
  remind: (asked) => ({ organisation: one(stageOf(clearanceOf(asked)).waitsFor, asked.pick) ?? 'e' }),
  delegate: (asked) => ({
    to: one(partiesOf(asked), asked.pick + 1) ?? 'a',
    until: after(asked.now, asked.pick % 2 ? HOUR : 300 * HOUR),
  }),
  include: ({ now, pick }) => ({
    bundle: 'update',
    ...(pick % 4 === 0 ? { notBefore: after(now, 2 * HOUR) } : {}),
    ...(pick % 3 === 0 ? { readers: true } : {}),
  }),
  exclude: () => ({ bundle: 'update' }),
  release: (asked) => ({
    ...digest(asked),
    ...instant(asked),
    ...(asked.entry === 'update' ? { items: true } : {}),
  }),
  correct: ({ pick }) => ({
    publicNote: 'Other words.',
    editionType: (['correction', 'update', 'translation'] as const)[pick % 3],
  }),
  'propose-facts': ({ pick }) => ({ facts: { room: `hall ${pick}` } }),
  'confirm-facts': (asked) => ({ digest: clearanceOf(asked).proposal?.digest ?? '-' }),
  hold: sometimes(digest),
  abandon: sometimes(digest),
  caution: (asked) => ({ ...digestNear(asked), publicNote: 'Careful.' }),
  lift: digestNear,
  suspend: (asked) => ({ ...digestOut(asked), note: 'Stop.' }),
  reinstate: digestOut,
  dissociate: (asked) => ({ ...digestOut(asked), publicNote: 'Not ours.' }),
  withdraw: (asked) => ({ ...digestOut(asked), publicNote: 'Wrong.' }),
  invite: ({ pick }) => ({ organisation: SLUGS[pick % 5], role: ROLES[(pick % 7) % 5] }),
  object: () => ({ note: 'Let us wait.' }),
  'offer-lead': (asked) => ({ to: coAuthor(asked) ?? 'e' }),
  uninvite: (asked) => ({ organisation: standing(asked, 'invited') ?? 'e' }),
}

/** What somebody could send with this action now; nothing promises that it is permitted. */
export const bodyFor = (action: string, asked: Asked): Record<string, unknown> => MAKE[action]?.(asked) ?? {}
